/**
 * A statistics sheet, one figure a row: label, unit, figure. The heads tell the column where there are several; a row
 * whose figure cannot be told for sure is unread.
 */
import type { CellKey } from '@/lib/form'
import type { Document, Place } from '@/lib/source/document'
import { addMissing, cellsOfTable, Readings, readRow, unplaced } from './cells'
import { oddItems } from './item-damage'
import { type ItemColumns, itemColumns } from './item-heads'
import { withoutOrdinals } from './item-ordinals'
import { isHead, type RowLabel, rowLabels } from './labels'
import type { Found, Located } from './locate'
import { rawStretch } from './normalize'
import { isUnit } from './number'
import type { Doubt } from './reading'
import { otherwiseRepeated } from './repeats'
import type { Source } from './rows'
import type { Slot } from './slots'
import { provenByAll } from './sums'
import type { TableReading } from './table'
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, textOf, WORD } from './tokens'
import { MONEY_UNITS } from './words'

/** What stands behind one label. */
interface Item {
  readonly found: Found
  readonly slots: readonly Slot[]
  /** The unit printed in the row; null where there is none. */
  readonly unit: string | null
  /** Whether another figure follows on a line of its own: a stray one, or one of the two is a part of the other. */
  readonly isCrowded: boolean
}

/** Fewer rows than this are words of prose, not a sheet. */
const LEAST_ROWS = 8
/** A sheet has at most this many columns of figures. */
const MAX_COLUMNS = 12
/** A word longer than this is no spoilt figure. */
const MAX_ODD = 16

const slotAt = (document: Document, tokens: Tokens, token: number): Slot => {
  const piece = document.pieces[tokens.piece[token] ?? 0]
  return {
    token,
    last: token,
    isEmpty: tokens.kind[token] === EMPTY,
    grid: piece?.kind === 'cell' ? (piece.grid ?? null) : null,
  }
}

/** Whether the next thing printed from `from` on is a figure; the row's unit may stand before it. */
const followsFigure = (tokens: Tokens, from: number, to: number): boolean => {
  const isPassed = (token: number) =>
    tokens.kind[token] === BREAK || tokens.kind[token] === EMPTY || isUnit(keyOfToken(tokens, token))
  let next = from
  while (next < to && isPassed(next)) next++
  return next < to && tokens.kind[next] === FIGURE
}

/** Whether a word stands in another cell behind a row that has all its figures. */
const isBehindLast = (tokens: Tokens, slots: readonly Slot[], token: number, columns: number): boolean => {
  const last = slots[slots.length - 1]
  if (!last || slots.length < columns || tokens.piece[last.last] === tokens.piece[token]) return false
  return tokens.kind[last.last] === FIGURE
}

/** The row's unit where token `token` is one, or the rest of the one before, which white space has cut in two. */
const unitAt = (tokens: Tokens, token: number, before: string | null): string | null => {
  const key = keyOfToken(tokens, token)
  if (before === null) return isUnit(key) ? key : null
  const isSame = tokens.kind[token - 1] === WORD && tokens.piece[token - 1] === tokens.piece[token]
  return isSame && isUnit(before + key) ? before + key : null
}

/** Unit and cells behind the label `found`, before token `to`; ends with the printed line once it holds a cell. */
const collect = (document: Document, tokens: Tokens, found: Found, to: number, columns: number): Item => {
  const slots: Slot[] = []
  let unit: string | null = null
  let isCrowded = false
  for (let i = found.body; i < to && slots.length <= MAX_COLUMNS; i++) {
    const kind = tokens.kind[i]
    if (kind === BREAK) {
      if (slots.length < columns && slots.every((slot) => slot.isEmpty)) continue
      isCrowded = followsFigure(tokens, i, to)
      break
    }
    if (kind === FIGURE || kind === EMPTY) slots.push(slotAt(document, tokens, i))
    else if (kind !== WORD) break
    else if (isBehindLast(tokens, slots, i, columns)) break
    else if (unitAt(tokens, i, unit) !== null) unit = unitAt(tokens, i, unit)
    else if (isHead(keyOfToken(tokens, i)) || textOf(tokens, i).length > MAX_ODD || tokens.kind[i - 1] === BREAK) break
    else slots.push(slotAt(document, tokens, i))
  }
  return { found, slots, unit, isCrowded }
}

/** The slot of the wanted column; undefined where nothing tells it, or the row prints nothing at all. */
const wantedSlot = ({ slots, unit }: Item, columns: ItemColumns): Slot | undefined => {
  const filled = slots.filter((slot) => !slot.isEmpty)
  if ((columns.count ?? 1) <= 1) return filled.length > 1 ? undefined : (filled[0] ?? slots[0])
  const { count, wanted, trailing, grid } = columns
  if (wanted === null || count === null) return undefined
  if (grid) {
    const drawn = slots.filter((slot) => slot.grid)
    const own = drawn.find((slot) => slot.grid?.column === grid.column)
    if (own) return own
    if (drawn.length > 0) return undefined
  }
  // An empty cell where the unit would stand is none of the columns.
  const cells = unit === null && slots.length === count + 1 && slots[0]?.isEmpty ? slots.slice(1) : slots
  if (cells.length > count) return undefined
  if (cells.length >= count - trailing || filled.length >= count - trailing) return cells[wanted]
  return undefined
}

/** The columns, with a wanted one only where the rows do not contradict the heads. */
const believed = (items: readonly Item[], heads: ItemColumns): ItemColumns => {
  // Units without a head over them: it is one of the others, damaged, and nothing tells which.
  const isHeadless = !heads.hasUnits && items.some(({ unit }) => unit !== null)
  const isFilled = (slot: Slot | undefined) => slot?.isEmpty === false
  // Most rows have no figure in that column, but in another: a head too many, and it is what the closing bars leave.
  const printed = items.filter(({ slots }) => slots.some(isFilled))
  const there = printed.filter((item) => isFilled(wantedSlot(item, heads)))
  const isVoid = (heads.count ?? 1) > 1 && 2 * there.length < printed.length
  return isHeadless || isVoid ? { ...heads, wanted: null } : heads
}

const power = (unit: string | null): number => MONEY_UNITS.find(([word]) => word === unit)?.[1] ?? 0

/** The readings of a sheet whose rows are `located`, and where it stands; null place if it is not in the document. */
export const readItems = (printed: Source, located: Located): TableReading => {
  const source = { ...printed, tokens: withoutOrdinals(printed.tokens, located.rows) }
  return readUnnumbered(source, located)
}

const readUnnumbered = (source: Source, located: Located): TableReading => {
  const { tokens, document, normal } = source
  const readings = new Readings()
  const rows = located.rows
  const first = rows[0]
  const heads = first && itemColumns(document, tokens, first.first)
  const items = rows.map((found, i) =>
    collect(document, tokens, found, rows[i + 1]?.first ?? tokens.count, Math.max(1, heads?.count ?? 1)),
  )
  const printed = items.filter(({ slots, unit }) => slots.length > 0 || unit !== null)
  const columns = heads && believed(items, heads)
  if (!columns || printed.length < LEAST_ROWS) {
    addMissing(readings, cellsOfTable(located.table))
    return { readings, place: null, doubts: [] }
  }
  for (const item of items) {
    const { found, slots, unit } = item
    const cells = found.label.cells.map((cell) => (cell.unit === 'money' ? { ...cell, power: power(unit) } : cell))
    const slot = item.isCrowded ? undefined : wantedSlot(item, columns)
    // A row that prints nothing at all, not even an empty cell, has lost its figure or left it blank: nobody can tell.
    const read = slot ? readRow(tokens, normal, [slot], [0], cells) : unplaced(tokens, normal, slots, cells)
    for (const [key, reading] of read) readings.set(key, reading)
  }
  addMissing(readings, cellsOfTable(located.table))
  return {
    readings,
    place: placeOf(source, items),
    doubts: doubtsOf(source, located, items, columns, readings),
  }
}

/** Cells of rows whose label another row has, too, that is not there. */
const withLostTwin = (items: readonly Item[], labels: readonly RowLabel[]): CellKey[] => {
  const known = new Set(items.map(({ found }) => found.index))
  const lost = new Set(labels.flatMap(({ keys }, index) => (known.has(index) ? [] : keys)))
  return items.flatMap(({ found: { label } }) =>
    label.keys.some((key) => lost.has(key)) ? label.cells.map(({ key }) => key) : [],
  )
}

/**
 * Rows that show signs of damage, where no sum proves their figure: it may be another row's. Money without a unit is
 * taken as the form has it, and said so.
 */
const doubtsOf = (
  source: Source,
  located: Located,
  items: readonly Item[],
  columns: ItemColumns,
  readings: Readings,
): Doubt[] => {
  const { tokens } = source
  const { table } = located
  const proven = provenByAll('2014', readings)
  const odd = oddItems(source, table, items)
  // To a sum it is all the same whether 0 stands in one row, in another, or nothing does.
  const isProven = (key: CellKey): boolean => proven.has(key) && readings.get(key)?.value !== 0
  const known = new Set(items.map(({ found }) => found.index))
  const last = rowLabels(table).length - 1
  const cells = items.flatMap(({ found }, i) => {
    if (!odd.has(i)) return []
    // Where the next row is lost, the figure may be that one's, and a sum as small holds by chance.
    const isFollowed = found.index === last || known.has(found.index + 1)
    return found.label.cells.flatMap(({ key }) => (isFollowed && isProven(key) ? [] : [key]))
  })
  const bare = items.flatMap((item): CellKey[] => {
    const slot = wantedSlot(item, columns)
    const printed = slot && item.unit === null ? textOf(tokens, slot.token) : ''
    const isBare = /[1-9]/.test(printed) && /\d$/.test(printed)
    return isBare ? item.found.label.cells.flatMap(({ key, unit }) => (unit === 'money' ? key : [])) : []
  })
  const twins = withLostTwin(items, rowLabels(table))
  const rows = items.map(({ found }) => ({ found, cells: found.label.cells }))
  const isCopied = 2 * located.elsewhere.length >= rows.length
  const again = isCopied ? [...located.repeats, ...located.elsewhere] : located.repeats
  const doubled = otherwiseRepeated(tokens, '2014', again, rows, readings)
  return [
    ...(doubled.length > 0 ? [{ reason: 'copies-differ' as const, cells: doubled }] : []),
    ...(twins.length > 0 ? [{ reason: 'same-label' as const, cells: twins }] : []),
    ...(cells.length > 0 ? [{ reason: 'damaged' as const, cells }] : []),
    ...(bare.length > 0 ? [{ reason: 'no-unit' as const, cells: bare }] : []),
  ]
}

const placeOf = ({ tokens, normal }: Source, items: readonly Item[]): Place | null => {
  const first = items[0]
  const last = items.at(-1)
  if (!first || !last) return null
  const end = tokens.end[last.slots.at(-1)?.last ?? last.found.body - 1] ?? 0
  return rawStretch(normal, tokens.start[first.found.first] ?? 0, end)
}
