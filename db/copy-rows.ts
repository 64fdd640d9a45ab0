/** Rows in PostgreSQL's binary COPY format, as the columns of their table ask for. */
import { getTableColumns, is } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { PgArray, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import type { BinaryRows } from './binary-values'

type Put = (to: BinaryRows, value: never) => void

/** How the values of each type of column are written. */
const PUT: Readonly<Record<string, Put>> = {
  smallint: (to, value: number) => to.putInt2(value),
  integer: (to, value: number) => to.putInt4(value),
  bigint: (to, value: number) => to.putInt8(value),
  'double precision': (to, value: number) => to.putFloat8(value),
  numeric: (to, value: number) => to.putNumeric(value),
  boolean: (to, value: boolean) => to.putBoolean(value),
  text: (to, value: string) => to.putText(value),
  'timestamp with time zone': (to, value: Date) => to.putMoment(value),
  jsonb: (to, value: unknown) => to.putJson(value),
  'text[]': (to, value: readonly (string | null)[]) => to.putTexts(value),
  'integer[]': (to, value: ArrayLike<number | null>) => to.putIntegers(value),
  'double precision[]': (to, value: ArrayLike<number | null>) => to.putFloats(value),
}

interface Field {
  readonly key: string
  readonly name: string
  readonly put: Put
}

const typeOf = (column: PgColumn): string =>
  is(column, PgArray) ? `${column.baseColumn.getSQLType()}[]` : column.getSQLType()

const fieldOf = (key: string, column: PgColumn): Field => {
  const type = typeOf(column)
  const put = PUT[type]
  if (!put) throw new TypeError(`column ${key} is of type ${type}, which cannot be copied in: teach db/copy-rows.ts`)
  return { key, name: toSnakeCase(key), put }
}

const known = new Map<PgTable, readonly Field[]>()

/** The columns of a table without those that the database fills by itself, such as the time of storing. */
const fieldsOf = (table: PgTable): readonly Field[] => {
  const found =
    known.get(table) ??
    Object.entries(getTableColumns(table)).flatMap(([key, column]) => (column.hasDefault ? [] : [fieldOf(key, column)]))
  known.set(table, found)
  return found
}

/** Names of the columns that rows without names are in the order of. */
export const copiedColumns = (table: PgTable): readonly string[] => fieldsOf(table).map(({ key }) => key)

/** The same as SQL names them. */
export const copiedNames = (table: PgTable): readonly string[] => fieldsOf(table).map(({ name }) => name)

/** Bytes that were written by `putFields` or `putRow` before, in another process maybe: they are taken as they are. */
export type Written = Uint8Array

const isWritten = (value: unknown): value is Written => value instanceof Uint8Array

const putField = (to: BinaryRows, { name, put }: Field, value: unknown): void => {
  try {
    if (value === null || value === undefined) to.putNull()
    else if (isWritten(value)) to.bytes(value)
    else put(to, value as never)
  } catch (error) {
    throw new RangeError(`${name}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Writes the values of neighbouring columns, from the one at `first` on. @throws RangeError that names the column */
export const putFields = (to: BinaryRows, table: PgTable, values: readonly unknown[], first = 0): void => {
  const fields = fieldsOf(table)
  let at = first
  for (const value of values) {
    const field = fields[at++]
    if (!field) throw new RangeError(`more values than ${at - 1} columns`)
    putField(to, field, value)
  }
}

/**
 * Values in the order of `copiedColumns`: wide tables are copied faster without names. Values may be left out at the end,
 * and bytes stand for as many columns as were written into them.
 */
export type Unnamed = readonly unknown[]

/** Numbers may come in a typed array. */
type Value<T> = T extends readonly (infer Item)[] ? (number extends Item ? ArrayLike<Item> : readonly Item[]) : T

/** Values by name: for any column its field as it was written, too. */
export type Named<Table extends PgTable> = {
  readonly [Key in keyof Table['$inferInsert']]: Value<Table['$inferInsert'][Key]> | Written
}

/** Values by name, values in order, or whole rows that are written already. */
export type Row<Table extends PgTable> = Named<Table> | Unnamed | Written

type AnyRow = Readonly<Record<string, unknown>> | Unnamed | Written

const isUnnamed = (row: AnyRow): row is Unnamed => Array.isArray(row)

/** Writes a row. @throws RangeError for a value that its column cannot hold; with its column named */
export const putRow = <Table extends PgTable>(to: BinaryRows, table: Table, row: Row<Table>): void => {
  const any: AnyRow = row
  if (isWritten(any)) {
    to.bytes(any)
    return
  }
  const fields = fieldsOf(table)
  to.int16(fields.length)
  if (!isUnnamed(any)) for (const field of fields) putField(to, field, any[field.key])
  else if (isWritten(any.at(-1))) putFields(to, table, any)
  else for (const [at, field] of fields.entries()) putField(to, field, any[at])
}
