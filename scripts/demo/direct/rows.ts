/** Reports and agencies as rows of the store's tables, written out as they come. */
import { BinaryRows } from '@/db/binary-values'
import type { Rows } from '@/db/bulk/write'
import { copiedColumns, putRow, type Unnamed } from '@/db/copy-rows'
import { agencies, documents, figures, findings, grids, readings, reports } from '@/db/schema'
import { ownRows, rowsOfSort } from '@/db/store/finding-rows'
import { linked } from '@/db/store/findings'
import { gramsOf } from '@/db/store/grams'
import { reportId } from '@/db/store/ids'
import { FIGURE_CELLS, NATION, NO_EDITION, snake } from '@/lib/form'
import type { Spelling } from '@/lib/identity/pinyin'
import type { Filer } from './filings'
import type { DirectReport } from './report'

/** What is the same for all reports of a body. */
export interface Body {
  readonly id: number
  readonly filer: Filer
  /** The fullest first. */
  readonly names: readonly [string, ...string[]]
  readonly spelling: Spelling
  /** Its region and all above, the nation first. */
  readonly regions: readonly string[]
}

/** Where the figures stand among the columns of their table; the others are named. */
const FIGURE_COLUMNS = copiedColumns(figures)
const PLACES: ReadonlyMap<string, number> = new Map(FIGURE_CELLS.map(({ key }, i) => [snake(key), i]))
const SOURCES = FIGURE_COLUMNS.map((name) => PLACES.get(name) ?? name)

const figureRow = (dimensions: Readonly<Record<string, unknown>>, proven: DirectReport['proven']): Unnamed =>
  SOURCES.map((source) => (typeof source === 'number' ? proven[source] : dimensions[source]))

const ROOM = 1 << 20

const regionOf = ({ region }: Filer): string | null => (region.code === NATION.code ? null : region.code)

/** Some reports and their bodies, until they are taken. */
export const openRows = () => {
  const to = {
    agencies: new BinaryRows(ROOM),
    documents: new BinaryRows(ROOM),
    reports: new BinaryRows(ROOM),
    figures: new BinaryRows(ROOM),
    grids: new BinaryRows(ROOM),
    readings: new BinaryRows(ROOM),
    findings: new BinaryRows(ROOM),
  } satisfies Record<keyof Rows, BinaryRows>
  let counts = { agencies: 0, reports: 0, findings: 0 }

  const addAgency = ({ id, filer, names, spelling }: Body): void => {
    const { level, kind } = filer
    const [name, ...aliases] = names
    const grams = gramsOf(names, spelling.initials)
    const regionCode = regionOf(filer)
    const { pinyin, initials, sortKey } = spelling
    putRow(to.agencies, agencies, {
      id,
      name,
      aliases,
      regionCode,
      level,
      kind,
      origin: 'simulated',
      grams,
      pinyin,
      initials,
      sortKey,
    })
    counts.agencies++
  }

  const addReport = ({ id: agencyId, filer, regions }: Body, one: DirectReport, parser: string): void => {
    const { year, edition, isCurrent: current, sha256, text, bytes, fingerprint, likeness, version } = one
    const { level, kind, scope } = filer
    const id = reportId(agencyId, year, scope, sha256)
    const reportKey = { agencyId, reportId: id }
    const across = one.before === null ? [] : linked(one.across, reportId(agencyId, year - 1, scope, one.before))
    const found = [...ownRows(reportKey, one.findings), ...rowsOfSort(reportKey, 'years', across)]
    const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length
    const regionCode = regionOf(filer)
    // Every name is written down: objects put together from others are slow to make, and a million of each are made.
    putRow(to.documents, documents, { agencyId, sha256, name: `${year}.txt`, format: 'text', text, bytes })
    putRow(to.reports, reports, {
      agencyId,
      id,
      year,
      level,
      kind,
      scope,
      edition,
      regionCode,
      regions,
      sha256,
      origin: 'simulated',
      fingerprint,
      likeness,
      version,
      current,
      errors: count('error'),
      warnings: count('warning'),
      parser,
    })
    const dimensions = {
      agencyId,
      reportId: id,
      year,
      level,
      kind,
      scope,
      edition: edition ?? NO_EDITION,
      regionCode: filer.region.code,
      current,
    }
    putRow(to.figures, figures, figureRow(dimensions, one.proven))
    const { values, unread, places, narrative, evidence } = one
    putRow(to.grids, grids, { agencyId, reportId: id, edition, values })
    putRow(to.readings, readings, { agencyId, reportId: id, unread, places, narrative, evidence })
    for (const row of found) putRow(to.findings, findings, row)
    counts.reports++
    counts.findings += found.length
  }

  const take = () => {
    const taken = {
      counts,
      rows: {
        agencies: to.agencies.take(),
        documents: to.documents.take(),
        reports: to.reports.take(),
        figures: to.figures.take(),
        grids: to.grids.take(),
        readings: to.readings.take(),
        findings: to.findings.take(),
      },
    }
    counts = { agencies: 0, reports: 0, findings: 0 }
    return taken
  }
  return { addAgency, addReport, take, reports: () => counts.reports }
}
