/**
 * The demonstration corpus: report files of simulated agencies over real regions, in all layouts met so far. The
 * same options give the same bytes. What a reader should find in a file comes with it, and is not in it.
 */

import { EDITION_IDS, EDITIONS, type EditionId, type Kind, type Level, type Scope } from '@/lib/form'
import type { Agency } from './agencies'
import { type Draft, type Fault, withFault } from './faults'
import { type Figures, type Printed, printed } from './figures'
import { type History, historiesOf } from './histories'
import { emptyLedger, namedIn } from './ledger'
import { bytesOf, type Look, lookOf } from './look'
import { planOf } from './plan'
import { proseOf } from './prose'
import { type Random, randomOf } from './random'
import { sheetOf } from './sheet'

export interface CorpusOptions {
  readonly agencies: number
  /** First and last year, both included. */
  readonly from: number
  readonly to: number
  readonly seed: string
}

/** What reading a file should give. */
export interface Expected {
  readonly agency: string
  readonly year: number
  readonly edition: EditionId
  readonly region: { readonly code: string; readonly path: readonly string[] }
  readonly level: Level
  readonly kind: Kind
  readonly scope: Scope
  readonly cells: Printed
  /** The error put in on purpose, if any. */
  readonly fault: Fault | null
}

export interface DemoFile {
  /** Below the corpus directory, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly look: Look
  readonly expected: Expected
}

const FAULTY = 0.04
const MISSING = 0.04
/** Few governments miss a year, so that regions can be followed. */
const GOVERNMENT_MISSING = 0.01
const FOUNDED_LATER = 0.08
const NEW_LOOK = 0.25

/** The editions that simulated reports are written on: those of three tables. */
export const SIMULATED_EDITIONS = EDITION_IDS.filter((id) => EDITIONS[id].tables.length === 3)

/** The form that reports of a year are due on. @throws RangeError before the first form */
export const editionOf = (year: number): EditionId => {
  const due = SIMULATED_EDITIONS.find((id) => year >= EDITIONS[id].firstYear && year <= (EDITIONS[id].lastYear ?? year))
  if (!due) throw new RangeError(`no form was in force for ${year}: the first is that of ${EDITIONS['2019'].firstYear}`)
  return due
}

/** The years of which a body has a report. */
export const reportedYears = (
  { scope }: Pick<Agency, 'scope'>,
  { from, to }: Pick<CorpusOptions, 'from' | 'to'>,
  random: Random,
): number[] => {
  const missing = scope === 'area' ? GOVERNMENT_MISSING : MISSING
  const founded = scope !== 'area' && random.chance(FOUNDED_LATER) ? from + 1 + random.below(3) : from
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const reported = years.filter((year) => !random.chance(missing) && year >= founded)
  return reported.length > 0 ? reported : [to]
}

const draftOf = (year: number, figures: Figures, follows: boolean, random: Random): [Draft, Fault | null] => {
  const edition = editionOf(year)
  const draft: Draft = { year, edition, cells: printed(figures, edition), told: figures, lost: [] }
  const faulty = random.chance(FAULTY) ? withFault(draft, figures, follows, random) : null
  return faulty ?? [draft, null]
}

const filesOf = function* (history: History, folder: string, options: CorpusOptions): Generator<DemoFile> {
  const { agency, figures } = history
  const ways = randomOf(options.seed, agency.name, 'ways')
  const usual = lookOf(ways)
  let before: Expected | null = null
  for (const year of reportedYears(agency, options, ways)) {
    const random = randomOf(options.seed, agency.name, year)
    const follows = before?.year === year - 1 && before.fault === null
    const [draft, fault] = draftOf(year, namedIn(figures[year - options.from] ?? emptyLedger()), follows, random)
    const look = random.chance(NEW_LOOK) ? lookOf(random) : usual
    const prose = proseOf({ agency, year, edition: draft.edition, figures: draft.told }, random)
    const { level, kind, scope, region, name } = agency
    before = {
      agency: name,
      year,
      edition: draft.edition,
      region: { code: region.code, path: region.path },
      level,
      kind,
      scope,
      cells: draft.cells,
      fault,
    }
    yield {
      path: `${folder}-${year}.${look.layout.extension}`,
      bytes: bytesOf(sheetOf({ ...draft, prose }, look.style), look),
      look,
      expected: before,
    }
  }
}

/**
 * The files, one body after the other, those of a region together.
 * @throws RangeError when there are not so many agencies, or no form for a year
 */
export const corpus = function* (options: CorpusOptions): Generator<DemoFile> {
  editionOf(options.from)
  const serials = new Map<string, number>()
  for (const area of planOf(options.agencies, options.seed))
    for (const history of historiesOf(area, options.to - options.from + 1, options.seed)) {
      const { code } = history.agency.region
      const serial = (serials.get(code) ?? 0) + 1
      serials.set(code, serial)
      yield* filesOf(history, `${code}/${String(serial).padStart(3, '0')}`, options)
    }
}
