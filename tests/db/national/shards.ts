/** Which statements could not be answered shard by shard, were the large tables distributed by agency. */
import { PLACED_TABLES, SHARD_COLUMN } from '@/db/distribute/placement'
import type { PlanNode } from './plans'

const DISTRIBUTED: ReadonlySet<string> = new Set(
  PLACED_TABLES.filter(({ placement }) => placement === 'distributed').map(({ name }) => name),
)

const CONDITIONS = ['Index Cond', 'Recheck Cond', 'Filter', 'Hash Cond', 'Merge Cond', 'Join Filter'] as const
const OF_SHARD = new RegExp(`\\b${SHARD_COLUMN} = |= (\\w+\\.)?${SHARD_COLUMN}\\b`)

const isBound = (node: PlanNode): boolean => CONDITIONS.some((name) => OF_SHARD.test(node[name] ?? ''))

/**
 * How many distributed tables a plan reads without saying of which agency, neither there nor where they are joined. One is
 * what the statement starts from, on every shard; a second would have to be looked for on other shards. Of branches
 * that are put one after the other, each has a start of its own: the most of them counts.
 */
export const startsOf = (node: PlanNode, joined = false): number => {
  const table = node['Relation Name']
  const isHere = isBound(node)
  const own = table && DISTRIBUTED.has(table) && !isHere && !joined ? 1 : 0
  const isJoin = node['Node Type'].includes('Join') || node['Node Type'] === 'Nested Loop'
  // A join by the shard column binds its later sides; the first one is where it starts.
  const below = (node.Plans ?? []).map((one, index) => startsOf(one, joined || (isJoin && index > 0 && isHere)))
  if (node['Node Type'].endsWith('Append')) return Math.max(0, ...below)
  return below.reduce((sum, one) => sum + one, own)
}
