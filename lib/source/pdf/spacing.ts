/** What stands between two pieces of text that follow each other: nothing, a space, or a new column. */
import type { Line } from './lines'
import type { Run } from './runs'

/** Parts of the font's height. */
const FIGURE_GAP = 0.6
const LETTER_GAP = 0.15
const HAN_GAP = 2
/** From here on text stands in another column. */
export const COLUMN_GAP = 2

const DIGIT_END = /[\d.,%]$/
const DIGIT_START = /^[+-]?[\d.,]/
const WIDE_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]$/u
const WIDE_START = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u

/** Between two runs on one line. */
const between = (last: Run, next: Run): '' | ' ' => {
  const gap = (next.left - last.right) / (Math.max(last.size, next.size) || 1)
  if (DIGIT_END.test(last.text) && DIGIT_START.test(next.text)) return next.isSpaced || gap >= FIGURE_GAP ? ' ' : ''
  const [isWide, isNextWide] = [WIDE_END.test(last.text), WIDE_START.test(next.text)]
  // Lines set to full width open gaps between characters; so do heads spread over their column.
  if (isWide && isNextWide) return gap >= HAN_GAP ? ' ' : ''
  if (isWide || isNextWide) return gap >= FIGURE_GAP ? ' ' : ''
  return next.isSpaced || gap >= LETTER_GAP ? ' ' : ''
}

/** A line's text; pieces `columnGap` times the font's height apart are parted by a tab. */
export const lineText = (line: Line, columnGap = Number.POSITIVE_INFINITY): string => {
  let text = ''
  let last: Run | null = null
  for (const run of line.runs) {
    if (last) {
      const isColumn = run.left - last.right >= columnGap * Math.max(last.size, run.size)
      text += isColumn ? '\t' : between(last, run)
    }
    text += run.text
    last = run
  }
  return text
}

/** A line or cell that is but a figure. */
export const FIGURE_LINE = /^[+-]?[\d.,]+$/
/** Width of a digit in parts of the font's height. */
const DIGIT_WIDTH = 0.5
/** Room that cells leave at their two sides together, in points. */
const PADDING = 11

/** Room that a line leaves in a cell of this width, in parts of the font's height. */
export const roomBeside = (line: Line, width: number): number =>
  (width - (line.right - line.left) - PADDING) / line.size

const LATIN = /^[!-~]+/

/** Room that text needs to begin on a line, in parts of the font's height: a word of letters and marks is not broken. */
export const roomFor = (text: string): number =>
  FIGURE_LINE.test(text) ? DIGIT_WIDTH : Math.max(1, (LATIN.exec(text)?.[0].length ?? 0) * DIGIT_WIDTH)

/** A short word that may be the unit of the figure above it. */
const UNIT_LENGTH = 2

/**
 * The text of a cell: its lines joined as they were before the cell's width broke them. Figures below each other are
 * one only where the upper fills the width.
 * @param width of the cell, in points
 */
export const cellText = (lines: readonly Line[], width: number): string => {
  let text = ''
  let last: Line | null = null
  let lastText = ''
  for (const line of lines) {
    const next = lineText(line)
    if (last) text += atLineEnd(last, lastText, next, width)
    text += next
    last = line
    lastText = next
  }
  return text
}

/** What joins two lines of running text that its width broke: nothing but between words in Latin script. */
export const atWrap = (last: string, next: string): '' | ' ' =>
  /[a-z]$/i.test(last) && /^[a-z]/i.test(next) ? ' ' : ''

const atLineEnd = (last: Line, lastText: string, next: string, width: number): '' | ' ' => {
  const [isFigure, isNextFigure] = [FIGURE_LINE.test(lastText), FIGURE_LINE.test(next)]
  if (isFigure && isNextFigure) return roomBeside(last, width) < roomFor(next) ? '' : ' '
  if (isFigure) return next.length <= UNIT_LENGTH && WIDE_START.test(next) ? '' : ' '
  if (isNextFigure) return WIDE_END.test(lastText) ? ' ' : ''
  if (WIDE_END.test(lastText) || WIDE_START.test(next)) return ''
  return /[-/]$/.test(lastText) ? '' : ' '
}
