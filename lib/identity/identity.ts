import type { Kind, Level, Origin, Scope } from '@/lib/form'
import type { Place } from '@/lib/source/document'

export interface RegionRef {
  /** GB/T 2260, six digits. */
  readonly code: string
  /** Province, prefecture, county: as deep as known. */
  readonly path: readonly string[]
}

/** Where a piece of identity was taken from; `confidence` is 0–1. */
export interface Evidence {
  readonly place: Place | null
  readonly confidence: number
}

/** Who reports, for which year, from where, at which tier, and for whom. */
export interface Identity {
  /** Full name in simplified script, as the report gives it; a simulated one ends in `SIMULATED_MARK`. */
  readonly agency: string
  readonly year: number
  /** A year that the title gives and that differs from `year`, which is the statistical period's. */
  readonly titleYear?: number
  readonly region: RegionRef | null
  readonly level: Level
  readonly kind: Kind
  readonly scope: Scope
  readonly origin: Origin
  readonly evidence: Readonly<Partial<Record<'agency' | 'year' | 'region' | 'level' | 'kind' | 'scope', Evidence>>>
  /** Host named as the place of publication, if the text names one. */
  readonly host: string | null
}
