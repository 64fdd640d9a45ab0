/** A report as read: who, when, which form, every cell with its state and place, and what its prose claims. */
import type { CellKey, EditionId, Text } from '@/lib/form'
import type { Identity, RegionRef } from '@/lib/identity/identity'
import type { Claim } from '@/lib/read/claim'
import type { Unread } from '@/lib/read/reading'
import type { Place } from '@/lib/source/document'

export type { Claim, RegionRef, Unread }

export interface Report extends Identity {
  readonly edition: EditionId
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
