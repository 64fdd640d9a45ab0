/** The plans of the statements that a query sends. */
import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { type Connection, clientOf, type Database } from '@/db/client'
import { ONE_PLAN } from '@/db/prepared'

/** A node of a plan, as EXPLAIN writes it. */
export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Filter?: string
  readonly 'Hash Cond'?: string
  readonly 'Merge Cond'?: string
  readonly 'Join Filter'?: string
  readonly Plans?: readonly PlanNode[]
}

interface Explained {
  readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[]
}

const plansIn = (rows: readonly Explained[]): PlanNode[] =>
  rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan))

/** A store on one connection that plans as those of pages do, and tells how. */
export interface Watched extends Connection {
  /** Runs `query`; the plans of its statements, whatever the values, in the order in which they were sent. */
  readonly plansOf: (query: (db: Database) => Promise<unknown>) => Promise<PlanNode[]>
  /** The plan of one statement with the values it has, which is not run. */
  readonly planOf: (statement: SQL) => Promise<PlanNode[]>
}

export const watch = (address: string): Watched => {
  const sent: string[] = []
  const pool = clientOf(address, { max: 1, connection: ONE_PLAN, debug: (_, text) => sent.push(text) })
  const db = drizzle(pool, { casing: 'snake_case' })
  return {
    db,
    close: () => pool.end(),
    plansOf: async (query) => {
      sent.length = 0
      await query(db)
      const plans: PlanNode[] = []
      for (const text of sent.slice())
        plans.push(...plansIn(await pool.unsafe<Explained[]>(`explain (format json, generic_plan) ${text}`)))
      return plans
    },
    planOf: async (statement) =>
      plansIn((await db.execute(sql`explain (format json) ${statement}`)) as unknown as Explained[]),
  }
}

/** A plan's nodes, itself first. */
export const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
