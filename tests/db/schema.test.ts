import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { rollupNames } from '@/db/schema'
import { FIGURE_CELLS, METRIC_IDS, snake } from '@/lib/form'

const tables = Object.values(schema).filter((value) => is(value, PgTable))

test('every name fits PostgreSQL, which cuts names at 63 bytes in silence', () => {
  const names = tables.flatMap((table) => {
    const { indexes, foreignKeys, primaryKeys, uniqueConstraints } = getTableConfig(table)
    return [
      getTableName(table),
      ...Object.keys(getTableColumns(table)),
      ...indexes.map((one) => one.config.name ?? ''),
      ...[...foreignKeys, ...primaryKeys, ...uniqueConstraints].map((one) => one.getName() ?? ''),
    ]
  })
  expect(names.length).toBeGreaterThan(150)
  expect(names.filter((name) => Buffer.byteLength(name) > 63)).toEqual([])
})

test('every figure cell and every metric has its own columns', () => {
  const figures = Object.keys(getTableColumns(schema.figures))
  const dimensions = ['year', 'level', 'kind', 'scope', 'edition', 'regionCode', 'current']
  expect(figures).toEqual(['agencyId', 'reportId', ...dimensions, ...FIGURE_CELLS.map(({ key }) => snake(key))])
  expect(new Set(figures).size).toBe(figures.length)
  const rollups = Object.keys(getTableColumns(schema.rollups))
  const names = METRIC_IDS.flatMap((metric) => Object.values(rollupNames(metric))).filter((name) => name !== null)
  expect(rollups).toEqual(expect.arrayContaining(names))
  expect(new Set(names).size).toBe(names.length)
})

test('the migrations make exactly this schema', async () => {
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as { entries: { idx: number }[] }
  const last = String(journal.entries.at(-1)?.idx).padStart(4, '0')
  const migrated = JSON.parse(readFileSync(`db/migrations/meta/${last}_snapshot.json`, 'utf8'))
  const wanted = generateDrizzleJson(schema, migrated.id, undefined, 'snake_case')
  expect(await generateMigration(migrated, wanted)).toEqual([])
})
