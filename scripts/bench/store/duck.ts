/** The same data in DuckDB: one process, two threads, its own tables. */
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { FIGURE_CELLS, snake } from '@/lib/form'
import { copied } from './copied'

export interface Duck {
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>
  readonly close: () => Promise<void>
}

/** A big integer as a number: counts are far below what a number holds. */
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

const FIGURE_TYPES = Object.fromEntries(
  FIGURE_CELLS.map(({ key, unit }) => [snake(key), unit === 'money' ? 'DOUBLE' : 'INTEGER']),
)

/** Tables by the query that they are taken from the store with. */
const TABLES: readonly {
  readonly name: string
  readonly from: string
  readonly types: Readonly<Record<string, string>>
}[] = [
  {
    name: 'figures',
    from: 'select * from figures',
    types: {
      agency_id: 'BIGINT',
      report_id: 'BIGINT',
      year: 'SMALLINT',
      level: 'VARCHAR',
      kind: 'VARCHAR',
      scope: 'VARCHAR',
      edition: 'VARCHAR',
      region_code: 'VARCHAR',
      current: 'BOOLEAN',
      ...FIGURE_TYPES,
    },
  },
  {
    name: 'agencies',
    from: `select id, name, array_to_string(aliases, ' ') as aliases, region_code, level, kind, sort_key from agencies`,
    types: {
      id: 'BIGINT',
      name: 'VARCHAR',
      aliases: 'VARCHAR',
      region_code: 'VARCHAR',
      level: 'VARCHAR',
      kind: 'VARCHAR',
      sort_key: 'VARCHAR',
    },
  },
  {
    name: 'lines',
    from: `with recursive up (code, above, parent) as (
             select code, code, parent from regions
              union all select up.code, r.code, r.parent from up join regions r on r.code = up.parent)
           select code, above, coalesce(parent, '') as parent from up`,
    types: { code: 'VARCHAR', above: 'VARCHAR', parent: 'VARCHAR' },
  },
]

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Takes the figures, the agencies and the regions out of the store at `address`. */
export const openDuck = async (address: string, folder: string): Promise<Duck> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(Math.min(2, availableParallelism())) })
  const connection = await instance.connect()
  for (const { name, from, types } of TABLES) {
    const file = path.join(folder, `${name}.csv`)
    await copied(address, from, (rows) => pipeline(rows, createWriteStream(file)), '(format csv, header)')
    const columns = Object.entries(types).map(([column, type]) => `${literal(column)}: ${literal(type)}`)
    // By position: the file's columns stand in the order of the store's.
    const read = `read_csv(${literal(file)}, header = true, types = {${columns.join(', ')}})`
    await connection.run(`create table ${name} as select * from ${read}`)
    await rm(file)
  }
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS().map((row) => row.map(plain)),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
