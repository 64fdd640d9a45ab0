/** Names and codes that units no longer bear, and the unit of today that stands in their place. */
import rows from './data/former.json'

export interface Former {
  readonly code: string
  readonly name: string
  /** By the end of this year the unit was gone or bore another name or code. */
  readonly until: number
  /** Code of today's unit; a unit parted among several leads to the one above them. */
  readonly successor: string
}

const parse = (row: string): Former => {
  const [code = '', name = '', until = '', successor = ''] = row.split(' ')
  return { code, name, until: Number(until), successor }
}

/** Counties, cities and districts renamed, raised, merged or given another code from 2000 to 2023 (see data/README.md). */
export const FORMER: readonly Former[] = rows.map(parse)
