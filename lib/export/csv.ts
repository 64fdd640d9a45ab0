/** RFC 4180 lines: comma, CRLF, quotes doubled; blank is empty. Written in JavaScript, and as SQL for long files. */
import { defused, defusedSql } from './text'

/**
 * A column of a file. The type decides the escaping: a `number` is never touched, a `text` never starts a formula;
 * a `code` is a word of our own lists (keys, hashes, times) and needs neither.
 */
export interface Column {
  readonly name: string
  readonly type: 'text' | 'code' | 'number'
}

export const END_OF_LINE = '\r\n'

/** What a spreadsheet needs to read UTF-8; only sent when asked for. */
export const BYTE_ORDER_MARK = '\ufeff'

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const field = ({ type, name }: Column, value: string | number | null): string => {
  if (value === null || value === '') return ''
  if (type !== 'number') return quoted(type === 'text' ? defused(String(value)) : String(value))
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`${name} holds numbers, not ${value}`)
  return String(value)
}

export const headerLine = (columns: readonly Column[]): string =>
  columns.map(({ name }) => quoted(name)).join(',') + END_OF_LINE

/** One line, values in the order of `columns`. @throws TypeError for a text in a column of numbers */
export const csvLine = (columns: readonly Column[], values: readonly (string | number | null)[]): string =>
  columns.map((column, index) => field(column, values[index] ?? null)).join(',') + END_OF_LINE

const fieldSql = ({ type }: Column, expression: string): string => {
  if (type !== 'text') return `coalesce((${expression})::text, '')`
  return `(select coalesce(case when field ~ '[",\\r\\n]' then '"' || replace(field, '"', '""') || '"' else field end, '')
    from (select ${defusedSql('given')} as field from (select (${expression})::text as given offset 0) g offset 0) f)`
}

/** The same line as SQL, an expression for each column; without the line end. The expressions must be trusted text. */
export const csvLineSql = (columns: readonly (Column & { readonly sql: string })[]): string =>
  columns.map((column) => fieldSql(column, column.sql)).join(` || ',' || `)
