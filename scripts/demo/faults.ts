/** Honest errors, of the kinds met in real reports. Each says what a report with it prints instead. */
import { CELLS, cellsOf, EDITIONS, type EditionId, isOutcomeRow, type TableId } from '@/lib/form'
import { type Figures, keyOf, type Printed, printed } from './figures'
import type { Random } from './random'

export const FAULTS = ['misprint', 'carry-over', 'blank', 'narrative', 'old-form', 'lost-table'] as const
export type Fault = (typeof FAULTS)[number]

/** A report about to be written: its form, what the tables print, what the prose tells. */
export interface Draft {
  readonly year: number
  readonly edition: EditionId
  readonly cells: Printed
  readonly told: Figures
  readonly lost: readonly TableId[]
}

/** The draft with an error put in, or null where it could not be seen. */
type Slip = (draft: Draft, figures: Figures, random: Random) => Draft | null

const TOTAL_RECEIVED = 'applications.received.total'
/** Years by which an old form is still met. */
const LATE = 3

/** A total of one outcome is wrong, in its last digit. */
const misprint: Slip = (draft, _, random) => {
  const totals = cellsOf(draft.edition).filter((cell) => isOutcomeRow(cell.row.key) && cell.columnKey === 'total')
  const filled = totals.filter((cell) => cell.table.id === 'applications' && (draft.cells[cell.key] ?? 0) > 0)
  if (filled.length === 0) return null
  const { key } = random.pick(filled)
  return { ...draft, cells: { ...draft.cells, [key]: (draft.cells[key] ?? 0) + 1 + random.below(8) } }
}

/** New requests of natural persons counted among those carried in: the year balances, but not with the one before. */
const carryOver: Slip = (draft, _, random) => {
  const moved = 1 + random.below(3)
  const cells = { ...draft.cells }
  for (const column of ['natural_person', 'total']) {
    const received = keyOf('applications.received', column)
    const carriedIn = keyOf('applications.carried_in', column)
    if ((cells[received] ?? 0) < moved) return null
    cells[received] = (cells[received] ?? 0) - moved
    cells[carriedIn] = (cells[carriedIn] ?? 0) + moved
  }
  return { ...draft, cells, told: { ...draft.told, ...noBlanks(cells) } }
}

const noBlanks = (cells: Printed): Figures =>
  Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, number] => entry[1] !== null))

/** Outcomes that did not occur are left blank. */
const blank: Slip = (draft) => {
  const cells = { ...draft.cells }
  for (const { key, row, table } of cellsOf(draft.edition))
    if (table.id === 'applications' && isOutcomeRow(row.key) && cells[key] === 0) cells[key] = null
  return { ...draft, cells }
}

/** The text tells another number of requests than the table, and one that the table does not hold at all. */
const narrative: Slip = (draft, figures, random) => {
  const received = figures[TOTAL_RECEIVED] ?? 0
  if (received === 0) return null
  const carriedIn = figures['applications.carried_in.total'] ?? 0
  const held = new Set(CELLS.map((cell) => figures[cell.key]))
  let wrong = received + 2 + random.below(12)
  while (held.has(wrong) || held.has(wrong + carriedIn)) wrong++
  return { ...draft, told: { ...draft.told, [TOTAL_RECEIVED]: wrong } }
}

/** The form before the present one, in the first years of the new. */
const oldForm: Slip = (draft, figures) => {
  const { firstYear } = EDITIONS['2021']
  if (draft.year < firstYear || draft.year >= firstYear + LATE) return null
  return { ...draft, edition: '2019', cells: printed(figures, '2019') }
}

/** The page shows no table three or four (an image, or dropped on the way). */
const lostTable: Slip = (draft, _, random) => {
  const lost = random.pick<TableId>(['applications', 'disputes', 'disclosure'])
  const cells = { ...draft.cells }
  for (const { key, table } of cellsOf(draft.edition)) if (table.id === lost) cells[key] = null
  return { ...draft, cells, lost: [lost] }
}

const SLIPS: Readonly<Record<Fault, Slip>> = {
  misprint,
  'carry-over': carryOver,
  blank,
  narrative,
  'old-form': oldForm,
  'lost-table': lostTable,
}

/**
 * The draft with one error that fits it, and which.
 * @param follows whether the same body has a report for the year before, with which this one can disagree
 */
export const withFault = (draft: Draft, figures: Figures, follows: boolean, random: Random): [Draft, Fault] | null => {
  for (const fault of random.shuffle(FAULTS)) {
    if (fault === 'carry-over' && !follows) continue
    const faulty = SLIPS[fault](draft, figures, random)
    if (faulty) return [faulty, fault]
  }
  return null
}
