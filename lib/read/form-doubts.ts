/** Doubts about which of two forms a report is on, and so whose cells its figures are. */
import { EDITIONS, type EditionId, type Row, type Table } from '@/lib/form'
import { type CellReading, cellsOfRow, NO_READINGS, type Readings, wasRead } from './cells'
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

/** Whether a row stands in table three that the other form has not, and the one below it: else it may be half of another. */
const isTold = (edition: EditionId, stands: (row: Row) => boolean): boolean => {
  const rows = tableOf(edition, 'applications')?.rows ?? []
  const telling = new Set(tellingRows(edition))
  return rows.some((row, i) => {
    const next = rows[i + 1]
    return telling.has(row) && stands(row) && (next === undefined || stands(next))
  })
}

/**
 * Table three tells which form a document is on: where texts of both stand in it if that table is whole, where texts of
 * neither do if a row is read that the other form has not. Else figures of tables two and three may be cells of the
 * other form; those of table two also where its own texts tell one and no row of table three does, for offices join
 * tables of two forms.
 */
export const formDoubts = (tokens: Tokens, edition: EditionId, readings: readonly Readings[]): Doubt[] => {
  if (edition === '2014') return []
  const [disclosure = NO_READINGS, applications = NO_READINGS] = (['disclosure', 'applications'] as const).map(
    (id) => readings[EDITIONS[edition].tables.findIndex((table) => table.id === id)],
  )
  const all = applications.entries()
  const [mixed, untold] = [isMixed(tokens, edition), isUntold(tokens, edition)]
  if (mixed && all.every(([, reading]) => wasRead(reading))) return []
  const holds = (row: Row, test: (reading: CellReading) => boolean): boolean =>
    cellsOfRow(row).some(({ number }) => {
      const reading = applications.at(number)
      return reading !== undefined && test(reading)
    })
  const stands = (row: Row): boolean => holds(row, ({ unread }) => unread?.state !== 'missing')
  if (untold && tellingRows(edition).some((row) => holds(row, wasRead))) return []
  const isOpen = mixed || untold
  if (!isOpen && (isTold(edition, stands) || all.every(([, { unread }]) => unread?.state === 'missing'))) return []
  const cells = [disclosure, ...(isOpen ? [applications] : [])].flatMap((part) =>
    part.entries().flatMap(([key, reading]) => (wasRead(reading) ? [key] : [])),
  )
  return cells.length > 0 ? [{ reason: 'damaged', cells }] : []
}
