import type { Kind, Level, Origin, Scope } from '@/lib/form'
import type { Place } from '@/lib/source/document'

export interface RegionRef {
  /** GB/T 2260, six digits. */
  readonly code: string
  /** Province, prefecture, county: as deep as known. */
  readonly path: readonly string[]
}

/** What a piece of identity was taken from. */
export type EvidenceSource =
  | 'title'
  | 'page-title'
  | 'author'
  | 'signature'
  | 'contact'
  | 'metadata'
  | 'prose'
  | 'file-name'
  | 'period'
  | 'name'
  | 'town'
  | 'address'
  | 'site'
  | 'area-code'
  | 'postcode'
  | 'credit-code'
  | 'host'
  | 'path'
  | 'figures'
  | 'list'

/** Where a piece of identity was taken from, and how sure it is. */
export interface Evidence {
  readonly source: EvidenceSource
  /** Where it stands in the text; null when it stands outside it, or nowhere in particular. */
  readonly place: Place | null
  /** 0–1. */
  readonly confidence: number
  /** Other hints that say the same. */
  readonly also?: readonly EvidenceSource[]
  /** Hints that say something else. */
  readonly against?: readonly EvidenceSource[]
  /** Name and code by which the report still calls the region. */
  readonly former?: { readonly code: string; readonly name: string }
}

/** `host` says whether the report was fetched from it (source `host`) or its text names it (`prose`). */
export type EvidenceField = 'agency' | 'year' | 'region' | 'level' | 'kind' | 'scope' | 'host'

/** Who reports, for which year, from where, at which tier, and for whom. */
export interface Identity {
  /** Full name in simplified script, as the report gives it; a simulated one ends in `SIMULATED_MARK`. */
  readonly agency: string
  readonly year: number
  /** A year that the title gives and that differs from `year`, which is the statistical period's. */
  readonly titleYear?: number
  /** The year before the title's, if the prose tells of that one and the report was signed in the title's. */
  readonly otherYear?: number
  /** A statistical period that is not of one year; `printed` where it is not of whole years either. */
  readonly spans?: { readonly from: number; readonly to: number; readonly printed?: string; readonly place: Place }
  readonly region: RegionRef | null
  readonly level: Level
  readonly kind: Kind
  readonly scope: Scope
  readonly origin: Origin
  readonly evidence: Readonly<Partial<Record<EvidenceField, Evidence>>>
  /** Host the report was fetched from, or else the first one its text names; lower case. */
  readonly host: string | null
}
