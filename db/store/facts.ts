/** The rows of reports. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { copiedColumns, copyIn, type Unnamed } from '@/db/copy-in'
import { placesRow } from '@/db/places'
import { documents, type FigureColumn, figures, findings, grids, readings, reports } from '@/db/schema'
import { type CellKey, cellsOf, FIGURE_CELLS, NATION, NO_EDITION, snake } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import { clean } from './clean'
import { ownRows } from './findings'
import type { Coming, Page, Plan, Written } from './plan'
import type { Version } from './version'

const keyOf = ({ version: { agencyId, id } }: Coming) => ({ agencyId, reportId: id })

type FindingRow = typeof findings.$inferInsert

const countOf = (found: readonly FindingRow[], severity: FindingRow['severity']): number =>
  found.filter((one) => one.severity === severity).length

const reportRow = (
  one: Coming,
  found: readonly FindingRow[],
  lineage: readonly string[],
): typeof reports.$inferInsert => {
  const { record, version } = one
  const { report, fingerprint, likeness, parser, document } = record
  const { year, level, kind, scope } = report
  return {
    year,
    level,
    kind,
    scope,
    current: one.current,
    agencyId: version.agencyId,
    id: version.id,
    edition: report.edition,
    regionCode: report.region?.code ?? null,
    regions: [...lineage],
    sha256: document.sha256,
    origin: report.origin,
    fingerprint,
    likeness: likeness && [...likeness],
    version: version.version,
    errors: countOf(found, 'error'),
    warnings: countOf(found, 'warning'),
    parser,
  }
}

type FiguresColumn = keyof typeof figures.$inferInsert

/** What the columns of `figures` hold that are no figure. */
const FIGURES_KEYS: Readonly<Record<Exclude<FiguresColumn, FigureColumn>, (one: Coming) => string | number | boolean>> =
  {
    agencyId: ({ version }) => version.agencyId,
    reportId: ({ version }) => version.id,
    year: ({ record }) => record.report.year,
    level: ({ record }) => record.report.level,
    kind: ({ record }) => record.report.kind,
    scope: ({ record }) => record.report.scope,
    edition: ({ record }) => record.report.edition ?? NO_EDITION,
    regionCode: ({ record }) => record.report.region?.code ?? NATION.code,
    current: ({ current }) => current,
  }

const CELL_OF = new Map<string, CellKey>(FIGURE_CELLS.map(({ key }) => [snake(key), key]))

/** How each column is filled, in their order. */
const FIGURES_VALUES = copiedColumns(figures).map((column): ((one: Coming) => unknown) => {
  const cell = CELL_OF.get(column)
  return cell ? ({ record }) => record.figures[cell] : FIGURES_KEYS[column as keyof typeof FIGURES_KEYS]
})

const figuresRow = (one: Coming): Unnamed => FIGURES_VALUES.map((value) => value(one))

const gridRow = (one: Coming): typeof grids.$inferInsert => {
  const { edition, cells } = one.record.report
  return { ...keyOf(one), edition, values: cellsOf(edition).map(({ key }) => cells[key] ?? null) }
}

const readingsRow = (one: Coming): typeof readings.$inferInsert => {
  const { edition, unread, places, narrative, evidence } = one.record.report
  return { ...keyOf(one), unread, places: placesRow(edition, places), narrative, evidence }
}

const documentRow = ({ page, text, first: { name, bytes, format } }: Written): typeof documents.$inferInsert => ({
  ...page,
  text,
  name,
  bytes,
  format,
})

/** Writes the facts of new versions. `lineageOf` gives a report's region with those above it. */
export const writeReports = async (
  tx: Database,
  coming: readonly Coming[],
  lineageOf: (report: Report) => readonly string[],
): Promise<void> => {
  const found = coming.map((one) => ownRows(keyOf(one), one.record.findings))
  await copyIn(
    tx,
    reports,
    coming.map((one, index) => reportRow(one, found[index] ?? [], lineageOf(one.record.report))),
  )
  await copyIn(tx, figures, coming.map(figuresRow))
  await copyIn(tx, grids, coming.map(gridRow))
  await copyIn(tx, readings, coming.map(readingsRow))
  await copyIn(tx, findings, found.flat())
}

const keysOf = (versions: readonly Version[]): string =>
  JSON.stringify(versions.map(({ agencyId: agency, id }) => ({ agency, id })))

/** Versions that go, with all their facts. */
export const removeReports = (tx: Database, gone: readonly Version[]) =>
  tx.execute(sql`
    delete from reports r using jsonb_to_recordset(${keysOf(gone)}::jsonb) as k(agency bigint, id bigint)
     where r.agency_id = k.agency and r.id = k.id`)

/** Whether stored versions are current: the figures follow their reports. */
export const setCurrent = async (tx: Database, turned: readonly Version[], current: boolean): Promise<void> => {
  if (turned.length === 0) return
  const keys = sql`jsonb_to_recordset(${keysOf(turned)}::jsonb) as k(agency bigint, id bigint)`
  await tx.execute(sql`
    update reports r set current = ${current} from ${keys} where r.agency_id = k.agency and r.id = k.id`)
  await tx.execute(sql`
    update figures f set current = ${current} from ${keys} where f.agency_id = k.agency and f.report_id = k.id`)
}

const pagesOf = (pages: readonly Page[]): string =>
  JSON.stringify(pages.map(({ agencyId: agency, sha256, url, host }) => ({ agency, sha256, url, host })))

/** Documents that came, went, or are known better now. */
export const writeDocuments = async (tx: Database, { added, changed, dropped }: Plan): Promise<void> => {
  if (dropped.length > 0)
    await tx.execute(sql`
      delete from documents d using jsonb_to_recordset(${pagesOf(dropped)}::jsonb) as k(agency bigint, sha256 text)
       where d.agency_id = k.agency and d.sha256 = k.sha256`)
  await copyIn(tx, documents, added.map(documentRow))
  if (changed.length > 0)
    await tx.execute(sql`
      update documents d set url = k.url, host = k.host, text = k.text
        from jsonb_to_recordset(${JSON.stringify(
          changed.map(({ page: { agencyId: agency, sha256, url, host }, text }) => {
            return { agency, sha256, url, host, text: clean(text) }
          }),
        )}::jsonb) as k(agency bigint, sha256 text, url text, host text, text text)
       where d.agency_id = k.agency and d.sha256 = k.sha256`)
}
