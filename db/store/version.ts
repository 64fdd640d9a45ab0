/** Which version of a report is the current one, where several sources of it were stored. */
import { isGovernmentHost, type Scope } from '@/lib/form'

/** A version of a report, stored or on its way, with what tells it from others of its slot. */
export interface Version {
  readonly agencyId: number
  readonly id: number
  readonly year: number
  readonly scope: Scope
  readonly sha256: string
  readonly version: number
  readonly parser: string
  readonly fingerprint: string | null
  /** What its prose claims, in one text. */
  readonly claims: string
}

/** Where a version was taken from. */
export interface Origin {
  readonly url: string | null
  readonly host: string | null
}

type Source = Origin & Pick<Version, 'fingerprint' | 'claims'>

export const claimsOf = (narrative: readonly { readonly claims: string; readonly value: number }[]): string =>
  narrative.map(({ claims, value }) => `${claims} ${value}`).join('|')

/**
 * Whether two versions are sources of one report: the same figures, in tables and prose. A page that was changed at its
 * own address is a new version even so.
 */
const isCopy = (one: Source, other: Source): boolean =>
  one.fingerprint !== null &&
  one.fingerprint === other.fingerprint &&
  (one.url === null || one.url !== other.url) &&
  one.claims === other.claims

const isOfficial = ({ host }: Source): boolean => host !== null && isGovernmentHost(host)

/**
 * Which of the versions of a slot, in their order, is current: the last that is no copy of an earlier one; of its own
 * copies, the first on a government host. −1 where there is none.
 */
export const currentOf = (versions: readonly Source[]): number => {
  const newest = versions.findLastIndex((one, i) => !versions.slice(0, i).some((earlier) => isCopy(one, earlier)))
  const chosen = versions[newest]
  if (!chosen || isOfficial(chosen)) return newest
  const official = versions.findIndex((one) => isOfficial(one) && isCopy(one, chosen))
  return official < 0 ? newest : official
}
