/** Doubts about which of two forms a report is on, and so whose cells its figures are. */
import { EDITIONS, type EditionId, type Row, type Table } from '@/lib/form'
import { cellsOfRow, NO_READINGS, type Readings, wasRead } from './cells'
import { isMixed, isUntold } from './edition'
import { rowLabels } from './labels'
import type { Doubt } from './reading'
import type { Tokens } from './tokens'

/** A shorter label is found in both forms. */
const TELLING_LABEL = 4

const tableOf = (edition: EditionId, id: Table['id']): Table | undefined =>
  EDITIONS[edition].tables.find((table) => table.id === id)

/** Rows of table three that only this one of the two forms has. */
const tellingRows = (edition: EditionId): readonly Row[] => {
  const own = tableOf(edition, 'applications')
  const other = tableOf(edition === '2021' ? '2019' : '2021', 'applications')
  const shared = new Set(other?.rows.map(({ key }) => key))
  return (own ? rowLabels(own) : []).flatMap(({ row, keys: [key = ''] }) =>
    shared.has(row.key) || key.length < TELLING_LABEL ? [] : [row],
  )
}

/**
 * Table three tells which form a document is on: where texts of both stand in it if that table is whole, where texts of
 * neither do if a row is read that the other form has not. Else figures of tables two and three may be cells of the
 * other form.
 */
export const formDoubts = (tokens: Tokens, edition: EditionId, readings: readonly Readings[]): Doubt[] => {
  const [mixed, untold] = [isMixed(tokens, edition), isUntold(tokens, edition)]
  if (!mixed && !untold) return []
  const [disclosure, applications] = (['disclosure', 'applications'] as const).map(
    (id) => readings[EDITIONS[edition].tables.findIndex((table) => table.id === id)] ?? NO_READINGS,
  )
  if (mixed && applications?.entries().every(([, reading]) => wasRead(reading))) return []
  const isTold = ({ number }: { readonly number: number }): boolean => {
    const reading = applications?.at(number)
    return reading !== undefined && wasRead(reading)
  }
  if (untold && tellingRows(edition).some((row) => cellsOfRow(row).some(isTold))) return []
  const cells = [disclosure, applications].flatMap((part) =>
    (part?.entries() ?? []).flatMap(([key, reading]) => (wasRead(reading) ? [key] : [])),
  )
  return cells.length > 0 ? [{ reason: 'damaged', cells }] : []
}
