/** A report as read: who, when, which form, every cell with its state and place, and what its prose claims. */
import type { CellKey, EditionId, Places, TableId, Text } from '@/lib/form'
import type { EvidenceSource, Identity, RegionRef } from '@/lib/identity/identity'
import type { Caption } from '@/lib/read/captions'
import type { Claim, Relation } from '@/lib/read/claim'
import type { Doubt, Unread } from '@/lib/read/reading'
import type { Misnumbered } from '@/lib/read/section-numbers'
import type { Place } from '@/lib/source/document'

export type { Claim, EvidenceSource, RegionRef, Relation, Unread }

export interface Report extends Identity {
  /** Null where no table could be read: then there are no cells, only who, when, and what the prose claims. */
  readonly edition: EditionId | null
  /** Every cell of the edition: a number, or null where there is none; `unread` says why. */
  readonly cells: Readonly<Partial<Record<CellKey, number | null>>>
  readonly unread: Readonly<Partial<Record<CellKey, Unread>>>
  readonly places: Places
  /** Figures that were read and yet are not beyond doubt. */
  readonly doubts?: readonly Doubt[]
  readonly narrative: readonly Claim[]
  /** Section five, problems and improvements, where it says next to nothing. */
  readonly emptyProblems?: Place
  /** Sections that the form numbers otherwise; absent where there are none. */
  readonly misnumbered?: readonly Misnumbered[]
  /** Tables over which another year stands than the report's; absent where there are none. */
  readonly captions?: readonly Caption[]
  /** What sentences say of their own figures; absent where none says anything. */
  readonly relations?: readonly Relation[]
  /** Tables in whose place a picture stands. */
  readonly pictured?: readonly TableId[]
}

export type FindingCode =
  | 'row-sum'
  | 'column-sum'
  | 'balance'
  | 'review-sum'
  | 'part-sum'
  | 'missing-table'
  | 'missing-row'
  | 'unread-cell'
  | 'doubtful-cell'
  | 'superseded-form'
  | 'year-conflict'
  | 'source-host'
  | 'narrative'
  | 'narrative-explained'
  | 'growth'
  | 'restated'
  | 'empty-section'
  | 'section-number'
  | 'carry-over'
  | 'stock'
  | 'pending'
  | 'jump'
  | 'duplicate'
  | 'region-sum'
  | 'implausible'

/** What may have happened to figures that do not add up. */
export type FaultKind =
  | 'digits-swapped'
  | 'digit-lost'
  | 'digit-added'
  | 'doubled'
  | 'split'
  | 'figure'
  | 'moved'
  | 'cells-swapped'
  | 'shifted'
  | 'rows-swapped'
  | 'left-out'
  | 'counted-twice'
  | 'figure-and-total'

export interface CellChange {
  readonly cell: CellKey
  /** As printed. */
  readonly from: number | null
  readonly to: number | null
}

/** One fault that would explain failed equations or unread cells: with its changes they hold, and none that held is broken. Never applied. */
export interface Suggestion {
  readonly kind: FaultKind
  readonly changes: readonly CellChange[]
  readonly message: Text
  /** Other faults that would explain them as well; absent where this is the only one. */
  readonly others?: readonly Suggestion[]
}

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
  /** What would explain a failed equation, or a cell that could not be read; findings with one cause carry the same one. */
  readonly suggestion?: Suggestion
  /** Another stored report that it speaks of. */
  readonly otherReport?: number
}
