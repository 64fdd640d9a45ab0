/** What a report prints, as rows of numbers. */
import { CROSS_CHECKS } from '@/lib/checks'
import {
  byEdition,
  CELLS,
  type CellKey,
  cellsOf,
  type EditionId,
  FIGURE_CELLS,
  isOutcomeRow,
  positionOf,
} from '@/lib/form'
import type { Printed } from '../figures'
import type { Ledger } from '../ledger'

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

/** Outcomes of each form by kind of applicant: cells that are left empty first. */
export const MAY_BE_BLANK = byEdition((edition) =>
  cellsOf(edition).flatMap(({ key, row, table, columnKey }) =>
    table.id === 'applications' && isOutcomeRow(row.key) && columnKey !== 'total' ? [key] : [],
  ),
)

const BLANKS = byEdition((edition) => {
  const { keys } = FORMS[edition]
  return MAY_BE_BLANK[edition].map((key) => ({ key, index: keys.indexOf(key), position: positionOf(key) }))
})

/** Those of them that a report leaves empty which writes no 0 there: by name, and among the cells of the form. */
export const blanksOn = (edition: EditionId, shown: Ledger): { readonly key: CellKey; readonly index: number }[] =>
  BLANKS[edition].filter(({ position }) => shown[position] === 0)

/** They in printed order, null where nothing is printed. */
export const valuesOn = (
  edition: EditionId,
  shown: Ledger,
  blanks: ReturnType<typeof blanksOn>,
): ArrayLike<number | null> => {
  const { positions } = FORMS[edition]
  const values = new Float64Array(positions.length)
  for (let at = 0; at < positions.length; at++) values[at] = shown[positions[at] ?? -1] ?? 0
  if (blanks.length === 0) return values
  const printed: (number | null)[] = Array.from(values)
  for (const { index } of blanks) printed[index] = null
  return printed
}

/** Names some figures. Made from a pattern, because an object that grows by two hundred names becomes a slow one. */
const naming = (keys: readonly CellKey[]): ((shown: Ledger) => Printed) => {
  const pattern: Printed = JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, 0]))))
  const named = keys.map((key) => ({ key, position: positionOf(key) }))
  return (shown) => {
    const cells = { ...pattern }
    for (const { key, position } of named) cells[key] = shown[position] ?? 0
    return cells
  }
}

const NAMED = byEdition((edition) => naming(FORMS[edition].keys))

/** They by name. */
export const cellsOn = (edition: EditionId, shown: Ledger): Printed => NAMED[edition](shown)

const YEAR_CELLS = new Set(CROSS_CHECKS.yearCells)
const OVER_YEARS = byEdition((edition) => naming(FORMS[edition].keys.filter((key) => YEAR_CELLS.has(key))))

/** Those by name that the rules over two years look at. */
export const yearCellsOn = (edition: EditionId, shown: Ledger): Printed => OVER_YEARS[edition](shown)

/** Cells by name in printed order. */
export const valuesFrom = (edition: EditionId | null, cells: Printed): (number | null)[] =>
  edition ? FORMS[edition].keys.map((key) => cells[key] ?? null) : []

/** Of each form, where FIGURE_CELLS have their figures; −1 for a cell that it does not print. */
const FIGURES = byEdition((edition) => {
  const own = new Set<string>(FORMS[edition].keys)
  return FIGURE_CELLS.map(({ key }) => (own.has(key) ? positionOf(key) : -1))
})

/** The figures of FIGURE_CELLS in their order, where all that is printed is proven. */
export const provenOn = (edition: EditionId, shown: Ledger): (number | null)[] =>
  FIGURES[edition].map((position) => (position < 0 ? null : (shown[position] ?? 0)))
