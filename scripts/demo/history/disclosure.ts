/** Table two of both editions: documents in force, and the kinds of matters of the 2019 form, carry on over the years. */
import { positionOf } from '@/lib/form'
import type { Workload } from '../duties'
import { type Ledger, positionsOf } from '../ledger'
import type { Random } from '../random'

/** By row: documents in force, or kinds of matters. */
export type Stock = ReadonlyMap<string, number>

const RULES = 'disclosure.regulations'
const DOCUMENTS = 'disclosure.normative_documents'
const RULES_A_YEAR = 1.5
const MOST_KINDS = 300
const CLEAN_UP = 0.15

/** The columns of documents in both forms, in the order of `documentsIn`. */
const COLUMNS = ['issued', 'repealed', 'in_force', 'made', 'published', 'published_total']
const DOCUMENT_ROWS = [RULES, DOCUMENTS].map((row) => ({ row, positions: positionsOf(row, COLUMNS) }))
const [PROJECTS = -1, PROCURED = -1] = positionsOf('disclosure.procurement', ['projects', 'amount'])
const FEES = positionOf('disclosure.fees.amount')

const documentsIn = (mean: number, before: number, random: Random) => {
  const issued = random.count(mean)
  const repealed = random.binomial(before, random.chance(CLEAN_UP) ? 0.2 : 0.03)
  const inForce = before + issued - repealed
  return [issued, repealed, inForce, issued, issued, inForce]
}

const MATTERS = ['licensing', 'other_services', 'penalties', 'coercive_measures', 'fees'].map((name) => ({
  row: `disclosure.${name}`,
  items: positionsOf(`disclosure.${name}`, ['items_last_year', 'items_change']),
  decisions: name === 'fees' ? null : positionOf(`disclosure.${name}.decisions`),
}))

/**
 * Writes the year into `ledger`.
 * @param makesRules whether the body may issue rules (规章): few may
 */
export const disclosureIn = (
  workload: Workload,
  makesRules: boolean,
  before: Stock,
  random: Random,
  ledger: Ledger,
): Stock => {
  const stock = new Map<string, number>()
  for (const [i, mean] of [makesRules ? RULES_A_YEAR : 0, workload.documents].entries()) {
    const { row, positions } = DOCUMENT_ROWS[i] ?? { row: '', positions: [] }
    const documents = documentsIn(mean, before.get(row) ?? random.count(mean * 10), random)
    for (const [column, figure] of documents.entries()) ledger[positions[column] ?? -1] = figure
    stock.set(row, documents[2] ?? 0)
  }
  const { licensing, penalties, coercive, fees } = workload
  const means = [licensing, licensing / 4, penalties, coercive, fees / 10]
  for (const [i, { row, items, decisions }] of MATTERS.entries()) {
    const mean = means[i] ?? 0
    const kinds = before.get(row) ?? random.count(Math.min(MOST_KINDS, mean / 3))
    const change = kinds > 0 && random.chance(0.4) ? random.below(9) - Math.min(4, kinds) : 0
    ledger[items[0] ?? -1] = kinds
    ledger[items[1] ?? -1] = change
    if (decisions !== null) ledger[decisions] = random.count(mean * (0.8 + 0.4 * random.next()))
    stock.set(row, kinds + change)
  }
  ledger[FEES] = random.count(workload.fees * 20) / 20
  ledger[PROJECTS] = random.count(workload.requests / 2)
  ledger[PROCURED] = random.count(workload.requests * 400) / 10
  return stock
}
