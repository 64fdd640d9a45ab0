/** Figures with a line drawn through them: whether they hold nobody can tell but who drew it. */
import { OBJECT } from '../document'
import type { Glyph, Ruling } from './drawing'

/** Parts of the font's height: a line through characters is not longer; and where it crosses them, from their top. */
const LONGEST = 12
const UPPERMOST = 0.3
const LOWERMOST = 0.75
/** Part of a character's width that the line may leave free at its end. */
const FREE = 0.3
/** Lines at one height that are looked at; more are a drawing. */
const MOST = 200

const DIGIT = /^\d$/

/** The place of the first line at or below `top`. */
const firstBelow = (lines: readonly Ruling[], top: number): number => {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.at ?? 0) < top) low = middle + 1
    else high = middle
  }
  return low
}

const isStruck = ({ left, right, top, bottom, size }: Glyph, lines: readonly Ruling[]): boolean => {
  const [from, to] = [top + UPPERMOST * (bottom - top), top + LOWERMOST * (bottom - top)]
  const room = FREE * (right - left)
  const start = firstBelow(lines, from)
  for (let i = start; i < Math.min(lines.length, start + MOST); i++) {
    const line = lines[i]
    if (!line || line.at > to) return false
    if (line.from <= left + room && line.to >= right - room && line.to - line.from <= LONGEST * size) return true
  }
  return false
}

/** The characters of a page, with each digit that is struck out made one that cannot be read. */
export const withoutStruck = (glyphs: readonly Glyph[], horizontal: readonly Ruling[]): readonly Glyph[] => {
  const lines = [...horizontal].sort((a, b) => a.at - b.at)
  return glyphs.map((glyph) =>
    glyph.turn === 0 && DIGIT.test(glyph.text) && isStruck(glyph, lines) ? { ...glyph, text: OBJECT } : glyph,
  )
}
