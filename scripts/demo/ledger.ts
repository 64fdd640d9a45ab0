/**
 * Figures of one body in one year as a row of numbers in the order of CELLS: a million of them are filled, added up and
 * completed by position, without looking a name up.
 */
import { APPLICANTS, CELLS, type CellKey, cellsOf, EDITION_IDS, positionOf, sumRules } from '@/lib/form'

/** A figure for each of CELLS, of all editions; money in 万元. */
export type Ledger = Float64Array

/** Positions of one row's columns, in the order given. */
export const positionsOf = (row: string, columns: readonly string[]): number[] =>
  columns.map((column) => positionOf(`${row}.${column}`))

export const emptyLedger = (): Ledger => new Float64Array(CELLS.length)

interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

const OTHER = 'applications.other'
const PASSES = ['column-sum', 'row-sum', 'review-sum'] as const

/** (六)其他处理 is one row in 2019 and several in 2021: per column, the one cell and those that it sums up. */
const OTHERS: readonly Sum[] = Object.keys(APPLICANTS).map((column) => ({
  whole: positionOf(`${OTHER}.total.${column}`),
  parts: cellsOf('2021').flatMap(({ row, columnKey, key }) =>
    row.key.startsWith(`${OTHER}.`) && columnKey === column ? [positionOf(key)] : [],
  ),
}))

/** All totals, each after what it adds up. */
const SUMS: readonly Sum[] = [
  ...OTHERS,
  ...EDITION_IDS.flatMap((edition) =>
    PASSES.flatMap((pass) =>
      sumRules(edition).flatMap(({ rule, left, right }) =>
        rule === pass ? right.map((whole) => ({ whole: positionOf(whole), parts: left.map(positionOf) })) : [],
      ),
    ),
  ),
]

/** Fills in every total: outcomes down, applicants across, results of disputes. */
export const completeLedger = (ledger: Ledger): void => {
  for (const { whole, parts } of SUMS) {
    let sum = 0
    for (const part of parts) sum += ledger[part] ?? 0
    ledger[whole] = sum
  }
}

/** Adds `figures` to `sum`, cell by cell: sums of consistent figures are consistent. */
export const addTo = (sum: Ledger, figures: Ledger): void => {
  for (let position = 0; position < sum.length; position++)
    sum[position] = (sum[position] ?? 0) + (figures[position] ?? 0)
}

/** The same figures by their names. */
export const namedIn = (ledger: Ledger): Record<CellKey, number> =>
  Object.fromEntries(CELLS.map(({ key }, position) => [key, ledger[position] ?? 0])) as Record<CellKey, number>
