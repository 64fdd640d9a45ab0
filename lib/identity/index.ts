/** Who reports, for which year, from where, at which tier, and for whom. */
import { SIMULATED_MARK } from '@/lib/form'
import { type Normalized, normalize } from '@/lib/read/normalize'
import type { Document } from '@/lib/source/document'
import { readAgency } from './agency'
import { readHost } from './host'
import type { Evidence, Identity } from './identity'
import { readRegion } from './region'
import { readScope } from './scope'
import { kindOf, levelOf } from './tier'
import { readYear } from './year'

export type { Identity } from './identity'
export { settleScope } from './scope'

interface Found {
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
}

const MAX_TITLE = 300

/** File name without folders and ending, parted into words. */
const baseName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '').replace(/[_-]/g, ' ')

/**
 * Identity of the report in `document`. `normal` is its text as normalised by lib/read, `name` the file's name, the
 * last resort. Null when the report names neither a body nor a year: then it is no report that can be filed.
 * Places are offsets into `document.text`. Linear in the text; never throws.
 */
export const identify = (document: Document, normal: Normalized, name: string): Identity | null => {
  const { text, offsets } = normal
  const outside = [document.title ?? '', baseName(name)].map((title) => normalize(title.slice(0, MAX_TITLE)).text)
  const whose = readAgency(normal, outside)
  const when = whose && readYear(text, whose.titles, outside)
  if (!whose || !when) return null
  const where = readRegion(text, whose.agency, whose.mentions)
  const kind = kindOf(whose.agency.name, where.named)
  const tier = levelOf(whose.agency.name, where.named, where.region?.level ?? null)
  const whom = readScope(text, whose.titleText, tier.level, kind)
  const evidence = ({ start, end, confidence }: Found): Evidence => {
    if (start === null || end === null || end <= start) return { place: null, confidence }
    return { place: { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }, confidence }
  }
  return {
    agency: whose.agency.name + (whose.simulated ? SIMULATED_MARK : ''),
    year: when.year,
    ...(when.titleYear !== null && { titleYear: when.titleYear }),
    region: where.region && { code: where.region.code, path: where.region.path },
    level: tier.level,
    kind,
    scope: whom.scope,
    origin: whose.simulated ? 'simulated' : 'published',
    host: readHost(text),
    evidence: {
      agency: evidence(whose.agency),
      year: evidence(when),
      ...(where.region && { region: evidence(where) }),
      level: { ...evidence(whose.agency), confidence: tier.confidence },
      kind: { ...evidence(whose.agency), confidence: tier.confidence },
      scope: evidence(whom),
    },
  }
}
