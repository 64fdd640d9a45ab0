/** Figures that satisfy every equation of the form, from counts that nothing has been added up from yet. */
import { APPLICANTS, CELLS, type CellKey, cellsOf, EDITION_IDS, type EditionId, sumRules } from '@/lib/form'

/** Figures for the cells of both editions; money in 万元. A cell left out counts as 0. */
export type Figures = Partial<Record<CellKey, number>>

/** What a report of one edition prints: a figure, or null for a blank. */
export type Printed = Partial<Record<CellKey, number | null>>

export const keyOf = (row: string, column: string): CellKey => `${row}.${column}` as CellKey

const OTHER = 'applications.other'
const MONEY_STEPS = 10_000
const PASSES = ['column-sum', 'row-sum', 'review-sum'] as const

/** (六)其他处理 is one row in 2019 and several in 2021: per column, the one cell and those that it sums up. */
const OTHERS = Object.keys(APPLICANTS).map((column) => ({
  whole: keyOf(`${OTHER}.total`, column),
  parts: cellsOf('2021').flatMap(({ row, columnKey, key }) =>
    row.key.startsWith(`${OTHER}.`) && columnKey === column ? [key] : [],
  ),
}))

const total = (figures: Figures, keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + (figures[key] ?? 0), 0)

/** All cells of both editions with every total filled in: outcomes down, applicants across, results of disputes. */
export const complete = (parts: Figures): Figures => {
  const figures: Figures = {}
  for (const { key } of CELLS) figures[key] = parts[key] ?? 0
  for (const { whole, parts: cells } of OTHERS) figures[whole] = total(figures, cells)
  for (const edition of EDITION_IDS)
    for (const pass of PASSES)
      for (const { rule, left, right } of sumRules(edition))
        for (const key of rule === pass ? right : []) figures[key] = total(figures, left)
  return figures
}

/** Cell by cell: sums of consistent figures are consistent. */
export const add = (all: readonly Figures[]): Figures => {
  const sums: Figures = {}
  for (const { key } of CELLS) {
    let sum = 0
    for (const figures of all) sum += figures[key] ?? 0
    sums[key] = sum
  }
  return sums
}

/** The cells of one edition, as its form prints them (money to the yuan). */
export const printed = (figures: Figures, edition: EditionId): Printed => {
  const cells: Printed = {}
  for (const { key, unit } of cellsOf(edition)) {
    const figure = figures[key] ?? 0
    cells[key] = unit === 'money' ? Math.round(figure * MONEY_STEPS) / MONEY_STEPS : figure
  }
  return cells
}
