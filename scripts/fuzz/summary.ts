/** The one line that a run ends with. */
import { type Count, type Tally, totalOf } from './tally'

export interface Summary {
  readonly documents: number
  readonly exact: number
  readonly flagged: number
  /** Documents with a cell that is wrong and not flagged, and how many such cells there are. */
  readonly wrongUnflagged: number
  readonly wrongCells: number
  readonly crashes: number
  /** Documents with nothing to find fault with, and how many of them hold a figure that is called doubtful. */
  readonly sound: number
  readonly doubted: number
  readonly slowest: Tally['slowest']
  readonly seconds: number
  /** By class: of documents the layout and how much is lost, of mutations the group and name. */
  readonly classes: Readonly<Record<string, Count>>
}

const sorted = (counts: Readonly<Record<string, Count>>): Record<string, Count> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))

export const summaryOf = (tally: Tally, seconds: number): Summary => {
  const { n, exact, flagged, wrong, wrongCells, crashes, sound, doubted } = totalOf(tally, [''])
  return {
    documents: n,
    exact,
    flagged,
    wrongUnflagged: wrong,
    wrongCells,
    crashes,
    sound,
    doubted,
    slowest: tally.slowest,
    seconds: Math.round(seconds),
    classes: sorted(tally.counts),
  }
}
