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
import type { Finding, FindingCode, Report } from '@/lib/report/report'
import type { Format, Place } from '@/lib/source/document'
import { agencies } from './agencies'
import { dimensions, edition, figureColumns, id, moment, origin } from './columns'

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
    index('reports_year').on(table.year, table.level, table.kind).where(sql`current`),
    index('reports_regions').using('gin', table.regions).where(sql`current`),
  ],
)

const reportKey = () => ({ agencyId: id().notNull(), reportId: id().notNull() })

/** Proven figures (see two-fact-tables.md): rollups, rates and rankings read these alone. */
export const figures = pgTable(
  'figures',
  { ...reportKey(), year: smallint().notNull(), ...figureColumns() },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.reportId] }),
    foreignKey({ columns: [table.agencyId, table.reportId], foreignColumns: [reports.agencyId, reports.id] }).onDelete(
      'cascade',
    ),
    index('figures_year').on(table.year),
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
    places: jsonb().$type<Report['places']>().notNull(),
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

/** The rules' verdicts, numbered in the order in which they are shown. */
export const findings = pgTable(
  'findings',
  {
    ...reportKey(),
    seq: smallint().notNull(),
    code: text().$type<FindingCode>().notNull(),
    severity: text().$type<Finding['severity']>().notNull(),
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
    index('findings_code').on(table.code),
  ],
)
