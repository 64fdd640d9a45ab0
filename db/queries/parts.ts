/** Parts of a report's row that several queries select, over reports `r`. */
import { type SQL, sql } from 'drizzle-orm'

/** A moment as ISO 8601 text in UTC, whatever the session's time zone. */
export const isoTime = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export const identityColumns = sql`r.id::float8 as id, r.year, r.scope, r.edition, r.errors, r.warnings`

/** Findings in the order in which they were made. */
export const findingsOf = sql`(select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'place', f.place, 'otherReport', f.other_report)) || case when f.suggestion is null then '{}' else
    jsonb_build_object('suggestion', f.suggestion) end ||
    jsonb_build_object('code', f.code, 'severity', f.severity, 'cells', f.cells, 'expected', f.expected,
      'actual', f.actual, 'message', jsonb_build_object('zh', f.message_zh, 'en', f.message_en)) order by f.seq), '[]')
  from findings f where f.agency_id = r.agency_id and f.report_id = r.id)`

/** All versions of the same report, newest first. */
export const versionsOf = sql`(select jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'current', v.current,
    'storedAt', ${isoTime(sql`v.stored_at`)}, 'sameFigures', coalesce(v.fingerprint = r.fingerprint, false))
    order by v.version desc)
  from reports v where v.agency_id = r.agency_id and v.year = r.year and v.scope = r.scope)`
