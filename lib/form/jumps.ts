/**
 * When a figure is told to have jumped from one year to the next: more than five times the other, as the usual
 * year-on-year rule for these reports has it (同比 above 5 or below 0.2, from a base of 30). A smaller base counts as `least`.
 */
import type { CellKey } from './cells'

/** More than so many times is a jump; from `slip` on, digits too many or too few are likelier than a change. */
export const JUMP = { times: 5, slip: 100 } as const

/** How many requests a report is about, in the two figures that any form tells. */
export const REQUEST_VOLUMES = {
  received: 'applications.received.total',
  disposed: 'applications.total.total',
} as const satisfies Readonly<Record<string, CellKey>>

export interface Volume {
  /** Told of once: by the first cell that jumps. */
  readonly cells: readonly CellKey[]
  /** Small offices go from 2 requests to 15. */
  readonly least: number
}

export const VOLUMES: readonly Volume[] = [
  { cells: Object.values(REQUEST_VOLUMES), least: 30 },
  { cells: ['disclosure.licensing.decisions'], least: 100 },
  { cells: ['disclosure.penalties.decisions'], least: 100 },
  { cells: ['disclosure.coercive_measures.decisions'], least: 100 },
  { cells: ['disclosure.regulations.in_force'], least: 30 },
  { cells: ['disclosure.normative_documents.in_force'], least: 30 },
]

/** Documents whose number in force goes on from the year before: last year's, and those issued, less those repealed. */
export const STOCKS: readonly Readonly<Record<'issued' | 'repealed' | 'inForce', CellKey>>[] = [
  {
    issued: 'disclosure.regulations.issued',
    repealed: 'disclosure.regulations.repealed',
    inForce: 'disclosure.regulations.in_force',
  },
  {
    issued: 'disclosure.normative_documents.issued',
    repealed: 'disclosure.normative_documents.repealed',
    inForce: 'disclosure.normative_documents.in_force',
  },
]
