/** The form's labels as the reader looks for them: keys without white space, punctuation and ordinals. Built once. */
import { byEdition, EDITION_IDS, EDITIONS, type EditionId, type Row, type Table } from '@/lib/form'
import { cellsOfRow, type RowCell } from './cells'
import { keyOf, normalize } from './normalize'
import { seek } from './sightings'
import { NUMERALS } from './words'

/** A text that is sought, by its number, and how long it is. */
interface Sought {
  readonly text: number
  readonly length: number
}

export interface RowLabel {
  readonly row: Row
  /** The row's cells in the form's own order. */
  readonly cells: readonly RowCell[]
  /** Keys of the label and its known spellings, longest first. */
  readonly keys: readonly string[]
  /** The same as texts that are sought. */
  readonly sought: readonly Sought[]
  /** The printed ordinal without its marks: 一, 3. Empty if the label has none. */
  readonly ordinal: string
  /** How many figures stand in the row. */
  readonly width: number
  /** Whether one of them is money, whose unit the head of its column gives. */
  readonly hasMoney: boolean
  /** What rows under the same heads have in common; null for a row of one column, which has none. */
  readonly group: string | null
}

const ORDINAL = new RegExp(`^\\(?([${NUMERALS}]{1,2}|\\d{1,2})(?:\\)|、|\\.)`)

/** A label's text without its ordinal, and the ordinal. */
export const parted = (label: string): { core: string; ordinal: string } => {
  const { text } = normalize(label)
  const match = ORDINAL.exec(text)
  return match
    ? { core: keyOf(text.slice(match[0].length)), ordinal: match[1] ?? '' }
    : { core: keyOf(text), ordinal: '' }
}

const groupOf = (row: Row): string | null => {
  const names = Object.keys(row.columns)
  if (names.length === 1) return null
  return names.includes('total') ? '' : (row.under?.zh ?? '')
}

const rowLabel = (row: Row): RowLabel => {
  const spellings = [row.label.zh, ...(row.spellings ?? [])].map(parted)
  const keys = [...new Set(spellings.map((spelling) => spelling.core))].sort((a, b) => b.length - a.length)
  const sought = keys.map((key) => ({ text: seek(key), length: key.length }))
  const cells = cellsOfRow(row)
  const ordinal = spellings[0]?.ordinal ?? ''
  const hasMoney = cells.some(({ unit }) => unit === 'money')
  return { row, cells, keys, sought, ordinal, width: cells.length, hasMoney, group: groupOf(row) }
}

const ROWS = new Map<Table, readonly RowLabel[]>(
  EDITION_IDS.flatMap((id) => EDITIONS[id].tables.map((table) => [table, table.rows.map(rowLabel)] as const)),
)

/** The row labels of a table, in printed order. */
export const rowLabels = (table: Table): readonly RowLabel[] => ROWS.get(table) ?? []

/** Keys of everything in the tables that is a label or a head, so never a figure's place. */
const HEADS = new Set<string>()
for (const id of EDITION_IDS)
  for (const table of EDITIONS[id].tables) {
    for (const text of [table.heading.zh, ...table.anchors, ...table.heads]) {
      HEADS.add(keyOf(normalize(text).text))
      HEADS.add(parted(text).core)
    }
    for (const label of rowLabels(table)) for (const key of label.keys) HEADS.add(key)
  }

/** A head shorter than this is found anywhere. */
const TELLING_HEAD = 4

const HEADS_OF = new Map<Table, readonly string[]>(
  EDITION_IDS.flatMap((id) =>
    EDITIONS[id].tables.map((table) => {
      const keys = table.heads.map((head) => keyOf(normalize(head).text))
      return [table, keys.filter((key) => key.length >= TELLING_HEAD)] as const
    }),
  ),
)

/** Keys of the heads printed over a table's figures, long enough to tell the table by. */
export const headKeys = (table: Table): readonly string[] => HEADS_OF.get(table) ?? []

const ALL_TABLES = EDITION_IDS.flatMap((id) => EDITIONS[id].tables)
const wordsOf = (id: Table['id'], isOwn: boolean): string[] =>
  ALL_TABLES.filter((table) => (table.id === id) === isOwn).flatMap(({ heads }) =>
    heads.map((head) => keyOf(normalize(head).text)),
  )

/** For each table the heads that stand over another one and not over it. */
const OTHERS_HEADS = new Map(
  ALL_TABLES.map(({ id }) => {
    const own = new Set(wordsOf(id, true))
    return [id, new Set(wordsOf(id, false).filter((key) => !own.has(key)))] as const
  }),
)

/** Whether a key is a head over another table, and none over this one. */
export const isOthersHead = ({ id }: Table, key: string): boolean => OTHERS_HEADS.get(id)?.has(key) === true

const LEADING_ORDINAL = new RegExp(`^(?:[${NUMERALS}]{1,2}|\\d{1,2})`)

/** Whether a key is that of a label or head of the form, with or without its ordinal. */
export const isHead = (key: string): boolean => HEADS.has(key) || HEADS.has(key.replace(LEADING_ORDINAL, ''))

/** Numbers of the texts that only one edition prints, as they are sought. */
export const MARKS: Readonly<Record<EditionId, readonly number[]>> = byEdition((id) =>
  EDITIONS[id].marks.map((mark) => seek(keyOf(normalize(mark).text))),
)
