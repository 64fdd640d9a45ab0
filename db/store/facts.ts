/** The rows of one report. */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { documents, type FigureColumn, figures, grids, readings, reports } from '@/db/schema'
import { cellsOf, FIGURE_CELLS, NATION, type Origin, snake } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import { clean, cleanData } from './clean'
import type { DocumentRecord, ReportRecord } from './record'

export interface ReportKey {
  readonly agencyId: number
  readonly id: number
}

/** Adds a document, or the address of one that was stored without. */
export const putDocument = async (
  tx: Database,
  agencyId: number,
  document: DocumentRecord,
  host: string | null,
): Promise<void> => {
  const { sha256, bytes, format } = document
  const url = document.url === null ? null : clean(document.url)
  await tx
    .insert(documents)
    .values({
      agencyId,
      sha256,
      bytes,
      format,
      url,
      name: clean(document.name),
      text: clean(document.text),
      host: host === null ? null : clean(host),
    })
    .onConflictDoUpdate({
      target: [documents.agencyId, documents.sha256],
      set: { url: sql`coalesce(excluded.url, ${documents.url})`, host: sql`excluded.host`, text: sql`excluded.text` },
    })
}

/** A region's code and those above it, the nation first. @throws Error for a code that the table of regions lacks */
const regionsAbove = async (tx: Database, code: string | null): Promise<string[]> => {
  if (code === null) return [NATION.code]
  const rows = await tx.execute<{ code: string }>(sql`
    with recursive up (code, parent, depth) as (
      select code, parent, 0 from regions where code = ${code}
       union all
      select r.code, r.parent, depth + 1 from up join regions r on r.code = up.parent where depth < 8)
    select code from up order by depth desc`)
  if (rows.length === 0) throw new Error(`region ${code} is not in the table of regions: store the regions first`)
  return rows.map((row) => row.code)
}

const figureRow = (values: ReportRecord['figures']): Record<FigureColumn, number | null> =>
  Object.fromEntries(FIGURE_CELLS.map(({ key }) => [snake(key), values[key] ?? null])) as Record<
    FigureColumn,
    number | null
  >

const gridOf = ({ cells, edition }: Report): (number | null)[] => cellsOf(edition).map(({ key }) => cells[key] ?? null)

/** Writes a report and its facts; what was stored under the same key is replaced. Which version is current is settled after. */
export const putReport = async (
  tx: Database,
  key: ReportKey,
  { report, figures: proven, document, fingerprint, parser }: ReportRecord,
  version: number,
): Promise<void> => {
  const { agencyId, id } = key
  const { year, level, kind, scope, edition } = report
  const origin: Origin = report.origin
  const regions = await regionsAbove(tx, report.region?.code ?? null)
  const row = {
    year,
    level,
    kind,
    scope,
    edition,
    regionCode: report.region?.code ?? null,
    regions,
    origin,
    fingerprint,
    parser,
  }
  const fact = { agencyId, reportId: id }
  await tx.delete(reports).where(and(eq(reports.agencyId, agencyId), eq(reports.id, id)))
  await tx
    .insert(reports)
    .values({ ...row, agencyId, id, sha256: document.sha256, version, current: false, errors: 0, warnings: 0 })
  await tx.insert(figures).values({ ...fact, year, ...figureRow(proven) })
  await tx.insert(grids).values({ ...fact, edition, values: gridOf(report) })
  await tx.insert(readings).values({
    ...fact,
    unread: cleanData(report.unread),
    places: report.places,
    narrative: cleanData(report.narrative),
    evidence: cleanData(report.evidence),
  })
}
