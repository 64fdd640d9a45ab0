/**
 * Documents to be ingested by whichever machine is free: pg-boss, in a schema of its own beside the store. A job that is
 * taken is leased: when its machine goes without a word, it comes back, to any machine.
 */
import PgBoss from 'pg-boss'

/** A document as it is put in the queue: where it is, and what a list says of it. */
export interface Job {
  readonly file: string
  readonly url: string | null
  readonly hints: Readonly<Record<string, string | number>>
}

export interface Leased extends Job {
  readonly id: string
}

/** A job that failed as often as it may. */
export interface DeadJob extends Job {
  readonly reason: string
}

export interface Queue {
  /** Puts jobs in their order. Each comes back when it is not done `lease` seconds after it was taken. */
  readonly put: (jobs: readonly Job[], lease: number) => Promise<void>
  /** Takes some jobs, those whose lease has run out among them. */
  readonly take: (most: number) => Promise<Leased[]>
  /** These are over, whatever came of them. */
  readonly finish: (ids: readonly string[]) => Promise<void>
  /** This could not be worked on here: it goes back, or to the dead when it has been tried as often as it may. */
  readonly giveBack: (id: string, reason: string) => Promise<void>
  readonly dead: () => Promise<DeadJob[]>
  /** Puts the dead back into the queue. How many there were. */
  readonly revive: (lease: number) => Promise<number>
  readonly waiting: () => Promise<number>
  readonly close: () => Promise<void>
}

const SCHEMA = 'ingest_queue'
const LIVE = 'documents'
const DEAD = 'dead-documents'
/** Three tries in all. */
const RETRIES = 2
const RETRY_DELAY_S = 1
const KEPT_DAYS = 365
const AT_ONCE = 1_000

/** Version 7: ids that come one after the other stand one after the other, and jobs are taken by age, then by id. */
const orderedIds = (count: number): string[] => {
  const base = Date.now().toString(16).padStart(12, '0')
  return Array.from({ length: count }, (_, index) => {
    const low = index.toString(16).padStart(6, '0')
    const random = crypto.randomUUID().slice(24)
    return `${base.slice(0, 8)}-${base.slice(8)}-7${low.slice(0, 3)}-8${low.slice(3)}-${random}`
  })
}

interface DeadRow {
  readonly data: Job
  readonly output: { readonly value?: { readonly message?: string }; readonly message?: string } | null
}

const reasonOf = ({ output }: DeadRow): string => output?.message ?? output?.value?.message ?? 'its machines went away'

/** Opens the queue in the database at `address`, making it where there is none. */
export const openQueue = async (address: string): Promise<Queue> => {
  const boss = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    application_name: 'disclosure-lens queue',
    max: 2,
    schedule: false,
    retentionDays: KEPT_DAYS,
  })
  // A connection that is lost is made anew; whoever asks meanwhile is told.
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue(DEAD, { name: DEAD, retentionDays: KEPT_DAYS })
  await boss.createQueue(LIVE, {
    name: LIVE,
    deadLetter: DEAD,
    retryLimit: RETRIES,
    retryDelay: RETRY_DELAY_S,
    retentionDays: KEPT_DAYS,
  })
  const put = async (jobs: readonly Job[], lease: number): Promise<void> => {
    const ids = orderedIds(jobs.length)
    for (let at = 0; at < jobs.length; at += AT_ONCE)
      await boss.insert(
        jobs.slice(at, at + AT_ONCE).map(({ file, url, hints }, index) => ({
          id: ids[at + index] ?? crypto.randomUUID(),
          name: LIVE,
          data: { file, url, hints },
          expireInSeconds: lease,
        })),
      )
  }
  return {
    put,
    take: async (most) => {
      await boss.expire()
      const jobs = await boss.fetch<Job>(LIVE, { batchSize: most })
      return jobs.map(({ id, data }) => ({ id, ...data })).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    finish: async (ids) => {
      if (ids.length > 0) await boss.complete(LIVE, [...ids])
    },
    giveBack: (id, reason) => boss.fail(LIVE, id, { message: reason }),
    dead: async () => {
      const { rows } = await boss
        .getDb()
        .executeSql(
          `select data, output from ${SCHEMA}.job where name = $1 and state < 'active' order by created_on, id`,
          [DEAD],
        )
      return (rows as DeadRow[]).map((row) => ({ ...row.data, reason: reasonOf(row) }))
    },
    revive: async (lease) => {
      let revived = 0
      for (;;) {
        const jobs = await boss.fetch<Job>(DEAD, { batchSize: AT_ONCE })
        if (jobs.length === 0) return revived
        await put(
          jobs.map(({ data }) => data),
          lease,
        )
        await boss.deleteJob(
          DEAD,
          jobs.map(({ id }) => id),
        )
        revived += jobs.length
      }
    },
    waiting: () => boss.getQueueSize(LIVE, { before: 'completed' }),
    close: () => boss.stop({ graceful: false, wait: true }),
  }
}
