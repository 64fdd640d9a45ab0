/** The plans of the statements that a query sends. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

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
  readonly Plan: PlanNode
}

/** The plan of one statement, which is not run. */
export const planOf = async (db: Database, statement: SQL): Promise<PlanNode[]> => {
  const [row] = await db.execute<{ 'QUERY PLAN': Explained[] }>(sql`explain (format json) ${statement}`)
  return (row?.['QUERY PLAN'] ?? []).map(({ Plan }) => Plan)
}

/** Runs `query` on a store that also explains each of its statements; their plans, in the order in which they were sent. */
export const plansOf = async (db: Database, query: (db: Database) => Promise<unknown>): Promise<PlanNode[]> => {
  const plans: PlanNode[] = []
  const explaining = new Proxy(db, {
    get: (target, name, receiver) =>
      name === 'execute'
        ? async (statement: SQL) => {
            plans.push(...(await planOf(target, statement)))
            return target.execute(statement)
          }
        : Reflect.get(target, name, receiver),
  })
  await query(explaining)
  return plans
}

/** A plan's nodes, itself first. */
export const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
