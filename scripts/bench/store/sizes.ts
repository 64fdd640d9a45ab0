/** What a report takes on disk, table by table, indexes included. */
import { clientOf } from '@/db/client'
import { type Line, lineOf } from './line'

interface Row {
  readonly name: string
  readonly heap: number
  readonly indexes: number
}

export const benchSizes = async (address: string, size: number): Promise<Line[]> => {
  const store = clientOf(address, { max: 1 })
  const rows = await store.unsafe<Row[]>(
    `select relname as name, (pg_table_size(oid))::float8 as heap, pg_indexes_size(oid)::float8 as indexes
       from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_total_relation_size(oid) > 100000
      order by pg_total_relation_size(oid) desc`,
  )
  await store.end()
  const line = (what: string, heap: number, indexes: number) =>
    lineOf({
      part: 'size',
      what,
      size,
      unit: 'bytes each',
      ours: (heap + indexes) / size,
      note: `${(heap / size).toFixed(0)} in rows, ${(indexes / size).toFixed(0)} in indexes`,
    })
  const sum = (of: 'heap' | 'indexes') => rows.reduce((all, row) => all + row[of], 0)
  return [
    line('all tables', sum('heap'), sum('indexes')),
    ...rows.map(({ name, heap, indexes }) => line(name, heap, indexes)),
  ]
}
