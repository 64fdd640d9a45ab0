/** Parts of a report's row that several queries select, over reports `r`. */
import { type SQL, sql } from 'drizzle-orm'
import type { Finding } from '@/lib/report/report'

/** A moment as ISO 8601 text in UTC, whatever the session's time zone. */
export const isoTime = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export const identityColumns = sql`r.id::float8 as id, r.year, r.scope, r.edition, r.errors, r.warnings`

/** Findings `f` as a list, in the order in which they were made; for `findingsFrom`. */
export const findingList = sql`coalesce(json_agg(json_build_object('code', f.code, 'severity', f.severity,
  'cells', f.cells, 'expected', f.expected, 'actual', f.actual, 'message', json_build_object('zh', f.message_zh,
  'en', f.message_en), 'place', f.place, 'suggestion', f.suggestion, 'otherReport', f.other_report) order by f.seq), '[]')`

type Optional = 'place' | 'suggestion' | 'otherReport'

/** A finding as `findingList` has it. */
export type StoredFinding = Omit<Finding, Optional> & { readonly [K in Optional]: Finding[K] | null }

/** What is null in the store is left out of a finding. */
export const findingsFrom = (stored: readonly StoredFinding[]): Finding[] =>
  stored.map(({ place, suggestion, otherReport, ...finding }) => ({
    ...finding,
    ...(place && { place }),
    ...(suggestion && { suggestion }),
    ...(otherReport !== null && { otherReport }),
  })) as Finding[]

/** All findings of a report. */
export const findingsOf = sql`(select ${findingList}
  from findings f where f.agency_id = r.agency_id and f.report_id = r.id)`

/** All versions of the same report, newest first. */
export const versionsOf = sql`(select jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'current', v.current,
    'storedAt', ${isoTime(sql`v.stored_at`)}, 'sameFigures', coalesce(v.fingerprint = r.fingerprint, false))
    order by v.version desc)
  from reports v where v.agency_id = r.agency_id and v.year = r.year and v.scope = r.scope)`
