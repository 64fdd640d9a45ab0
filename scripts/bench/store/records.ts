/** Reports of one more year for the bodies of a store: ready to be stored, and as rows for a bare COPY. */
import { type Rows, writeRows } from '@/db/bulk/write'
import type { ReportRecord } from '@/db/store/record'
import { check } from '@/lib/checks'
import { cellsOf, FIGURE_CELLS, NATION } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import { DIRECT_YEARS, type FilingArea, planOf } from '../../demo/direct/filings'
import { bodiesOf } from '../../demo/direct/generate'
import type { DirectReport } from '../../demo/direct/report'
import { type Body, openRows } from '../../demo/direct/rows'
import { parserVersion } from '../../load/version'
import { SEED } from './stores'

export { writeRows }

/** The same reports in both forms. */
export interface Slice {
  readonly records: readonly ReportRecord[]
  readonly rows: Rows
}

/** The year after the last that the store has. */
const YEAR = DIRECT_YEARS.to + 1

const nextYear = (area: FilingArea): FilingArea => ({
  ...area,
  agencies: area.agencies.map((filer) => ({ ...filer, filings: [{ year: YEAR, isRevised: false }] })),
  inner: area.inner.map(nextYear),
})

const recordOf = ({ names, filer, spelling }: Body, one: DirectReport, parser: string): ReportRecord => {
  const [agency] = names
  const { level, kind, scope, region } = filer
  const { year, edition, values, unread, places, narrative, evidence, sha256, text, bytes, fingerprint, likeness } = one
  const whole: Report = {
    ...{ agency, year, level, kind, scope, edition, unread, narrative, evidence },
    region: region.code === NATION.code ? null : { code: region.code, path: region.path },
    origin: 'simulated',
    host: null,
    cells: Object.fromEntries(cellsOf(edition).map(({ key }, at) => [key, values[at] ?? null])),
    places,
  }
  const figures = Object.fromEntries(FIGURE_CELLS.map(({ key }, at) => [key, one.proven[at] ?? null]))
  const document = { sha256, name: `${year}.txt`, bytes, format: 'text', text, url: null } as const
  return { document, report: whole, findings: check(whole), figures, fingerprint, likeness, parser, spelling }
}

const PORTION = 1_000

/** At most `most` reports of the bodies of the store with `size` reports, in slices. */
export const slicesOf = (size: number, most: number): Slice[] => {
  const parser = parserVersion()
  const options = { reports: size, seed: SEED, from: DIRECT_YEARS.from, to: DIRECT_YEARS.to }
  const slices: Slice[] = []
  const portion = openRows()
  let records: ReportRecord[] = []
  let left = most
  const cut = () => {
    slices.push({ records, rows: portion.take().rows })
    left -= records.length
    records = []
  }
  for (const area of planOf(options).provinces) {
    for (const { body, reports } of bodiesOf({ area: nextYear(area) }, { ...options, to: YEAR })) {
      if (left <= 0) return slices
      for (const report of reports) {
        records.push(recordOf(body, report, parser))
        // The bodies are in the store.
        portion.addReport(body, report, parser)
      }
      if (records.length >= PORTION) cut()
    }
    if (records.length > 0) cut()
  }
  return slices
}
