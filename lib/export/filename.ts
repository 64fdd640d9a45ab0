/** Names of downloaded files: what was asked for, and under which release. */
import { KINDS, LEVELS, ORIGINS, type Origin, SCOPES } from '@/lib/form'
import type { Filters } from '@/lib/url'

const PRODUCT = 'disclosure-lens'

const years = ({ from, to }: Filters): string | undefined => {
  if (!from && !to) return undefined
  return from === to ? `${from}` : `${from ?? ''}-${to ?? ''}`
}

const joined = (parts: readonly (string | undefined | null)[]): string => parts.filter(Boolean).join('_')

/** Only what a file name may hold anywhere; a name read from a report could hold anything. */
const safe = (text: string): string => text.replace(/[^\p{Letter}\p{Number}_.-]+/gu, '-')

/** RFC 8187: everything but letters and digits of ASCII as percent escapes. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** What a file is about, apart from its filters. */
export interface FileSubject {
  readonly dataset: string
  readonly filters: Filters
  readonly origin: Origin | null
  readonly release: number
  /** What narrows it besides the filters: words of our own lists. */
  readonly also: readonly (string | undefined)[]
  /** Name of the region in the filters, if it has one. */
  readonly region?: string
}

/**
 * The value of a Content-Disposition header: a plain name for every client, then the same in Chinese (RFC 6266).
 * Files of simulated records say so in both.
 */
export const contentDisposition = ({ dataset, filters, origin, release, also, region }: FileSubject): string => {
  const { level, kind, scope, edition, metric } = filters
  const simulated = origin === 'simulated'
  const search = filters.q ? 'search' : filters.agency ? `agency${filters.agency}` : undefined
  const form = edition && `form${edition}`
  const plain = joined([
    PRODUCT,
    dataset,
    filters.region,
    level,
    kind,
    scope,
    form,
    years(filters),
    search,
    metric,
    ...also,
    simulated ? origin : null,
    `r${release}`,
  ])
  const chinese = joined([
    PRODUCT,
    dataset,
    region ?? filters.region,
    level && LEVELS[level].zh,
    kind && KINDS[kind].zh,
    scope && SCOPES[scope].zh,
    form,
    years(filters),
    filters.q ?? search,
    metric,
    ...also,
    simulated ? ORIGINS.simulated.zh : null,
    `r${release}`,
  ])
  return `attachment; filename="${safe(plain)}.csv"; filename*=UTF-8''${encoded(`${safe(chinese)}.csv`)}`
}
