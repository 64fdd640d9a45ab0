/** What each claim of the prose should equal, and what else it may rightly mean. */
import type { Formula, QuantityId } from '@/lib/form'
import type { CountName } from '@/lib/read/claim'

interface Definition<Sum> {
  readonly natural: Sum
  /** The same on the 2014 sheet, where it counts by another row. */
  readonly sheet?: Sum
  /** Other definitions met in real reports, likeliest first. */
  readonly others: readonly Sum[]
}

/** Named alternatives are tried before any report is said to contradict itself. */
const WRITTEN: Readonly<Record<CountName, Definition<Formula>>> = {
  received: {
    natural: { N: 1 },
    others: [{ N: 1, C0: 1 }, { T: 1 }, { T: 1, C1: 1 }, { N_natural: 1 }, { N: 1, N_natural: -1 }],
  },
  // Said to hold the carried cases, so the new ones alone are no explanation.
  workload: { natural: { N: 1, C0: 1 }, others: [{ T: 1, C1: 1 }] },
  carried_in: { natural: { C0: 1 }, others: [] },
  carried_out: { natural: { C1: 1 }, others: [] },
  disposed: {
    natural: { T: 1 },
    sheet: { concluded: 1 },
    others: [
      { T: 1 },
      { N: 1 },
      { N: 1, C0: 1 },
      { T: 1, C0: -1 },
      { T: 1, O: -1 },
      { T: 1, X: -1 },
      { T: 1, X: -1, O: -1 },
      { G: 1, P: 1 },
    ],
  },
  natural_person: { natural: { N_natural: 1 }, others: [] },
  legal_person: { natural: { N: 1, N_natural: -1 }, others: [] },
  granted: { natural: { G: 1 }, others: [{ G: 1, P: 1 }] },
  partial: { natural: { P: 1 }, others: [] },
  refused: {
    natural: { D: 1 },
    others: [
      { D: 1, U: 1 },
      { D: 1, X: 1 },
      { D: 1, U: 1, X: 1 },
      { D: 1, U: 1, X: 1, O: 1 },
      { D: 1, P: 1 },
    ],
  },
  not_held: { natural: { not_held: 1 }, others: [{ U: 1 }] },
  unavailable: { natural: { U: 1 }, others: [{ not_held: 1 }] },
  declined: { natural: { X: 1 }, others: [{ X: 1, O: 1 }] },
  other: { natural: { O: 1 }, others: [{ X: 1, O: 1 }] },
  review: { natural: { R: 1 }, others: [{ R: 1, R_pending: -1 }, { R_pending: 1 }, { R_corrected: 1 }] },
  review_corrected: { natural: { R_corrected: 1 }, others: [] },
  review_pending: { natural: { R_pending: 1 }, others: [] },
  litigation: {
    natural: { L1: 1, L2: 1 },
    sheet: { suits: 1 },
    others: [{ L1: 1, L2: 1, L_pending: -1 }, { L1: 1 }, { L2: 1 }, { L_pending: 1 }],
  },
  litigation_corrected: { natural: { L_corrected: 1 }, others: [] },
  litigation_pending: { natural: { L_pending: 1 }, others: [] },
  litigation_direct: { natural: { L1: 1 }, others: [] },
  litigation_after_review: { natural: { L2: 1 }, others: [] },
  disputes: {
    natural: { R: 1, L1: 1, L2: 1 },
    sheet: { R: 1, suits: 1 },
    others: [
      { R: 1, L1: 1 },
      { R: 1, L1: 1, L2: 1, R_pending: -1, L_pending: -1 },
    ],
  },
}

/** The signed quantities of a formula. */
export type Signed = readonly (readonly [quantity: QuantityId, sign: 1 | -1])[]

const signed = (formula: Formula): Signed => Object.entries(formula) as [QuantityId, 1 | -1][]

const worked = ({ natural, sheet, others }: Definition<Formula>): Definition<Signed> => ({
  natural: signed(natural),
  ...(sheet && { sheet: signed(sheet) }),
  others: others.map(signed),
})

/** The definitions as they are worked out for every report. */
export const DEFINITIONS = Object.fromEntries(
  Object.entries(WRITTEN).map(([name, definition]) => [name, worked(definition)]),
) as Readonly<Record<CountName, Definition<Signed>>>
