/** The rows of one province, or of the bodies of the State Council, in portions. */
import { agencyId } from '@/db/store/ids'
import { NATION } from '@/lib/form'
import { spell } from '@/lib/identity/pinyin'
import { lineage, regionOf } from '@/lib/identity/regions'
import { historiesOf, ownHistoryOf } from '../histories'
import type { Ledger } from '../ledger'
import type { Filer, FilingArea } from './filings'
import { namesOf } from './names'
import { type Reading, reportsOf } from './report'
import { addAgency, addReport, emptyRows, type Rows } from './rows'

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

/** Rows in portions of about a thousand reports, each of whole bodies. */
export const portionsOf = function* (part: Part, reading: Reading): Generator<Rows> {
  const { from, to, seed } = reading.options
  let rows = emptyRows()
  for (const { filer, figures } of historiesIn(part, to - from + 1, seed)) {
    const names = namesOf(filer, seed)
    const [name] = names
    const { region } = filer
    const spelling = spell(name)
    const id = agencyId(name, region.code === NATION.code ? null : region)
    const body = { id, filer, regions: regionsOf(region.code) }
    addAgency(rows, body, names, spelling)
    for (const report of reportsOf(filer, name, figures, reading.options)) addReport(rows, body, report, reading.parser)
    if (rows.reports.length < PORTION) continue
    yield rows
    rows = emptyRows()
  }
  if (rows.reports.length > 0) yield rows
}
