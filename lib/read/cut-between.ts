/** Tables between which the text is cut out: the last row of the one may have lost its figures with the head of the next. */
import { type CellKey, DISPUTE_PATHS, type EditionId, type Table } from '@/lib/form'
import { hasFigure, type Readings, wasRead } from './cells'
import { type RowLabel, rowLabels } from './labels'
import type { Located } from './locate'
import { keyOf, normalize } from './normalize'
import type { Doubt } from './reading'
import { oncePer } from './remembered'
import { holdsDown } from './sums'
import type { TableReading } from './table'
import type { Tokens } from './tokens'

/** How many tokens behind a table the heads of the next one are looked for, where that has no rows. */
const HEAD_TOKENS = 80

/** A table found by its rows, and what was read from it. */
export interface Before {
  readonly located: Located
  readonly read: TableReading
}

/** A shorter head is found in any text. */
const TELLING_HEAD = 3

/** The next table: where the first of its rows stands, or the first figure of one that has no labels of its own. */
export interface Next {
  readonly table: Table
  /** Its token; null where nothing of the table was found. */
  readonly first: number | null
  /** Whether that is the form's first row. */
  readonly isFirst: boolean
}

/** Keys of what is printed over the first row of a table: its heading, and the heads that come next. */
const headsOf = oncePer(({ read, rows, anchors, heading }: Table): readonly string[] => {
  const columns = Object.values(rows[0]?.columns ?? {}).map(({ label }) => label.zh)
  return [anchors[0] ?? heading.zh, ...(read === 'by-position' ? DISPUTE_PATHS : columns)]
    .map((text) => keyOf(normalize(text).text))
    .filter((key) => key.length >= TELLING_HEAD)
})

/** Whether each figure of a row fits the rows above it. All zeros do so wherever they come from. */
const isBorneOut = (edition: EditionId, { cells }: RowLabel, readings: Readings): boolean =>
  cells.some(({ number }) => Boolean(readings.at(number)?.value)) &&
  cells.every(({ key }) => holdsDown(edition, key, readings))

/**
 * The cells of the last row of `before`, where the next table has neither its first row nor any of its heads, or where
 * that row is blank and the next table's heading is lost: its figures may be lost with it. None where sums bear them out.
 */
export const cutBetween = (
  tokens: Tokens,
  edition: EditionId,
  before: Before | null,
  { table, first, isFirst }: Next,
): Doubt[] => {
  const last = before?.located.rows.at(-1)
  // The tables may stand in another order.
  if (!before || !last || (first !== null && first < last.body)) return []
  if (last.index < rowLabels(before.located.table).length - 1) return []
  const to = first ?? Math.min(tokens.count, last.body + HEAD_TOKENS)
  const [heading = '', ...heads] = headsOf(table)
  if (isFirst && hasFigure(before.read.readings, last.label.cells)) return []
  const zone = tokens.key.slice(tokens.keyStart[last.body], tokens.keyStart[to])
  const areHeadsEnough = !isFirst || table.read === 'by-position'
  if (zone.includes(heading) || (areHeadsEnough && heads.some((head) => zone.includes(head)))) return []
  if (isBorneOut(edition, last.label, before.read.readings)) return []
  const isKnown = (key: CellKey) =>
    before.read.doubts.some(({ reason, cells }) => reason === 'row-lost' && cells.includes(key))
  const cells = last.label.cells.flatMap(({ key, number }): CellKey[] =>
    wasRead(before.read.readings.at(number)) && !isKnown(key) ? [key] : [],
  )
  return cells.length > 0 ? [{ reason: 'row-lost', cells }] : []
}
