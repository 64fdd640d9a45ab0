/** Tables between which the text is cut out: the last row of the one may have lost its figures with the head of the next. */
import type { CellKey, Table } from '@/lib/form'
import { hasFigure, type Readings, wasRead } from './cells'
import { rowLabels } from './labels'
import type { Located } from './locate'
import { keyOf, normalize } from './normalize'
import type { Doubt } from './reading'
import { oncePer } from './remembered'
import type { Tokens } from './tokens'

/** How many tokens behind a table the heads of the next one are looked for, where that has no rows. */
const HEAD_TOKENS = 80

/** A table found by its rows, and what was read from it. */
interface Part {
  readonly located: Located
  readonly readings: Readings
}

/** A shorter head is found in any text. */
const TELLING_HEAD = 3

/** Keys of what is printed over the first row of a table: its heading, and the heads of that row's columns. */
const headsOf = oncePer(({ rows, anchors, heading }: Table): readonly string[] => {
  const columns = Object.values(rows[0]?.columns ?? {})
  return [anchors[0] ?? heading.zh, ...columns.map(({ label }) => label.zh)]
    .map((text) => keyOf(normalize(text).text))
    .filter((key) => key.length >= TELLING_HEAD)
})

/**
 * The cells of the last row of `before`, where the next table has neither its first row nor any of its heads, or where
 * that row is blank and the next table's heading is lost: its figures may be lost with it.
 */
export const cutBetween = (tokens: Tokens, before: Part | null, { table, rows }: Located): Doubt[] => {
  const last = before?.located.rows.at(-1)
  const [first] = rows
  // The tables may stand in another order.
  if (!before || !last || (first && first.first < last.body)) return []
  if (last.index < rowLabels(before.located.table).length - 1) return []
  const to = first?.first ?? Math.min(tokens.count, last.body + HEAD_TOKENS)
  const [heading = '', ...heads] = headsOf(table)
  const isWhole = first?.index === 0
  if (isWhole && hasFigure(before.readings, last.label.cells)) return []
  const zone = tokens.key.slice(tokens.keyStart[last.body], tokens.keyStart[to])
  if (zone.includes(heading) || (!isWhole && heads.some((head) => zone.includes(head)))) return []
  const cells = last.label.cells.flatMap(({ key, number }): CellKey[] =>
    wasRead(before.readings.at(number)) ? [key] : [],
  )
  return cells.length > 0 ? [{ reason: 'row-lost', cells }] : []
}
