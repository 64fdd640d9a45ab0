/** Sums kept with every change of a report, and the release that such a change makes. */
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { EditionId, Kind, Level, NO_EDITION, Scope } from '@/lib/form'
import { dimensions, findingSort, histogramColumns, origin, rollupColumns } from './columns'

/** What sums are kept by: a report counts at its own region and at all above it. */
const rollupKey = () => ({
  year: smallint().notNull(),
  regionCode: text().notNull(),
  ...dimensions(),
  /** `NO_EDITION` for reports without readable tables: they count as reports. */
  edition: text().$type<EditionId | typeof NO_EDITION>().notNull(),
})

/** Sums of current reports by year, region (each report at its own and all above), level, kind, scope, edition. */
export const rollups = pgTable(
  'rollups',
  {
    ...rollupKey(),
    reports: integer().notNull(),
    /** Reports with at least one error finding. */
    flagged: integer().notNull(),
    ...rollupColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.regionCode, table.year, table.level, table.kind, table.scope, table.edition] }),
    // Government-wide reports of a tier, which are added up over the regions that have them.
    index('rollups_area').on(table.level, table.kind, table.regionCode, table.year).where(sql`scope = 'area'`),
  ],
)

/**
 * Histograms of every rate over the reports of a sum, each as one number (lib/metrics/distribution). A report with too
 * few cases (`MIN_CASES` in lib/metrics/bins) is in none; sums all of whose histograms are empty have no row.
 */
export const distributions = pgTable('distributions', { ...rollupKey(), ...histogramColumns() }, (table) => [
  primaryKey({ columns: [table.regionCode, table.year, table.level, table.kind, table.scope, table.edition] }),
])

/**
 * Sums of `finding_counts` by the keys of the rollups, code and severity, for the nation and the provinces; regions
 * below have few enough reports to be asked.
 */
export const findingRollups = pgTable(
  'finding_rollups',
  {
    ...rollupKey(),
    ...findingSort(),
    findings: integer().notNull(),
    /** Reports with at least one of them. */
    reports: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'finding_rollups_pk',
      columns: [
        table.regionCode,
        table.year,
        table.level,
        table.kind,
        table.scope,
        table.edition,
        table.code,
        table.severity,
      ],
    }),
  ],
)

/** Stands for every level, kind or scope. */
export const ANY = 'any'

/**
 * How many bodies ever filed a current report of a region, level, kind and scope, whatever the year: what sums of one
 * year are covered by. Bodies of several kinds or levels are no sum of each, so there are rows for `ANY` as well.
 * Of government-wide reports the regions are counted, each once, whoever files for it.
 */
export const coverage = pgTable(
  'coverage',
  {
    regionCode: text().notNull(),
    level: text().$type<Level | typeof ANY>().notNull(),
    kind: text().$type<Kind | typeof ANY>().notNull(),
    scope: text().$type<Scope | typeof ANY>().notNull(),
    agencies: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionCode, table.level, table.kind, table.scope] })],
)

/** One row: the release moves in the transaction of every change; the origin is that of all records. */
export const meta = pgTable(
  'meta',
  {
    id: smallint().primaryKey().default(1),
    release: bigint({ mode: 'number' }).notNull().default(0),
    /** Null while the store is empty. */
    origin: origin(),
  },
  (table) => [check('meta_one_row', sql`${table.id} = 1`)],
)
