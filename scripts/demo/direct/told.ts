/** What a report tells in its year: nearly always the figures of its body's history, now and then with an honest error. */
import type { CellKey, EditionId, TableId } from '@/lib/form'
import { editionOf } from '../corpus'
import { type Draft, withFault } from '../faults'
import type { Printed } from '../figures'
import { type Ledger, namedIn } from '../ledger'
import type { Random } from '../random'
import { cellsOn, MAY_BE_BLANK, shownOn } from './printed'

/** Figures of one history as they are, or a report that holds something else. */
export type Told =
  | { readonly edition: EditionId; readonly shown: Ledger; readonly leavesBlanks: boolean }
  | {
      readonly edition: EditionId | null
      readonly cells: Printed
      /** What the prose says. */
      readonly said: Printed
      readonly lost: readonly TableId[]
      readonly isFaulty: boolean
    }

const RECEIVED: CellKey = 'applications.received.total'
const FAULTY = 0.04
/** Reports of which no table could be read. */
const WITHOUT_TABLES = 0.004

const withBlanks = (edition: EditionId, printed: Printed): Printed => {
  const cells = { ...printed }
  for (const key of MAY_BE_BLANK[edition]) if (cells[key] === 0) cells[key] = null
  return cells
}

/** A first version, with a misprint in the figure that everybody looks at first: it had to be replaced. */
export const misprintedIn = (year: number, ledger: Ledger): Told => {
  const edition = editionOf(year)
  const said = cellsOn(edition, shownOn(edition, ledger))
  return { edition, cells: { ...said, [RECEIVED]: (said[RECEIVED] ?? 0) + 1 }, said, lost: [], isFaulty: true }
}

export interface Ways {
  /** Whether the body leaves empty what is 0. */
  readonly leavesBlanks: boolean
  /** Whether it has a report for the year before that this one can disagree with. */
  readonly follows: boolean
}

export const toldIn = (year: number, ledger: Ledger, { leavesBlanks, follows }: Ways, random: Random): Told => {
  const edition = editionOf(year)
  const shown = shownOn(edition, ledger)
  if (random.chance(WITHOUT_TABLES))
    return { edition: null, cells: {}, said: cellsOn(edition, shown), lost: [], isFaulty: true }
  const isFaulty = random.chance(FAULTY)
  if (!isFaulty) return { edition, shown, leavesBlanks }
  const said = cellsOn(edition, shown)
  const figures = namedIn(ledger)
  const cells = leavesBlanks ? withBlanks(edition, said) : said
  const draft: Draft = { year, edition, cells, told: figures, lost: [] }
  const faulty = withFault(draft, figures, follows, random)
  const { edition: form, cells: printed, told, lost } = faulty?.[0] ?? draft
  return { edition: form, cells: printed, said: told, lost, isFaulty: faulty !== null }
}
