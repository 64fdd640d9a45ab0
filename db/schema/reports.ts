/**
 * Reports and what was read in them. Every key of a large table holds `agency_id`, by which the tables can be
 * distributed; no trigger, no sequence.
 */
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { EditionId, NO_EDITION } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import type { Format, Place } from '@/lib/source/document'
import { agencies } from './agencies'
import { dimensions, edition, figureColumns, findingSort, id, moment, origin } from './columns'
import { rankIndexes } from './ranked'

/** A source file by the hash of its bytes: its extracted text, and where it came from. It stands with its agency's reports. */
export const documents = pgTable(
  'documents',
  {
    agencyId: id().notNull(),
    sha256: text().notNull(),
    /** File name only, never a path of the machine that read it. */
    name: text().notNull(),
    url: text(),
    host: text(),
    format: text().$type<Format>().notNull(),
    text: text().notNull(),
    bytes: integer().notNull(),
    fetchedAt: moment(),
    storedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.sha256] })],
)

/** One version of one report. `current` is the newest ingested of its agency, year and scope. */
export const reports = pgTable(
  'reports',
  {
    agencyId: id().notNull(),
    id: id().notNull(),
    year: smallint().notNull(),
    ...dimensions(),
    edition: edition(),
    /** Null where the region is unknown, and for central bodies. */
    regionCode: text(),
    /** The region and all above it, the nation first. */
    regions: text().array().notNull(),
    sha256: text().notNull(),
    origin: origin().notNull(),
    /** Equal for reports with the same figures (lib/report/fingerprint); null where too few tell them apart. */
    fingerprint: text(),
    /** Keys of which reports with nearly the same figures share one (lib/report/likeness); null where too few tell them apart. */
    likeness: integer().array(),
    version: integer().notNull(),
    current: boolean().notNull(),
    /** Findings by severity. */
    errors: integer().notNull(),
    warnings: integer().notNull(),
    /** Version of the reading code. */
    parser: text().notNull(),
    storedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    foreignKey({ columns: [table.agencyId], foreignColumns: [agencies.id] }),
    unique('reports_document').on(table.agencyId, table.year, table.scope, table.sha256),
    uniqueIndex('reports_current').on(table.agencyId, table.year, table.scope).where(sql`current`),
    index('reports_id').on(table.id),
    index('reports_sha256').on(table.sha256),
    index('reports_fingerprint').on(table.fingerprint).where(sql`fingerprint is not null`),
    // Every batch asks it: entries that wait in a list would be read from end to end each time.
    index('reports_likeness').using('gin', table.likeness).with({ fastupdate: false }).where(sql`likeness is not null`),
  ],
)

const reportKey = () => ({ agencyId: id().notNull(), reportId: id().notNull() })

/**
 * Proven figures (see two-fact-tables.md), with all that reports are narrowed and ordered by: lists, rankings and
 * medians read these alone. The dimensions are those of `reports`, never null: as the sums are keyed.
 */
export const figures = pgTable(
  'figures',
  {
    ...reportKey(),
    year: smallint().notNull(),
    ...dimensions(),
    /** `NO_EDITION` for a report of which no table could be read. */
    edition: text().$type<EditionId | typeof NO_EDITION>().notNull(),
    /** The nation's for central bodies and where the region is unknown. Codes below a region begin with its own. */
    regionCode: text().notNull(),
    /** That of the report, moved together with it. */
    current: boolean().notNull(),
    ...figureColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId] }),
    foreignKey({ columns: [table.agencyId, table.reportId], foreignColumns: [reports.agencyId, reports.id] }).onDelete(
      'cascade',
    ),
    // Lists and sums by place: what is narrowed to one value comes first, the order of a list last.
    index('figures_list')
      .on(
        table.year,
        table.scope,
        table.level,
        table.kind,
        table.edition,
        table.regionCode,
        table.agencyId,
        table.reportId,
      )
      .where(sql`current`),
    ...rankIndexes(table),
    index('figures_area').on(table.regionCode, table.year).where(sql`current and scope = 'area'`),
  ],
)

/** Every cell as printed, in the order of `cellsOf(edition)`; NULL is blank, unread or missing. None without an edition. */
export const grids = pgTable(
  'grids',
  {
    ...reportKey(),
    edition: edition(),
    values: doublePrecision().array().$type<(number | null)[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId] }),
    foreignKey({ columns: [table.agencyId, table.reportId], foreignColumns: [reports.agencyId, reports.id] }).onDelete(
      'cascade',
    ),
  ],
)

/** How the cells were read: why some hold no number, where each stands, what the prose claims. */
export const readings = pgTable(
  'readings',
  {
    ...reportKey(),
    unread: jsonb().$type<Report['unread']>().notNull(),
    /** Start and end of each cell in the order of `cellsOf(edition)`; see db/places.ts. */
    places: integer().array().$type<(number | null)[]>().notNull(),
    narrative: jsonb().$type<Report['narrative']>().notNull(),
    evidence: jsonb().$type<Report['evidence']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId] }),
    foreignKey({ columns: [table.agencyId, table.reportId], foreignColumns: [reports.agencyId, reports.id] }).onDelete(
      'cascade',
    ),
  ],
)

/**
 * How often each rule speaks of a current report, with the dimensions of the report as in `figures`: what lists of
 * findings are narrowed and ordered by. Kept by db/rollup from `findings`.
 */
export const findingCounts = pgTable(
  'finding_counts',
  {
    ...reportKey(),
    ...findingSort(),
    findings: integer().notNull(),
    year: smallint().notNull(),
    ...dimensions(),
    edition: text().$type<EditionId | typeof NO_EDITION>().notNull(),
    regionCode: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId, table.code, table.severity] }),
    index('finding_counts_list').on(
      table.year,
      table.code,
      table.severity,
      table.scope,
      table.level,
      table.kind,
      table.edition,
      table.regionCode,
      table.agencyId,
      table.reportId,
    ),
    index('finding_counts_place').on(table.year, table.regionCode, table.agencyId, table.reportId),
  ],
)

/** The rules' verdicts, numbered in the order in which they are shown. */
export const findings = pgTable(
  'findings',
  {
    ...reportKey(),
    seq: smallint().notNull(),
    ...findingSort(),
    cells: text().array().notNull(),
    expected: doublePrecision(),
    actual: doublePrecision(),
    messageZh: text().notNull(),
    messageEn: text().notNull(),
    place: jsonb().$type<Place>(),
    suggestion: jsonb().$type<NonNullable<Finding['suggestion']>>(),
    otherReport: bigint({ mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId, table.seq] }),
    foreignKey({ columns: [table.agencyId, table.reportId], foreignColumns: [reports.agencyId, reports.id] }).onDelete(
      'cascade',
    ),
  ],
)
