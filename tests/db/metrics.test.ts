import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { METRIC_IDS } from '@/lib/form'
import { evaluate } from '@/lib/metrics/evaluate'
import { metricSql } from '@/lib/metrics/sql'
import { createStore, type TestStore } from './store'
import { makeWorld, provenOf, storeWorld } from './world'

const world = makeWorld(11, 60)
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
})

test.each(METRIC_IDS)(
  '%s is the same in SQL as in JavaScript, both editions, blanks and sums beyond 32 bits',
  async (metric) => {
    const { numerator, denominator } = metricSql(metric)
    const rows = await store.db.execute<{ id: number; numerator: number | null; denominator: number | null }>(
      sql`select report_id::float8 as id, ${sql.raw(numerator)}::float8 as numerator,
               ${sql.raw(denominator ?? 'null')}::float8 as denominator from figures`,
    )
    const found = new Map(rows.map((row) => [row.id, row]))
    for (const report of world.reports) {
      const expected = evaluate(metric, provenOf(report), report.edition)
      const row = found.get(report.id)
      const known = row && row.numerator !== null && (denominator === null || row.denominator !== null)
      expect(known ? 1 : 0, `reports of ${report.id}`).toBe(expected.reports)
      if (known)
        expect({ numerator: row.numerator, denominator: row.denominator }).toMatchObject({
          numerator: expected.numerator,
          denominator: expected.denominator,
        })
    }
  },
)
