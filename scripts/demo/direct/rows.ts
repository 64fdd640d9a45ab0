/** Reports and agencies as rows of the store's tables. */
import type { Rows as Written } from '@/db/bulk/write'
import { copiedColumns, type Unnamed } from '@/db/copy-rows'
import { figures } from '@/db/schema'
import { ownRows, rowsOfSort } from '@/db/store/finding-rows'
import { linked } from '@/db/store/findings'
import { gramsOf } from '@/db/store/grams'
import { reportId } from '@/db/store/ids'
import { FIGURE_CELLS, NATION, NO_EDITION, snake } from '@/lib/form'
import type { Spelling } from '@/lib/identity/pinyin'
import type { Filer } from './filings'
import type { DirectReport } from './report'

/** Rows on their way into the tables, table by table. */
export type Rows = { [Table in keyof Written]: Written[Table][number][] }

export const emptyRows = (): Rows => ({
  agencies: [],
  documents: [],
  reports: [],
  figures: [],
  grids: [],
  readings: [],
  findings: [],
})

/** Where the figures stand among the columns of their table; the others are named. */
const FIGURE_COLUMNS = copiedColumns(figures)
const PLACES: ReadonlyMap<string, number> = new Map(FIGURE_CELLS.map(({ key }, i) => [snake(key), i]))
const SOURCES = FIGURE_COLUMNS.map((name) => PLACES.get(name) ?? name)

const figureRow = (dimensions: Readonly<Record<string, unknown>>, proven: DirectReport['proven']): Unnamed => {
  const row: unknown[] = []
  for (const source of SOURCES) row.push(typeof source === 'number' ? proven[source] : dimensions[source])
  return row
}

/** What is the same for all reports of a body. */
export interface Body {
  readonly id: number
  readonly filer: Filer
  /** Its region and all above, the nation first. */
  readonly regions: readonly string[]
}

/** @param names the fullest first */
export const addAgency = (
  rows: Rows,
  { id, filer }: Body,
  names: readonly [string, ...string[]],
  spelling: Spelling,
): void => {
  const { region, level, kind } = filer
  const [name, ...aliases] = names
  const regionCode = region.code === NATION.code ? null : region.code
  rows.agencies.push({
    id,
    name,
    aliases,
    regionCode,
    level,
    kind,
    origin: 'simulated',
    grams: gramsOf(names, spelling.initials),
    ...spelling,
  })
}

export const addReport = (
  rows: Rows,
  { id: agencyId, filer, regions }: Body,
  one: DirectReport,
  parser: string,
): void => {
  const { year, edition, isCurrent: current, sha256, text, bytes } = one
  const { level, kind, scope, region } = filer
  const id = reportId(agencyId, year, scope, sha256)
  const key = { agencyId, reportId: id }
  const across = one.before === null ? [] : linked(one.across, reportId(agencyId, year - 1, scope, one.before))
  const found = [...ownRows(key, one.findings), ...rowsOfSort(key, 'years', across)]
  const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length
  const shared = { year, level, kind, scope, current }
  const regionCode = region.code === NATION.code ? null : region.code
  rows.documents.push({ agencyId, sha256, name: `${year}.txt`, format: 'text', text, bytes })
  rows.reports.push({
    ...shared,
    agencyId,
    id,
    edition,
    regionCode,
    regions: [...regions],
    sha256,
    origin: 'simulated',
    fingerprint: one.fingerprint,
    likeness: one.likeness && [...one.likeness],
    version: one.version,
    errors: count('error'),
    warnings: count('warning'),
    parser,
  })
  rows.figures.push(
    figureRow({ ...key, ...shared, edition: edition ?? NO_EDITION, regionCode: region.code }, one.proven),
  )
  rows.grids.push({ ...key, edition, values: [...one.values] })
  const { unread, places, narrative, evidence } = one
  rows.readings.push({ ...key, unread, places: [...places], narrative, evidence })
  rows.findings.push(...found)
}
