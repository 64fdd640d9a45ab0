/** The rows of one province, or of the bodies of the State Council, in portions. */
import { agencyId } from '@/db/store/ids'
import { NATION } from '@/lib/form'
import { spell } from '@/lib/identity/pinyin'
import { lineage, regionOf } from '@/lib/identity/regions'
import { historiesOf, ownHistoryOf } from '../histories'
import type { Ledger } from '../ledger'
import type { DirectOptions, Filer, FilingArea } from './filings'
import { namesOf } from './names'
import { type DirectReport, type Reading, reportsOf } from './report'
import { type Body, openRows } from './rows'

/** One piece of work: a province with all below it, or bodies of no region. */
export type Part = { readonly area: FilingArea } | { readonly central: readonly Filer[] }

const PORTION = 1_000

/** The nation, and a region with all above it. */
const regionsOf = (code: string): readonly string[] => {
  const region = regionOf(code)
  return [NATION.code, ...(region ? lineage(region).map((one) => one.code) : [])]
}

const isFiler = (agency: object): agency is Filer => 'filings' in agency

/** All bodies of a part with their figures, year by year. */
const historiesIn = function* (
  part: Part,
  years: number,
  seed: string,
): Generator<{ filer: Filer; figures: readonly Ledger[] }> {
  if ('central' in part) {
    for (const filer of part.central) yield { filer, figures: ownHistoryOf(filer, years, seed) }
    return
  }
  for (const { agency, figures } of historiesOf(part.area, years, seed))
    if (isFiler(agency)) yield { filer: agency, figures }
}

/** All bodies of a part with their reports. */
export const bodiesOf = function* (
  part: Part,
  { from, to, seed, reports }: DirectOptions,
): Generator<{ readonly body: Body; readonly reports: Iterable<DirectReport> }> {
  for (const { filer, figures } of historiesIn(part, to - from + 1, seed)) {
    const names = namesOf(filer, seed)
    const [name] = names
    const { region } = filer
    const id = agencyId(name, region.code === NATION.code ? null : region)
    const body = { id, filer, names, spelling: spell(name), regions: regionsOf(region.code) }
    yield { body, reports: reportsOf(filer, name, figures, { from, to, seed, reports }) }
  }
}

/** Rows in portions of about a thousand reports, each of whole bodies. */
export const portionsOf = function* (part: Part, { options, parser }: Reading) {
  const portion = openRows()
  for (const { body, reports } of bodiesOf(part, options)) {
    portion.addAgency(body)
    for (const report of reports) portion.addReport(body, report, parser)
    if (portion.reports() >= PORTION) yield portion.take()
  }
  if (portion.reports() > 0) yield portion.take()
}
