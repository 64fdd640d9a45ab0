/** The vocabulary in which the statutory form is written down. Plain data: this folder imports nothing. */

/** One text in both languages of the site. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** A column of a table: what its figures count. `spellings` are other wordings met in real reports. */
export interface Column {
  readonly label: Text
  readonly spellings?: readonly string[]
  /** Unit of the figures, where it is not a plain count. */
  readonly unit?: Unit
}

/** `count` is a number of cases or documents, `change` may carry a sign, `money` is in 万元 (10,000 yuan). */
export type Unit = 'count' | 'change' | 'money'

/** A row of a table, printed with `label`; it has one figure per entry of `columns`. */
export interface Row {
  readonly key: string
  readonly label: Text
  readonly spellings?: readonly string[]
  readonly columns: Readonly<Record<string, Column>>
  /** Article of the Regulations (条例, State Council Order 711) or notice that the row rests on. */
  readonly law: string
  /** The printed heading that the row stands under, e.g. (三)不予公开. */
  readonly under?: Text
  /** The unit printed in the row, where it has one of its own. */
  readonly counter?: Text
  /** Whether metrics are made of it, on a form where most rows serve none. */
  readonly charted?: boolean
}

/**
 * A statutory table. `read` says how its figures are found: rows by label, all figures by position, or items of a
 * sheet, one figure each, behind its own unit.
 */
export interface Table {
  readonly id: TableId
  /** Its number in the report; null for an annex, which has none. */
  readonly number: 2 | 3 | 4 | null
  readonly heading: Text
  /** Nouns of the heading, enough to recognise a damaged one. */
  readonly anchors: readonly string[]
  readonly read: 'by-label' | 'by-position' | 'by-item'
  readonly rows: readonly Row[]
  /** Other texts printed inside the table that hold no figure (column heads, group heads). */
  readonly heads: readonly string[]
}

export type TableId = 'disclosure' | 'applications' | 'disputes' | 'sheet'
export type EditionId = '2014' | '2019' | '2021'

/** One edition of the form: its tables and the years it was issued for. */
export interface Edition {
  readonly id: EditionId
  readonly label: Text
  readonly instrument: Text
  readonly firstYear: number
  readonly lastYear: number | null
  readonly tables: readonly Table[]
  /** Texts that occur in this edition only, and so tell which one a report uses. */
  readonly marks: readonly string[]
}
