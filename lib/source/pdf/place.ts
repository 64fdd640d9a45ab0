/** Where a character comes to stand on the page. */
import type { Box, Turn } from './drawing'
import { apply, type Matrix } from './matrix'

/** Part of a character above its base line. */
const ASCENT = 0.85
/** A direction this close to an axis runs along it; text that leans more is a watermark, and left out. */
const ALONG = 0.985

/** Unit vector along which a character runs; that of the map where it has no width. */
const direction = (toPage: Matrix, x: number, y: number): [number, number] => {
  const length = Math.hypot(x, y)
  if (length > 0) return [x / length, y / length]
  const other = Math.hypot(toPage[0], toPage[1]) || 1
  return [toPage[0] / other, toPage[1] / other]
}

interface Standing extends Box {
  readonly size: number
  readonly turn: Turn
}

/**
 * The box of a character, or null where it stands askew.
 * @param toPage from text space to the upright page
 * @param x @param y its origin on the base line, in text space, as are `width` and the font's `size`
 */
export const standing = (toPage: Matrix, x: number, y: number, width: number, size: number): Standing | null => {
  const [startX, startY] = apply(toPage, x, y)
  const [endX, endY] = apply(toPage, x + width, y)
  const [upX, upY] = [toPage[2] * size, toPage[3] * size]
  const height = Math.hypot(upX, upY)
  const [runX, runY] = direction(toPage, endX - startX, endY - startY)
  if (height === 0 || Math.max(Math.abs(runX), Math.abs(runY)) < ALONG) return null
  if (!Number.isFinite(startX + startY + endX + endY + height)) return null
  const [belowX, belowY, aboveX, aboveY] = [-upX * (1 - ASCENT), -upY * (1 - ASCENT), upX * ASCENT, upY * ASCENT]
  return {
    left: Math.min(startX + belowX, startX + aboveX, endX + belowX, endX + aboveX),
    right: Math.max(startX + belowX, startX + aboveX, endX + belowX, endX + aboveX),
    top: Math.min(startY + belowY, startY + aboveY, endY + belowY, endY + aboveY),
    bottom: Math.max(startY + belowY, startY + aboveY, endY + belowY, endY + aboveY),
    size: height,
    turn: Math.abs(runX) >= Math.abs(runY) ? (runX > 0 ? 0 : 2) : runY > 0 ? 1 : 3,
  }
}
