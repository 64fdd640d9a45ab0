/** What a source file becomes before anything is understood: its text, and the cells that stand in it. */

import type { LookAlike } from '@/lib/form'

export type Format = 'text' | 'html' | 'docx' | 'pdf'

/** Unicode's sign for what is seen and is no text: it stands in a cell that holds nothing else, for that is not blank. */
export const OBJECT = '\ufffc'

/** A stretch of `Document.text`, in UTF-16 units: [start, end). */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A cell's place in its table, spans counted: its first column, and how many it covers. */
export interface Grid {
  readonly column: number
  readonly span: number
  /** No line is drawn around it: its bounds follow from how the text is aligned. */
  readonly isGuessed?: true
}

/**
 * One piece of the document in reading order. A `cell` is a stretch of the text that the layout sets apart (a table
 * cell, or what stands between bars, tabs, line ends); an empty cell is kept, because a blank figure is a fact.
 * `grid` is there where the markup draws the cell's bounds. A `break` ends a table row, a paragraph or a line.
 */
export type Piece = (Place & { readonly kind: 'cell'; readonly grid?: Grid }) | { readonly kind: 'break' }

export interface Document {
  readonly format: Format
  /** The text as extracted: what people see, markup and navigation left out. Places point into it. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Offsets in `text` at which a picture stands; what it shows is not read. */
  readonly pictures: readonly number[]
  /** Offsets in `text` at which the markup is broken, so that something may have been lost; absent where it is nowhere. */
  readonly flaws?: readonly number[]
  /** Title given outside the text (HTML title, metadata), if any. */
  readonly title: string | null
  /** What the page calls the site that it stands on; absent where it says nothing. */
  readonly siteName?: string
  /** Who published the page, by its metadata; absent where they do not say. */
  readonly publisher?: string
}

/** Why a file gave no report. `message` names the place and what to do. */
export interface ParseFailure {
  readonly code:
    | 'no-tables'
    | 'no-identity'
    | 'unreadable'
    | 'not-a-report'
    | 'too-large'
    | 'too-slow'
    | 'unsupported'
    | 'busy'
  readonly message: string
  /** What the document is, where it only looks like a report. */
  readonly genre?: LookAlike
}
