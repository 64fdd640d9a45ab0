/** Heads of columns that change places: a page prints its figures below the heads that stand over them. */
import { type CellKey, cellOf, EDITIONS, type Row } from '@/lib/form'
import { keyOf, normalize } from '@/lib/read/normalize'
import { type Expected, LOST } from '../oracle'
import type { Line, Subject } from './subject'

/** A total is told by what it adds up, wherever its head stands. */
const TOTAL = 'total'

/** What a head says, without the tags around it and the hint in brackets behind it. */
const headKey = (line: string): string => keyOf(normalize(line.replace(/<[^<>]*>/g, '')).text.split('(', 1)[0] ?? '')

/** The row's column below a head that a line holds alone; undefined where it is none. */
const columnOf = (row: Row, line: string): string | undefined => {
  const key = headKey(line)
  return Object.entries(row.columns).find(([id, { label }]) => id !== TOTAL && headKey(label.zh) === key)?.[0]
}

/** Whether a line says the same as `head`, be its characters glossed otherwise. */
const hasHead = (text: string, head: string): boolean =>
  text.split('\n').some((line) => headKey(line) === headKey(head))

/**
 * The truth where two lines, each the head of a column and nothing else, have changed places: the figures of either
 * column are the other's now, in the rows down to the next such head. Empty where the lines are anything else.
 */
export const headsExchanged = ({ edition, text, rows, truth }: Subject, one: Line, two: Line) => {
  const exchanged = new Map<CellKey, Expected>()
  const [first, second] = [text.slice(one.start, one.end), text.slice(two.start, two.end)]
  const printed = EDITIONS[edition].tables.flatMap((table) => (table.read === 'by-label' ? table.rows : []))
  for (const row of printed) {
    const [left, right] = [columnOf(row, first), columnOf(row, second)]
    if (!left || !right || left === right) continue
    const spans = rows.find(({ spans: [span] }) => span && cellOf(span.key).row.key === row.key)?.spans
    const at = spans?.[0]?.start ?? 0
    if (at < two.end || hasHead(text.slice(two.end, at), first)) continue
    const [a, b] = [`${row.key}.${left}` as CellKey, `${row.key}.${right}` as CellKey]
    exchanged.set(a, truth.get(b) ?? LOST)
    exchanged.set(b, truth.get(a) ?? LOST)
  }
  return exchanged
}
