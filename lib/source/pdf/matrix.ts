/** Affine maps as PDF writes them: x' = ax + cy + e, y' = bx + dy + f. */
import type { PageSetup } from './engine'

export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** How far a line may lean and still be straight, in points over the whole of what is drawn. */
export const LEAN = 1

/** Whether the unit square stays along the page, turned or not. */
export const isStraight = ([a, b, c, d]: Matrix): boolean =>
  (Math.abs(b) < LEAN && Math.abs(c) < LEAN) || (Math.abs(a) < LEAN && Math.abs(d) < LEAN)

/** A map from six numbers of a file; the identity where they are none. */
export const matrixOf = (value: unknown): Matrix => {
  if (typeof value !== 'object' || value === null) return IDENTITY
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = value as ArrayLike<unknown>
  const all = [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)] as const
  return all.every(Number.isFinite) ? all : IDENTITY
}

/** From a page's own space to that of its reader: turned upright, origin top left, y down, in points. */
export const uprightPage = ({ rotate, view: [left, bottom, right, top] }: PageSetup): Matrix => {
  const turn = (((rotate % 360) + 360) % 360) / 90
  if (turn === 1) return [0, 1, 1, 0, -bottom, -left]
  if (turn === 2) return [-1, 0, 0, 1, right, -bottom]
  if (turn === 3) return [0, -1, -1, 0, top, right]
  return [1, 0, 0, -1, -left, top]
}
