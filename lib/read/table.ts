/** A table whose rows are found by their labels → readings of its cells. */
import type { EditionId } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import { addMissing, cellsOfTable, type Readings, unplaced } from './cells'
import { differing } from './copies'
import { doubtsOf, type HeadsOf } from './doubts'
import { withDamaged } from './fuzzy'
import { type Columns, printedColumns } from './heads'
import { headKeys, rowLabels } from './labels'
import { type Found, isHeaded, type Located, locateCopy } from './locate'
import { rawStretch } from './normalize'
import type { Doubt } from './reading'
import { otherwiseRepeated } from './repeats'
import { breaksOf, placeBySums, type RowRead, readPlaced, readRows, type Source } from './rows'
import { readStacked } from './stacked'
import { holdsDown } from './sums'
import { BREAK, FIGURE, type Tokens } from './tokens'

/** A table as read. */
export interface TableReading {
  readonly readings: Readings
  /** Null if it is not in the document. */
  readonly place: Place | null
  readonly doubts: readonly Doubt[]
}

/** How many tokens before its first row a table's heads may begin. */
const HEAD_TOKENS = 40
/** Fewer rows than this, with figures, are no table three or two but words of prose. */
const LEAST_ROWS = 2

/**
 * Whether what was found is a table, and not its words in running text: most of its labels, or some of them with
 * figures below one of its heads.
 */
const isTable = (located: Located, tokens: Tokens): boolean => {
  if (located.rows.length * 2 > rowLabels(located.table).length) return true
  const printed = located.rows.filter((row) => {
    let next = row.body
    while (tokens.kind[next] === BREAK) next++
    return tokens.kind[next] === FIGURE
  }).length
  const from = tokens.keyStart[Math.max(0, (located.rows[0]?.first ?? 0) - HEAD_TOKENS)] ?? 0
  const zone = tokens.key.slice(from, tokens.keyStart[located.rows[located.rows.length - 1]?.body ?? 0])
  return printed >= LEAST_ROWS && headKeys(located.table).some((key) => zone.includes(key))
}

interface Rows {
  readonly rows: readonly RowRead[]
  readonly readings: Readings
  readonly heads: HeadsOf
}

/** Heads whose order cannot be believed. */
const asLost =
  (heads: HeadsOf): HeadsOf =>
  (found) => {
    const columns = heads(found)
    return columns && { ...columns, order: 'lost' }
  }

/** The heads over each group of rows that share them: those over the first row found of the group. */
const headsOf = (tokens: Tokens, found: readonly Found[]): HeadsOf => {
  const ofGroups = new Map<string, Columns>()
  /** By the row's index in its table: they are asked for again and again. */
  const heads: (Columns | undefined)[] = []
  for (const { label, index, first } of found) {
    if (label.group === null) continue
    const columns = ofGroups.get(label.group) ?? printedColumns(tokens, label.row, first)
    ofGroups.set(label.group, columns)
    heads[index] = columns
  }
  return ({ index }) => heads[index] ?? null
}

/** Whether the rows hold one figure for each of `width` columns, and none of them one more. */
const areAll = (rows: readonly RowRead[], width: number): boolean =>
  rows.every((row) => row.slots.length <= width) &&
  rows.filter((row) => row.slots.length === width).length * 2 > rows.length

/** Whether heads stand in another order than the form's. */
const areMoved = ({ keys }: Columns, { label }: Found): boolean =>
  Object.keys(label.row.columns)
    .filter((key) => keys.includes(key))
    .join() !== keys.join()

/** Whether heads print other columns than the form's. */
const isOther = (columns: Columns | null): boolean => columns?.order === 'moved' || columns?.order === 'untotalled'

/** Rows that have a total although no head names it: that head is lost, and so may others be. */
const withLost =
  (printed: HeadsOf, rows: readonly RowRead[]): HeadsOf =>
  (one) => {
    const columns = printed(one)
    const isCut = columns?.order === 'untotalled' && !areAll(rows, columns.keys.length)
    return columns && isCut && areMoved(columns, one) ? { ...columns, order: 'lost' } : columns
  }

/** The rows with the columns that the heads print, where these are believed. */
const readColumns = (source: Source, edition: EditionId, found: readonly Found[]): Rows => {
  const printed = headsOf(source.tokens, found)
  const isForm = found.every((one) => printed(one)?.order === 'form')
  const rows = readRows(source, found, () => null, isForm)
  const heads = withLost(printed, rows)
  const plain = { rows, readings: readPlaced(source, rows), heads }
  if (isForm || !found.some((one) => isOther(printed(one)))) return plain
  const isBelieved = (order: Columns['order'] | undefined, width: number) =>
    order === 'moved' || (order === 'untotalled' && areAll(rows, width))
  const others = readRows(source, found, (one) => {
    const columns = heads(one)
    return columns && isBelieved(columns.order, columns.keys.length) ? columns.keys : null
  })
  const moved = { rows: others, readings: readPlaced(source, others), heads }
  // Heads in another order that break the sums are themselves damaged.
  return breaksOf(edition, rows, plain.readings) < breaksOf(edition, others, moved.readings)
    ? { ...plain, heads: asLost(heads) }
    : moved
}

/**
 * The readings of a table read by its labels, and where it stands.
 * What neither the table's habits nor its equations settle is unreadable.
 */
export const readTable = (source: Source, edition: EditionId, located: Located): TableReading => {
  const { tokens, document } = source
  const found = isTable(located, tokens) ? withDamaged(document, tokens, located) : []
  const { rows, readings, heads } = readColumns(source, edition, found)
  const isForm = found.every((one) => heads(one)?.order === 'form')
  const stacked = isForm && found.length === rowLabels(located.table).length && readStacked(source, edition, rows)
  if (stacked) return { readings: stacked, place: placeOf(source, rows), doubts: [] }
  placeBySums(source, edition, rows, readings)
  for (const row of rows) closeRow(source, edition, row, readings, heads(row.found)?.order === 'unclear')
  addMissing(readings, cellsOfTable(located.table))
  const doubts = doubtsOf(source, edition, located, rows, readings, heads)
  const doubled = otherwiseRepeated(tokens, edition, located.repeats, rows, readings)
  if (doubled.length > 0) doubts.push({ reason: 'copies-differ', cells: doubled })
  for (const copy of copiesOf(source, edition, located))
    doubts.push(...differing(readings, copy.readings, (copy.rows[0]?.first ?? 0) < (found[0]?.first ?? 0)))
  return { readings, place: placeOf(source, rows), doubts }
}

/** Makes unreadable what nothing has settled in a row; `isAnyOrder` where its heads contradict the form's order. */
const closeRow = (
  { tokens, normal }: Source,
  edition: EditionId,
  row: RowRead,
  readings: Readings,
  isAnyOrder: boolean,
): void => {
  for (const [key, reading] of row.partly?.supposed ?? []) readings.set(key, reading)
  const isRead = (row.placing || row.partly) && isItsOwn(edition, row, readings)
  if (isRead && !isAnyOrder) return
  const isEmpty = row.cells.every(({ number }) => readings.at(number)?.unread?.state === 'blank')
  if (isRead && isEmpty) return
  for (const [key, reading] of unplaced(tokens, normal, row.slots, row.cells)) readings.set(key, reading)
}

/** Whether a row's figures are its own: its label says so, or an equation down each column. Blanks prove nothing. */
const isItsOwn = (edition: EditionId, { found, cells }: RowRead, readings: Readings): boolean => {
  if (!found.isUnsure) return true
  const figures = cells.filter(({ number }) => (readings.at(number)?.value ?? null) !== null)
  return figures.length > 0 && figures.every(({ key }) => holdsDown(edition, key, readings))
}

/** So many copies are looked at: of the quarters of a year, or of the years of a term. */
const MOST_COPIES = 5

/** Whether rows are a copy of a table: lists of topics name up to half of a whole table's rows, too, but not its heads. */
const isCopy = (tokens: Tokens, { table, rows }: Located, copy: readonly Found[]): boolean =>
  copy.length * 2 === rows.length
    ? rows.length < rowLabels(table).length || isHeaded(tokens, table, copy)
    : copy.length * 2 > rows.length

/** What other copies of the table hold, if there are any. */
const copiesOf = (source: Source, edition: EditionId, located: Located) => {
  const copies: { rows: readonly Found[]; readings: Readings }[] = []
  let { elsewhere } = located
  while (copies.length < MOST_COPIES && elsewhere.length * 2 >= located.rows.length) {
    const copy = locateCopy(source.tokens, { ...located, elsewhere })
    if (!isCopy(source.tokens, located, copy.rows)) break
    const found = withDamaged(source.document, source.tokens, copy)
    const { rows, readings } = readColumns(source, edition, found)
    placeBySums(source, edition, rows, readings)
    copies.push({ rows: found, readings })
    elsewhere = elsewhere.filter((one) => !copy.rows.includes(one))
  }
  return copies
}

const placeOf = (source: Source, rows: readonly RowRead[]): Place | null => {
  const { tokens, normal } = source
  const first = rows[0]?.found.first
  const last = rows[rows.length - 1]
  if (first === undefined || !last) return null
  const lastToken = last.slots[last.slots.length - 1]?.last ?? last.found.body - 1
  return rawStretch(normal, tokens.start[first] ?? 0, tokens.end[lastToken] ?? 0)
}
