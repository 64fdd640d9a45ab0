/** The rows of reports. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import type { Named } from '@/db/copy-rows'
import { documents, figures, findings, grids, readings, reports } from '@/db/schema'
import { figuresRow, partOf, textOf } from './packed'
import type { Coming, Page, Plan, Writing } from './plan'
import type { Version } from './version'

const reportRow = ({ packed, version, current }: Coming, lineage: readonly string[]): typeof reports.$inferInsert => {
  const {
    agency,
    id,
    year,
    level,
    kind,
    scope,
    edition,
    region,
    origin,
    fingerprint,
    likeness,
    errors,
    warnings,
    parser,
  } = packed
  return {
    ...{ year, level, kind, scope, current, id, edition, origin, fingerprint, errors, warnings, parser },
    agencyId: agency,
    regionCode: region,
    regions: [...lineage],
    sha256: packed.document.sha256,
    likeness: likeness && [...likeness],
    version: version.version,
  }
}

/** By name; the text is written out already. */
const documentRow = ({ page, last, first: { document } }: Writing): Named<typeof documents> => {
  const { name, bytes, format } = document
  return { ...page, text: partOf(last, 'text'), name, bytes, format }
}

/** Writes the facts of new versions. `lineageOf` gives a report's region with those above it. */
export const writeReports = async (
  tx: Database,
  coming: readonly Coming[],
  lineageOf: (region: string | null) => readonly string[],
): Promise<void> => {
  const parts = (part: Parameters<typeof partOf>[1]) => coming.map(({ packed }) => partOf(packed, part))
  await copyIn(
    tx,
    reports,
    coming.map((one) => reportRow(one, lineageOf(one.packed.region))),
  )
  await copyIn(
    tx,
    figures,
    coming.map(({ packed, current }) => figuresRow(packed, current)),
  )
  await copyIn(tx, grids, parts('grid'))
  await copyIn(tx, readings, parts('readings'))
  await copyIn(
    tx,
    findings,
    parts('findings').filter(({ length }) => length > 0),
  )
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
          changed.map(({ page: { agencyId: agency, sha256, url, host }, last }) => {
            return { agency, sha256, url, host, text: textOf(last) }
          }),
        )}::jsonb) as k(agency bigint, sha256 text, url text, host text, text text)
       where d.agency_id = k.agency and d.sha256 = k.sha256`)
}
