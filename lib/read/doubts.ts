/** What a table itself gives as reason to doubt figures that were read from it. */
import type { CellKey, EditionId } from '@/lib/form'
import { withLostCell } from './cell-lost'
import { hasFigure, type Readings, wasRead } from './cells'
import { unproven } from './damage'
import type { Columns } from './heads'
import { rowLabels } from './labels'
import type { Found, Located } from './locate'
import { hasUnit } from './number'
import type { Doubt, DoubtReason } from './reading'
import type { RowRead, Source } from './rows'
import { isRuler } from './ruler'
import { areEmpty, type Slot } from './slots'
import { holdsDown, isTotal } from './sums'
import { lastToken, type Tokens, textOf } from './tokens'

/** The columns printed over a row, where it has more than one. */
export type HeadsOf = (found: Found) => Columns | null

/** The cells of a row that were read, as figures or as blanks. */
const allRead = (row: RowRead, readings: Readings): CellKey[] =>
  row.cells.flatMap(({ key, number }) => (wasRead(readings.at(number)) ? [key] : []))

/** The cells of a row that were read, as figures or as blanks; none where all are blank. */
const readOf = (row: RowRead, readings: Readings): CellKey[] =>
  hasFigure(readings, row.cells) ? allRead(row, readings) : []

/** Rows behind which the next one is lost, or the rest of the text: their figures may be those of the row below. */
const beforeLost = (
  tokens: Tokens,
  edition: EditionId,
  rows: readonly RowRead[],
  readings: Readings,
  count: number,
) => {
  const end = lastToken(tokens)
  // A label behind which nothing stands may be another table's.
  const known: boolean[] = []
  for (const { found, slots, placing } of rows) if (placing || !areEmpty(slots)) known[found.index] = true
  return rows
    .filter(({ found, slots }) => {
      const isLast = found.index === count - 1
      return (!isLast && !known[found.index + 1]) || (slots[slots.length - 1]?.last ?? -1) >= end
    })
    .flatMap((row) => {
      // Blanks before what is lost may be what was left of the row's figures.
      const isBlank = !hasFigure(readings, row.cells)
      return allRead(row, readings).filter((key) => isBlank || !holdsDown(edition, key, readings))
    })
}

/** In more rows than these, long dashes are how the table marks a blank. */
const FEW_ROWS = 2

const hasRuler = (tokens: Tokens, slots: readonly Slot[]): boolean => {
  for (const { token, isEmpty } of slots) if (!isEmpty && isRuler(tokens, token)) return true
  return false
}

/** Rows that a ruler of dashes has run into. */
const withRuler = (tokens: Tokens, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  const joined = rows.filter(({ slots }) => hasRuler(tokens, slots))
  return joined.length <= FEW_ROWS ? joined.flatMap((row) => allRead(row, readings)) : []
}

/** Rows that stand before one that the form prints above them, or behind one that it prints below. */
const outOfOrder = (rows: readonly RowRead[], readings: Readings): CellKey[] => {
  if (!rows.some((row) => row.found.isMoved)) return []
  return rows
    .filter(({ found }, i) =>
      rows.some((other, j) => (j < i ? other.found.index > found.index : other.found.index < found.index && j > i)),
    )
    .flatMap((row) => readOf(row, readings))
}

/** Figures in columns whose order is not the form's, or is not printed whole: the heads may be moved, not the figures. */
const otherColumns = (rows: readonly RowRead[], readings: Readings, heads: HeadsOf, order: Columns['order']) =>
  rows.filter((row) => heads(row.found)?.order === order).flatMap((row) => readOf(row, readings))

/** Totals of single rows where the heads name no total column and the other rows have none. */
const strayTotals = (rows: readonly RowRead[], readings: Readings, heads: HeadsOf): CellKey[] => {
  const totals = rows
    .filter(({ found }) => heads(found)?.order === 'untotalled')
    .flatMap(({ cells }) => cells.flatMap(({ key }) => (isTotal(key) ? [key] : [])))
  const printed = totals.filter((key) => typeof readings.get(key)?.value === 'number')
  return printed.length * 2 < totals.length ? printed : []
}

type Reasons = readonly (readonly [DoubtReason, readonly CellKey[]])[]
const NONE: Reasons = []

/** Doubts that the heads over the rows give. */
const headDoubts = (rows: readonly RowRead[], readings: Readings, heads: HeadsOf): Reasons => {
  if (rows.every(({ found }) => (heads(found)?.order ?? 'form') === 'form')) return NONE
  return [
    ['column-order', otherColumns(rows, readings, heads, 'moved')],
    ['heads-lost', [...otherColumns(rows, readings, heads, 'lost'), ...strayTotals(rows, readings, heads)]],
  ]
}

/** Money that says neither in its cell nor in its head what it is counted in. */
const withoutUnit = ({ tokens }: Source, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  const ofMoney = rows.filter(({ found }) => found.label.hasMoney)
  return ofMoney.flatMap((row) =>
    row.cells.flatMap((cell, i) => {
      if (cell.unit !== 'money' || cell.power !== null || !readings.at(cell.number)?.value) return []
      const slot = row.slots[row.placing?.[i] ?? -1]
      return slot && hasUnit(textOf(tokens, slot.token, slot.last)) ? [] : [cell.key]
    }),
  )
}

/** All doubts about the rows of a table, the strongest first. */
export const doubtsOf = (
  source: Source,
  edition: EditionId,
  located: Located,
  rows: readonly RowRead[],
  readings: Readings,
  heads: HeadsOf,
): Doubt[] => {
  const { table } = located
  const found: Reasons = [
    ['row-lost', beforeLost(source.tokens, edition, rows, readings, rowLabels(table).length)],
    ['cell-lost', withLostCell(source.tokens, edition, rows, readings)],
    [
      'damaged',
      [...new Set([...unproven(source, edition, table, rows, readings), ...withRuler(source.tokens, rows, readings)])],
    ],
    ['row-order', outOfOrder(rows, readings)],
    ...headDoubts(rows, readings, heads),
    ['no-unit', table.id === 'disclosure' ? withoutUnit(source, rows, readings) : []],
  ]
  return found.flatMap(([reason, cells]) => (cells.length > 0 ? [{ reason, cells }] : []))
}
