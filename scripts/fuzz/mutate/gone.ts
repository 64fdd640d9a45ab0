/** What a stretch of text takes with it when it is cut out: the truth of the cells it held. */
import type { CellKey } from '@/lib/form'
import { normalize } from '@/lib/read/normalize'
import { MONEY_UNIT, SMALL_MONEY_UNIT, TRADITIONAL_MONEY_UNIT } from '../../demo/words'
import type { Span } from '../marks'
import { type Expected, LOST, type Truth } from '../oracle'
import { FALL, TRADITIONAL_FALL } from '../words'
import { doubtful, type Mutant, type Subject, splice, takenFrom, valuesOf, within, YUAN } from './subject'

/** A cell of which only the figure is gone. */
const GONE: Expected = { values: [], blank: true }

/** The tags that open a cell, and what may stand between them and its figure. */
const OPENED = /<(?:td|div|p)[^<>]*>(?:<[^<>]*>|\s|&nbsp;)*$/i
const HALF_OPENED = /<(?:td|div|p)\b[^<>]*$/i

/**
 * Whether markup before the stretch has opened the cell of a figure that is gone: an empty cell is what can be seen. The
 * end of another tag behind the stretch closes one that was cut in two.
 */
const opensCell = ({ isHtml, text }: Subject, span: Span, { start, end }: { start: number; end: number }): boolean => {
  if (!isHtml || text.slice(start, span.start).includes('</td')) return false
  const before = text.slice(Math.max(0, start - 400), start)
  return OPENED.test(before) || (HALF_OPENED.test(before) && /^[^<>]*>/.test(text.slice(end)))
}

const BAR_BEFORE = /\|[^\S\n]*\n?[^\S\n]*$/
const BAR_BEHIND = /^[^\S\n]*\n?[^\S\n]*\|/

/** Behind a tab and right before another, or before the end of the line. */
const isTabbed = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '\t' && (text[end] === '\t' || text[end] === '\n')

/**
 * Whether the marks on both sides are left: tabs, or bars, also on lines of their own. Between them stands an empty cell.
 */
const isParted = ({ text }: Subject, { start, end }: { start: number; end: number }): boolean =>
  isTabbed(text, start, end) ||
  (BAR_BEFORE.test(text.slice(Math.max(0, start - 20), start)) && BAR_BEHIND.test(text.slice(end, end + 20)))

/** The truth of cells where a stretch of text is gone, by what it held of each row. */
export const goneIn = (subject: Subject, gone: { start: number; end: number }): Map<CellKey, Expected> => {
  const truth = new Map<CellKey, Expected>()
  for (const row of subject.rows) {
    const taken = new Set(within(row.spans, gone))
    if (taken.size === row.spans.length)
      for (const span of row.spans)
        truth.set(span.key, opensCell(subject, span, gone) || isParted(subject, gone) ? GONE : LOST)
    else if (taken.size > 0)
      for (const [key, expected] of takenFrom(subject, row.spans, taken)) truth.set(key, expected)
  }
  return truth
}

/**
 * Where what is left of one row now stands behind the label and the first figures of another, and together they make a
 * whole row, that is what the document prints for the label.
 */
const stitched = (subject: Subject, gone: { start: number; end: number }): Map<CellKey, Expected> => {
  const truth = new Map<CellKey, Expected>()
  const first = subject.rows.findLast((row) => row.label.start < gone.start)
  const next = subject.rows.find((row) => row !== first && row.spans.some((span) => span.end > gone.end))
  if (!first || !next || next.label.start < gone.start) return truth
  // What is left of both labels, if both were cut, reads as one.
  if (next.label.end > gone.end && first.label.end <= gone.start) return truth
  const kept = first.spans.filter((span) => span.start < gone.start)
  const rest = next.spans.filter((span) => span.end > gone.end)
  const row = [...kept, ...rest]
  if (kept.length === first.spans.length || row.length !== first.spans.length) return truth
  for (const [i, span] of first.spans.entries()) {
    const printed = row[i]
    if (printed) truth.set(span.key, doubtful(subject, span.key, ...valuesOf(subject, printed.key)))
  }
  return truth
}

const DIGITS = /\d[\d,]*(?:\.\d+)?/

/** What a figure of which a part is cut out still reads as: a number with its sign, money in 万元. */
const readAs = (left: string): number[] => {
  const text = normalize(left).text.trim()
  const [digits] = DIGITS.exec(text) ?? []
  if (digits === undefined) return []
  const isFewer = [FALL, TRADITIONAL_FALL, '-'].some((sign) => text.includes(sign))
  const isInYuan =
    text.endsWith(SMALL_MONEY_UNIT) && ![MONEY_UNIT, TRADITIONAL_MONEY_UNIT].some((unit) => text.endsWith(unit))
  const value = Number(digits.replaceAll(',', '')) * (isFewer ? -1 : 1)
  return [isInYuan ? value / YUAN : value]
}

/** The document without [start, end). */
export const cut = (subject: Subject, start: number, end: number, note: string): Mutant & { truth: Truth } => {
  const { text } = subject
  const truth = new Map([...goneIn(subject, { start, end }), ...stitched(subject, { start, end })])
  for (const span of subject.figures)
    if (span.start < end && span.end > start && !(span.start >= start && span.end <= end)) {
      const left = text.slice(span.start, Math.max(span.start, start)) + text.slice(Math.min(span.end, end), span.end)
      truth.set(span.key, doubtful(subject, span.key, ...readAs(left)))
    }
  return { text: splice(text, start, end, ''), truth, note }
}
