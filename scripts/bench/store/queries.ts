/** Every question against DuckDB on the same data, and how each grows with the store. */
import { clientOf, connect, type Database } from '@/db/client'
import { ONE_PLAN } from '@/db/prepared'
import { ranking } from '@/db/queries/ranking'
import { type Duck, openDuck } from './duck'
import { type Line, lineOf } from './line'
import { isSame, type Question, type Subjects } from './question'
import { QUESTIONS } from './questions'
import { inTurns } from './turns'

const ROUNDS = 9
/** A pool of the size that pages read with. */
const POOL = 8

/** What to ask about in a store. */
export const subjectsOf = async (db: Database, address: string): Promise<Subjects> => {
  const store = clientOf(address, { max: 1 })
  const one = async <Row>(text: string): Promise<Row> => {
    const [row] = await store.unsafe(text)
    if (!row) throw new Error(`the store has nothing to ask about: ${text}`)
    return row as Row
  }
  try {
    const { minimum, year } = await ranking(db, { filters: { scope: 'own' }, metric: 'not_held_share', limit: 1 })
    if (year === null) throw new Error('the store has no reports to rank')
    const { province } = await one<{ province: string }>(
      `select rpad(left(region_code, 2), 6, '0') as province from agencies where region_code is not null
        group by 1 order by count(*) desc, 1 limit 1`,
    )
    // Two bodies with all years, of the same place: what readers compare.
    const agencies = await store.unsafe<{ id: number }[]>(
      `select agency_id::float8 as id from figures where current and scope = 'own'
        group by agency_id order by count(*) desc, agency_id limit 2`,
    )
    const [a, b] = agencies.map(({ id }) => id)
    if (a === undefined || b === undefined) throw new Error('the store has no two agencies')
    const { id } = await one<{ id: number }>(
      `select report_id::float8 as id from figures where current order by applications_received_total desc nulls last, report_id limit 1`,
    )
    return { year, province, agencies: [a, b], report: id, minimum: minimum ?? 0 }
  } finally {
    await store.end()
  }
}

const measure = async (
  db: Database,
  duck: Duck,
  size: number,
  question: Question,
  subjects: Subjects,
): Promise<Line> => {
  const { what, most, limit, cause, ours, rows } = question
  const sql = question.duck?.(subjects) ?? null
  const answer = await ours(db, subjects)
  const width = rows ? rows(answer as never)[0]?.length : undefined
  const same =
    rows && sql
      ? isSame(
          rows(answer as never),
          (await duck.rows(sql)).map((row) => row.slice(0, width)),
        )
      : null
  const [mine = 0, its = null] = await inTurns(
    [
      { name: 'ours', run: () => ours(db, subjects) },
      ...(sql === null ? [] : [{ name: 'DuckDB', run: () => duck.rows(sql) }]),
    ],
    ROUNDS,
  )
  return lineOf({
    part: 'queries',
    what,
    size,
    unit: 'ms',
    ours: mine,
    other: its,
    otherIs: its === null ? null : 'DuckDB',
    target: most === null ? null : { most },
    ...(limit === undefined ? {} : { limit }),
    ...(cause === undefined ? {} : { cause }),
    same,
  })
}

/** All questions of one store. */
export const benchQueries = async (
  address: string,
  size: number,
  subjects: Subjects,
  folder: string,
  say: (message: string) => void,
): Promise<Line[]> => {
  const { db, close } = connect(address, { max: POOL, settings: ONE_PLAN })
  const duck = await openDuck(address, folder)
  try {
    const lines: Line[] = []
    for (const question of QUESTIONS) {
      say(`  ${question.what}`)
      lines.push(await measure(db, duck, size, question, subjects))
    }
    return lines
  } finally {
    await duck.close()
    await close()
  }
}

const GROWTH = 1.5

/** How much longer each question takes in a store ten times as large. */
export const growthOf = (lines: readonly Line[]): Line[] =>
  QUESTIONS.flatMap(({ what, cause }) => {
    const bySize = lines.filter((line) => line.part === 'queries' && line.what === what).sort((a, b) => a.size - b.size)
    return bySize.slice(1).map((line, i) => {
      const before = bySize[i] ?? line
      return lineOf({
        part: 'growth',
        what,
        size: line.size,
        unit: 'ms',
        ours: line.ours,
        other: before.ours,
        otherIs: `at ${before.size}`,
        target: { most: GROWTH },
        ...(cause === undefined ? {} : { cause }),
      })
    })
  })
