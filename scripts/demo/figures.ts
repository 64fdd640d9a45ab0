/** Figures that satisfy every equation of the form, from counts that nothing has been added up from yet. */
import { type CellKey, cellsOf, type EditionId, positionOf } from '@/lib/form'
import { completeLedger, emptyLedger, namedIn } from './ledger'

/** Figures for the cells of both editions; money in 万元. A cell left out counts as 0. */
export type Figures = Partial<Record<CellKey, number>>

/** What a report of one edition prints: a figure, or null for a blank. */
export type Printed = Partial<Record<CellKey, number | null>>

export const keyOf = (row: string, column: string): CellKey => `${row}.${column}` as CellKey

const MONEY_STEPS = 10_000

/** All cells of both editions with every total filled in: outcomes down, applicants across, results of disputes. */
export const complete = (parts: Figures): Figures => {
  const ledger = emptyLedger()
  for (const [key, figure] of Object.entries(parts)) ledger[positionOf(key)] = figure
  completeLedger(ledger)
  return namedIn(ledger)
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
