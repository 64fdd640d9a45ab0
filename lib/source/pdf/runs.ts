/** Characters drawn one after the other without a gap: what no ruling between cells can part. */
import { type Box, type Glyph, type Turn, turnedBox } from './drawing'

export interface Run extends Box {
  readonly text: string
  readonly size: number
  readonly turn: Turn
  readonly isSpaced: boolean
}

/** Parts of the font's height: a wider gap parts runs, so does a step back or off the line. */
const GAP = 0.15
const OVERLAP = 0.3
const STEP = 0.2

/** Digits smaller than this part of those before them are a run of their own. */
const SMALLER = 0.8
const DIGIT = /^\d$/

/** Whether `next` goes on where `last` ends. */
const follows = (last: Glyph, next: Glyph): boolean => {
  if (next.isSpaced || last.turn !== next.turn) return false
  const [a, b] = [turnedBox(last, last.turn), turnedBox(next, next.turn)]
  const size = Math.max(last.size, next.size)
  if (next.size < SMALLER * last.size && DIGIT.test(last.text) && DIGIT.test(next.text)) return false
  const gap = b.left - a.right
  return gap < GAP * size && gap > -OVERLAP * size && Math.abs(b.bottom - a.bottom) < STEP * size
}

/** The runs of a page, in drawing order. */
export const runsOf = (glyphs: readonly Glyph[]): Run[] => {
  const runs: Run[] = []
  let open: Glyph[] = []
  const end = () => {
    const first = open[0]
    if (!first) return
    runs.push({
      text: open.map((glyph) => glyph.text).join(''),
      size: first.size,
      turn: first.turn,
      isSpaced: first.isSpaced,
      left: Math.min(...open.map((glyph) => glyph.left)),
      top: Math.min(...open.map((glyph) => glyph.top)),
      right: Math.max(...open.map((glyph) => glyph.right)),
      bottom: Math.max(...open.map((glyph) => glyph.bottom)),
    })
    open = []
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    // A run longer than any line is hostile.
    if (last && (!follows(last, glyph) || open.length > 2000)) end()
    open.push(glyph)
  }
  end()
  return runs
}
