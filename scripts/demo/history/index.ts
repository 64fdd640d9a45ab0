/** One body's figures over the years. */
import type { Workload } from '../duties'
import { completeLedger, emptyLedger, type Ledger } from '../ledger'
import type { Random } from '../random'
import { characterOf } from './character'
import { disclosureIn, type Stock } from './disclosure'
import { disputesIn } from './disputes'
import { requestsIn } from './requests'

export interface Body {
  readonly workload: Workload
  /** How likely it is that hardly anybody asks this body for anything. */
  readonly quiet: number
  /** Whether it may issue rules (规章). */
  readonly makesRules: boolean
}

/** Figures of so many years, oldest first, for all cells of both editions. */
export const historyOf = ({ workload, quiet, makesRules }: Body, years: number, random: Random): Ledger[] => {
  const character = characterOf(workload, quiet, random)
  let carried: readonly number[] = []
  let pending: readonly number[] = []
  let stock: Stock = new Map()
  // One year more than asked for: the first to be told has cases carried in.
  const all = Array.from({ length: years + 1 }, (_, age) => {
    const ledger = emptyLedger()
    const requests = requestsIn(age, character, carried, random, ledger)
    pending = disputesIn(requests.received, character.disputes, pending, random, ledger)
    stock = disclosureIn(character.workload, makesRules, stock, random, ledger)
    carried = requests.carried
    completeLedger(ledger)
    return ledger
  })
  return all.slice(1)
}
