/** Who reports: agencies and the regions they belong to. Both are small and can be copied to every node. */
import { sql } from 'drizzle-orm'
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import type { Kind, Level } from '@/lib/form'
import { id, origin } from './columns'

export const agencies = pgTable(
  'agencies',
  {
    /** Derived from region and name (db/store/ids), so that addresses survive a rebuild of the store. */
    id: id().primaryKey(),
    /** The fullest name met; `aliases` are the others. */
    name: text().notNull(),
    aliases: text().array().notNull(),
    regionCode: text(),
    level: text().$type<Level>().notNull(),
    kind: text().$type<Kind>().notNull(),
    origin: origin().notNull(),
    /** What names are found by (db/store/grams): a trigram index misses words of two characters. */
    grams: text().array().notNull(),
    /** Toneless pinyin and initials of the name, lower case, no spaces. */
    pinyin: text().notNull(),
    initials: text().notNull(),
    /** Orders names as a reader of Chinese expects; the database's own collation is by code point. */
    sortKey: text().notNull(),
  },
  (table) => [
    index('agencies_grams').using('gin', table.grams, sql`(array[level])`),
    index('agencies_pinyin').on(table.pinyin.op('text_pattern_ops')),
    index('agencies_initials').on(table.initials.op('text_pattern_ops')),
    index('agencies_letters').using('gin', table.pinyin.op('gin_trgm_ops'), table.initials.op('gin_trgm_ops')),
    // The order of lists: tier by tier, region by region, then by name.
    index('agencies_list').on(table.level, sql`coalesce(region_code, '')`, table.sortKey, table.id),
    index('agencies_kind').on(table.kind, table.level, sql`coalesce(region_code, '')`, table.sortKey, table.id),
    index('agencies_region').on(table.regionCode),
  ],
)

/** GB/T 2260 divisions down to the county, and the nation (000000) above the provinces. */
export const regions = pgTable(
  'regions',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    /** Null for the nation alone. */
    parent: text(),
    level: text().$type<Level>().notNull(),
    /** Names from the province down to this one; empty for the nation. */
    path: text().array().notNull(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    /** Names that it, or a unit that is part of it now, no longer bears. */
    formerNames: text().array().notNull().default([]),
  },
  (table) => [index('regions_parent').on(table.parent), index('regions_former').using('gin', table.formerNames)],
)
