/** A report as read: who, when, which form, every cell with its state and place, and what its prose claims. */
import type { CellKey, EditionId, Kind, Level, Origin, Scope, Text } from '@/lib/form'
import type { Place } from '@/lib/source/document'

/**
 * What stands in a cell of the form:
 * `number` a figure; `blank` printed but empty, or `/ - — 无`; `unreadable` something that is no figure, or that
 * cannot be placed; `missing` the row or table is not in the document. A cell that the edition does not have is absent.
 */
export type ReadingState = 'number' | 'blank' | 'unreadable' | 'missing'

/** A cell without a figure: why, and what was printed there. */
export interface Unread {
  readonly state: Exclude<ReadingState, 'number'>
  readonly raw: string
}

export interface RegionRef {
  /** GB/T 2260, six digits. */
  readonly code: string
  /** Province, prefecture, county: as deep as known. */
  readonly path: readonly string[]
}

/** A piece of identity with the place it was taken from; `confidence` is 0–1. */
export interface Evidence {
  readonly place: Place | null
  readonly confidence: number
}

/** A number in the prose and what it is said to be. `value` null: the text says there was none or gives no number. */
export interface Claim {
  readonly claims: string
  readonly value: number
  readonly quote_place: Place
}

export interface Report {
  readonly agency: string
  readonly year: number
  readonly edition: EditionId
  readonly region: RegionRef | null
  readonly level: Level
  readonly kind: Kind
  readonly scope: Scope
  readonly origin: Origin
  readonly evidence: Readonly<Partial<Record<'agency' | 'year' | 'region' | 'level' | 'kind' | 'scope', Evidence>>>
  /** Host named as the place of publication, if the text names one. */
  readonly host: string | null
  /** Every cell of the edition: a number, or null where there is none; `unread` says why. */
  readonly cells: Readonly<Partial<Record<CellKey, number | null>>>
  readonly unread: Readonly<Partial<Record<CellKey, Unread>>>
  readonly places: Readonly<Partial<Record<CellKey, Place>>>
  readonly narrative: readonly Claim[]
}

export type FindingCode =
  | 'row-sum'
  | 'column-sum'
  | 'balance'
  | 'review-sum'
  | 'missing-table'
  | 'missing-row'
  | 'unread-cell'
  | 'superseded-form'
  | 'year-conflict'
  | 'narrative'
  | 'narrative-explained'
  | 'carry-over'
  | 'duplicate'

/** A rule's verdict on a report. `expected` and `actual` are the two sides of the rule, null where it has none. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly cells: readonly CellKey[]
  readonly expected: number | null
  readonly actual: number | null
  readonly message: Text
  /** Where in the text, for findings about prose. */
  readonly place?: Place
}
