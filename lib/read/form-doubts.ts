/** Doubts about which of two forms a report is on, and so whose cells its figures are. */
import { byEdition, EDITIONS, type EditionId, type Row, type Table } from '@/lib/form'
import { type CellReading, cellsOfRow, NO_READINGS, type Readings, wasRead } from './cells'
import { isMixed, isUntold } from './edition'
import { rowLabels } from './labels'
import type { Doubt } from './reading'
import type { Tokens } from './tokens'

/** A shorter label is found in both forms. */
const TELLING_LABEL = 4

const tableOf = (edition: EditionId, id: Table['id']): Table | undefined =>
  EDITIONS[edition].tables.find((table) => table.id === id)

/** A row that only one of the two forms has, with the one below it, and what its label is found by. */
interface Telling {
  readonly rows: readonly Row[]
  readonly keys: readonly string[]
}

/** Such rows of table three. */
const tellingRows = byEdition((edition): readonly Telling[] => {
  const own = tableOf(edition, 'applications')
  const other = tableOf(edition === '2021' ? '2019' : '2021', 'applications')
  const shared = new Set(other?.rows.map(({ key }) => key))
  return (own ? rowLabels(own) : []).flatMap(({ row, keys }, i) =>
    shared.has(row.key) || (keys[0] ?? '').length < TELLING_LABEL
      ? []
      : [{ rows: own?.rows.slice(i, i + 2) ?? [], keys }],
  )
})

const LETTER = /\p{L}/u

const isWord = ({ unread }: CellReading): boolean => unread?.state === 'unreadable' && LETTER.test(unread.raw)

const isThere = ({ unread }: CellReading): boolean => unread?.state !== 'missing'

/**
 * Table three tells which form a document is on: where texts of both stand in it if that table is whole, where texts of
 * neither do if a row is read that the other form has not. Else figures of tables two and three may be cells of the
 * other form; those of table two also where its own texts tell one and no row of table three does, for offices join
 * tables of two forms. What is left of one damaged label tells nothing: it may be another row's.
 */
export const formDoubts = (tokens: Tokens, edition: EditionId, readings: readonly Readings[]): Doubt[] => {
  if (edition === '2014') return []
  const [disclosure = NO_READINGS, applications = NO_READINGS] = (['disclosure', 'applications'] as const).map(
    (id) => readings[EDITIONS[edition].tables.findIndex((table) => table.id === id)],
  )
  const holds = (row: Row | undefined, test: (reading: CellReading) => boolean): boolean =>
    row !== undefined &&
    cellsOfRow(row).some(({ number }) => {
      const reading = applications.at(number)
      return reading !== undefined && test(reading)
    })
  const [mixed, untold] = [isMixed(tokens, edition), isUntold(tokens, edition)]
  const telling = tellingRows[edition]
  // With a word among its figures, or without the row below it, a row may be half of another.
  const found = telling.filter(({ rows }) => rows.every((row) => holds(row, isThere)) && !holds(rows[0], isWord))
  const isTold = found.length > 1 || found.some(({ keys }) => keys.some((key) => tokens.key.includes(key)))
  if (!mixed && !untold && isTold) return []
  const isOpen = mixed || untold || found.length > 0
  if (untold && telling.some(({ rows: [row] }) => holds(row, wasRead))) return []
  const all = applications.entries()
  if (mixed && all.every(([, reading]) => wasRead(reading))) return []
  if (!isOpen && !all.some(([, reading]) => isThere(reading))) return []
  const cells = [disclosure, ...(isOpen ? [applications] : [])].flatMap((part) =>
    part.entries().flatMap(([key, reading]) => (wasRead(reading) ? [key] : [])),
  )
  return cells.length > 0 ? [{ reason: 'damaged', cells }] : []
}
