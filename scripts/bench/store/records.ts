/** Reports of one more year for the bodies of a store: ready to be stored, and as rows for a bare COPY. */
import { type Rows, writeRows } from '@/db/bulk/write'
import { copiedColumns } from '@/db/copy-rows'
import { placesOf } from '@/db/places'
import { figures as figuresTable } from '@/db/schema'
import type { ReportRecord } from '@/db/store/record'
import { check } from '@/lib/checks'
import { type CellKey, cellsOf, FIGURE_CELLS, snake } from '@/lib/form'
import { spell } from '@/lib/identity/pinyin'
import { regionOf } from '@/lib/identity/regions'
import type { Report } from '@/lib/report/report'
import { DIRECT_YEARS, type FilingArea, planOf } from '../../demo/direct/filings'
import { portionsOf } from '../../demo/direct/generate'
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

const COLUMNS = copiedColumns(figuresTable)

const recordAt = (rows: Rows, i: number, names: ReadonlyMap<number, string>, parser: string): ReportRecord => {
  const [report, document, grid, reading] = [rows.reports[i], rows.documents[i], rows.grids[i], rows.readings[i]]
  if (!report || !document || !grid || !reading) throw new RangeError(`no report ${i} among the rows`)
  const { year, level, kind, scope, regionCode, edition = null, fingerprint = null, likeness = null } = report
  const region = regionCode ? regionOf(regionCode) : undefined
  const agency = names.get(report.agencyId) ?? ''
  const whole: Report = {
    agency,
    year,
    region: region ? { code: region.code, path: region.path } : null,
    level,
    kind,
    scope,
    origin: 'simulated',
    host: null,
    edition,
    cells: Object.fromEntries(cellsOf(edition).map(({ key }, at) => [key, grid.values[at] ?? null])),
    unread: reading.unread,
    places: placesOf(edition, reading.places),
    narrative: reading.narrative,
    evidence: reading.evidence,
  }
  const proven = rows.figures[i] ?? []
  const figures: Partial<Record<CellKey, number | null>> = {}
  for (const { key } of FIGURE_CELLS) figures[key] = (proven[COLUMNS.indexOf(snake(key))] as number | null) ?? null
  const { sha256, name, bytes, format, text } = document
  return {
    document: { sha256, name, bytes, format, text, url: null },
    report: whole,
    findings: check(whole),
    figures,
    fingerprint,
    likeness,
    parser,
    spelling: spell(agency),
  }
}

/** At most `most` reports of the bodies of the store with `size` reports, in slices. */
export const slicesOf = (size: number, most: number): Slice[] => {
  const parser = parserVersion()
  const options = { reports: size, seed: SEED, from: DIRECT_YEARS.from, to: DIRECT_YEARS.to }
  const reading = { options: { ...options, to: YEAR }, parser }
  const slices: Slice[] = []
  let left = most
  for (const area of planOf(options).provinces)
    for (const rows of portionsOf({ area: nextYear(area) }, reading)) {
      if (left <= 0) return slices
      left -= rows.reports.length
      const names = new Map(rows.agencies.map(({ id, name }) => [id, name]))
      const records = rows.reports.map((_, i) => recordAt(rows, i, names, parser))
      // The bodies are in the store.
      slices.push({ records, rows: { ...rows, agencies: [] } })
    }
  return slices
}
