/** Files at work on, tries on them, and the quarantine of files that failed each of them. */
import { and, desc, gte, inArray, isNotNull, like, or, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { attempts } from '@/db/schema'
import { clean } from './clean'
import { isAlive } from './runs'

/** Tries that a file has in all. */
export const MOST_TRIES = 3

const MOST_NAME = 200
const MOST_REASON = 2_000

/** Some bytes and the version of the code that reads them. */
export interface Subject {
  readonly sha256: string
  readonly parser: string
}

export interface Attempt extends Subject {
  readonly tries: number
  readonly reason: string | null
  /** Under way, by a run that lives no more. */
  readonly isLeft: boolean
}

type Row = Attempt & Record<string, unknown>

/** Subjects as a table `k` of SQL. */
export const subjectTable = (subjects: readonly Subject[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(subjects.map(({ sha256, parser }) => ({ sha256, parser })))}::jsonb)
        as k(sha256 text, parser text)`

/** What was tried before on any of these. */
export const attemptsOn = (db: Database, subjects: readonly Subject[]): Promise<readonly Attempt[]> =>
  db.execute<Row>(sql`
    select a.sha256, a.parser, a.tries, a.reason, a.run is not null and not ${isAlive(sql`a.run`)} as "isLeft"
      from ${subjectTable(subjects)} join attempts a on a.sha256 = k.sha256 and a.parser = k.parser`)

/**
 * Notes that a run takes these files up, before it begins: should the run end with them, the next one knows. No try is
 * counted, because a run that ends has many files at work and is mostly ended by none of them. Files that another
 * living run is at work on stay that run's. How many tries each has had, by its hash.
 */
export const takeUp = async (
  db: Database,
  run: number,
  files: readonly (Subject & { readonly name: string })[],
): Promise<Map<string, number>> => {
  if (files.length === 0) return new Map()
  const rows = files.map(({ sha256, parser, name }) => ({ sha256, parser, name: clean(name).slice(0, MOST_NAME) }))
  const taken = await db.execute<{ sha256: string; tries: number }>(sql`
    insert into attempts as a (sha256, parser, name, tries, run, tried_at)
    select distinct on (sha256, parser) sha256, parser, name, 0, ${run}::bigint, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k(sha256 text, parser text, name text)
     order by sha256, parser
        on conflict (sha256, parser) do update
       set reason = null, run = excluded.run, tried_at = excluded.tried_at
     where a.run is null or a.run = excluded.run or not ${isAlive(sql`a.run`)}
    returning sha256, tries`)
  return new Map(taken.map(({ sha256, tries }) => [sha256, tries]))
}

/** Counts a try on a file that a run has taken up. How many it has had; null where the file is another run's. */
export const countTry = async (db: Database, run: number, { sha256, parser }: Subject): Promise<number | null> => {
  const [row] = await db.execute<{ tries: number }>(sql`
    update attempts set tries = tries + 1, reason = null, run = ${run}::bigint, tried_at = now()
     where sha256 = ${sha256} and parser = ${parser} and coalesce(run, ${run}::bigint) = ${run}::bigint
    returning tries`)
  return row?.tries ?? null
}

/** Notes why a try failed. After the last one the file is in quarantine. */
export const failTry = async (db: Database, { sha256, parser }: Subject, reason: string): Promise<void> => {
  await db.execute(sql`
    update attempts set reason = ${clean(reason).slice(0, MOST_REASON)}, run = null
     where sha256 = ${sha256} and parser = ${parser}`)
}

/** Tries that ended well, or with a document that is clearly no report. */
export const forgetTries = async (db: Database, subjects: readonly Subject[]): Promise<void> => {
  if (subjects.length > 0)
    await db.execute(sql`
      delete from attempts a using ${subjectTable(subjects)} where a.sha256 = k.sha256 and a.parser = k.parser`)
}

export interface Quarantined extends Subject {
  readonly name: string
  readonly tries: number
  readonly reason: string | null
  readonly triedAt: Date
}

const IN_QUARANTINE = and(gte(attempts.tries, MOST_TRIES), isNotNull(attempts.reason))

/** Files in quarantine, the last first. */
export const quarantined = (db: Database): Promise<Quarantined[]> =>
  db.select().from(attempts).where(IN_QUARANTINE).orderBy(desc(attempts.triedAt), attempts.sha256)

/** Releases files by name or the beginning of their hash, or all of them. How many there were. */
export const releaseQuarantined = async (db: Database, which: readonly string[]): Promise<number> => {
  const hashes = which.filter((text) => /^[\da-f]{6,64}$/.test(text)).map((text) => like(attempts.sha256, `${text}%`))
  const named = which.length > 0 ? or(inArray(attempts.name, [...which]), ...hashes) : undefined
  return (await db.delete(attempts).where(and(IN_QUARANTINE, named)).returning({ name: attempts.name })).length
}
