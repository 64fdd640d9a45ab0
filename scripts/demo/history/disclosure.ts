/** Table two of both editions: documents in force, and the kinds of matters of the 2019 form, carry on over the years. */
import type { Workload } from '../duties'
import { type Figures, keyOf } from '../figures'
import type { Random } from '../random'

export interface DisclosureYear {
  readonly figures: Figures
  /** By row: documents in force, or kinds of matters. */
  readonly stock: ReadonlyMap<string, number>
}

const RULES = 'disclosure.regulations'
const DOCUMENTS = 'disclosure.normative_documents'
const RULES_A_YEAR = 1.5
const MOST_KINDS = 300
const CLEAN_UP = 0.15

const documentsIn = (mean: number, before: number, random: Random) => {
  const issued = random.count(mean)
  const repealed = random.binomial(before, random.chance(CLEAN_UP) ? 0.2 : 0.03)
  const inForce = before + issued - repealed
  return { issued, repealed, in_force: inForce, made: issued, published: issued, published_total: inForce }
}

/** @param makesRules whether the body may issue rules (规章): few may */
export const disclosureIn = (
  workload: Workload,
  makesRules: boolean,
  before: ReadonlyMap<string, number>,
  random: Random,
): DisclosureYear => {
  const figures: Figures = {}
  const stock = new Map<string, number>()
  for (const [row, mean] of [
    [RULES, makesRules ? RULES_A_YEAR : 0],
    [DOCUMENTS, workload.documents],
  ] as const) {
    const documents = documentsIn(mean, before.get(row) ?? random.count(mean * 10), random)
    for (const [column, figure] of Object.entries(documents)) figures[keyOf(row, column)] = figure
    stock.set(row, documents.in_force)
  }
  for (const [name, mean] of [
    ['licensing', workload.licensing],
    ['other_services', workload.licensing / 4],
    ['penalties', workload.penalties],
    ['coercive_measures', workload.coercive],
    ['fees', workload.fees / 10],
  ] as const) {
    const row = `disclosure.${name}`
    const kinds = before.get(row) ?? random.count(Math.min(MOST_KINDS, mean / 3))
    const change = kinds > 0 && random.chance(0.4) ? random.below(9) - Math.min(4, kinds) : 0
    figures[keyOf(row, 'items_last_year')] = kinds
    figures[keyOf(row, 'items_change')] = change
    if (name !== 'fees') figures[keyOf(row, 'decisions')] = random.count(mean * (0.8 + 0.4 * random.next()))
    stock.set(row, kinds + change)
  }
  figures['disclosure.fees.amount'] = random.count(workload.fees * 20) / 20
  figures['disclosure.procurement.projects'] = random.count(workload.requests / 2)
  figures['disclosure.procurement.amount'] = random.count(workload.requests * 400) / 10
  return { figures, stock }
}
