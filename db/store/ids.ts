/** Ids that follow from what a record is, so that addresses survive a rebuild of the store. */
import { createHash } from 'node:crypto'
import type { Scope } from '@/lib/form'
import type { RegionRef } from '@/lib/report/report'

/** The first 52 bits of a hash: a safe integer in JavaScript, a bigint in the database. */
const idOf = (...parts: readonly (string | number)[]): number =>
  Number.parseInt(createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 13), 16)

/**
 * What tells an agency from others of its region: its name without the region's names before it, so that
 * 哈尔滨市呼兰区人民政府 and 呼兰区人民政府 are one. The mark of simulated agencies stays: theirs are other addresses.
 */
const agencyKey = (name: string, path: readonly string[]): string => {
  let rest = name
  for (const region of path)
    if (rest.startsWith(region) && rest.length > region.length) rest = rest.slice(region.length)
  return rest
}

export const agencyId = (name: string, region: RegionRef | null): number =>
  idOf(region?.code ?? '', agencyKey(name, region?.path ?? []))

export const reportId = (agency: number, year: number, scope: Scope, sha256: string): number =>
  idOf(agency, year, scope, sha256)
