/** What a report prints, as rows of numbers. */
import { byEdition, CELLS, type CellKey, cellsOf, type EditionId, FIGURE_CELLS } from '@/lib/form'
import type { Printed } from '../figures'
import { type Ledger, positionOf } from '../ledger'

const FORMS = byEdition((edition) => {
  const cells = cellsOf(edition)
  const keys = cells.map(({ key }) => key)
  const own = new Set<string>(keys)
  return {
    keys,
    positions: cells.map(({ key }) => positionOf(key)),
    money: cells.flatMap(({ key, unit }) => (unit === 'money' ? [positionOf(key)] : [])),
    others: CELLS.flatMap(({ key }, position) => (own.has(key) ? [] : [position])),
  }
})
const MONEY_STEPS = 10_000

/** The figures that a form prints, those of other forms 0, money to the yuan: in the order of CELLS. */
export const shownOn = (edition: EditionId, ledger: Ledger): Ledger => {
  const { money, others } = FORMS[edition]
  const shown = ledger.slice()
  for (const position of others) shown[position] = 0
  for (const position of money) shown[position] = Math.round((shown[position] ?? 0) * MONEY_STEPS) / MONEY_STEPS
  return shown
}

/** They in printed order. */
export const valuesOn = (edition: EditionId, shown: Ledger): number[] => {
  const { positions } = FORMS[edition]
  const values: number[] = []
  for (const position of positions) values.push(shown[position] ?? 0)
  return values
}

/** They by name, or some of them. */
export const cellsOn = (edition: EditionId, shown: Ledger, keys: readonly CellKey[] = FORMS[edition].keys): Printed => {
  const cells: Printed = {}
  for (const key of keys) cells[key] = shown[positionOf(key)] ?? 0
  return cells
}

/** Cells by name in printed order. */
export const valuesFrom = (edition: EditionId | null, cells: Printed): (number | null)[] =>
  edition ? FORMS[edition].keys.map((key) => cells[key] ?? null) : []

/** Of each form, where FIGURE_CELLS have their figures; −1 for a cell that it does not print. */
const FIGURES = byEdition((edition) => {
  const own = new Set<string>(FORMS[edition].keys)
  return FIGURE_CELLS.map(({ key }) => (own.has(key) ? positionOf(key) : -1))
})

/** The figures of FIGURE_CELLS in their order, where all that is printed is proven. */
export const provenOn = (edition: EditionId, shown: Ledger): (number | null)[] => {
  const values: (number | null)[] = []
  for (const position of FIGURES[edition]) values.push(position < 0 ? null : (shown[position] ?? 0))
  return values
}
