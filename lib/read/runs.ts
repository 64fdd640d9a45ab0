/** How table four is laid out: in one row, a row for each block, a row for each result, or a line for each figure. */
import { type Column, DISPUTE_PATHS, DISPUTE_RESULTS, EDITION_IDS, EDITIONS, type Table } from '@/lib/form'
import { cellsOfRow, cellsOfTable, type RowCell } from './cells'
import { keyOf, normalize } from './normalize'
import { oncePer, remembered } from './remembered'
import type { Slot } from './slots'

/** Heads, and the figures that follow them up to the next head. */
export interface Run {
  readonly words: readonly string[]
  /** Its first slot. */
  readonly start: number
}

/** Slots that are read together, and the cells they stand for. */
export interface Part {
  readonly slots: readonly Slot[]
  readonly cells: readonly RowCell[]
}

/** Two characters tell the results apart, however they are cut. */
export const TELLING = 2

/** Labels as they are compared. */
export const keysOf = (labels: readonly string[]): string[] => labels.map((label) => keyOf(normalize(label).text))

/** Keys of each table's rows and columns. */
const BLOCKS = new Map<Table, readonly string[]>()
const RESULTS = new Map<Table, readonly string[]>()
for (const id of EDITION_IDS)
  for (const table of EDITIONS[id].tables)
    if (table.read === 'by-position') {
      BLOCKS.set(table, keysOf(table.rows.map((row) => row.label.zh)))
      RESULTS.set(table, keysOf(Object.values(table.rows[0]?.columns ?? {}).map((column) => column.label.zh)))
    }
/** The form's own results by other wordings of them. */
const REWORDED = new Map<string, string>()
for (const { label, spellings = [] } of Object.values<Column>(DISPUTE_RESULTS))
  for (const key of keysOf(spellings)) REWORDED.set(key, keysOf([label.zh]).join(''))

const blocksOf = (table: Table): readonly string[] => BLOCKS.get(table) ?? []
/** Keys of the results that stand below each block; none of another table. */
export const resultsOf = (table: Table): readonly string[] => RESULTS.get(table) ?? []

/** Which label a run's last head is; -1 for none of them. Of labels that contain each other the longest counts. */
const named = (run: Run, labels: readonly string[], isCut: boolean): number => {
  const word = run.words[run.words.length - 1] ?? ''
  const whole = labels.indexOf(word)
  if (whole >= 0) return whole
  const parts = labels.map((label) => (isCut ? distinct(label, labels) : label))
  return parts.findIndex((part) => word.includes(part))
}

/** The end of a label that no other label has: 结果维持 and 结果纠正 begin alike. */
const distinct = (label: string, labels: readonly string[]): string => {
  const start = label.slice(0, TELLING)
  return labels.filter((other) => other.startsWith(start)).length === 1 ? start : label.slice(-TELLING)
}

const isAscending = (places: readonly number[]): boolean => places.every((place, i) => place === i)

const isEach = (places: readonly number[], count: number): boolean =>
  places.length === count && new Set(places).size === count && !places.includes(-1)

const filled = (slots: readonly Slot[]): number => slots.filter((slot) => !slot.isEmpty).length

/**
 * The parts that table four is printed in, each with its cells in printed order; null where its figures are parted by
 * heads in a way that tells no order.
 */
export const partsOf = (table: Table, slots: readonly Slot[], runs: readonly Run[]): readonly Part[] | null => {
  if (runs.length <= 1) return [{ slots, cells: cellsOfTable(table) }]
  const cells = table.rows.map(cellsOfRow)
  const all = runs.map((run, i) => ({ run, slots: slots.slice(run.start, runs[i + 1]?.start ?? slots.length) }))
  const held = all.filter((one) => filled(one.slots) > 0)
  if (held.length <= 1) return [{ slots, cells: cellsOfTable(table) }]
  const blocks = held.map(({ run }) => named(run, blocksOf(table), false))
  if (isEach(blocks, table.rows.length)) {
    return held.map((one, i) => ({ slots: one.slots, cells: cells[blocks[i] ?? 0] ?? [] }))
  }
  const results = resultsOf(table)
  const columns = held.map(({ run }) => named(run, results, true))
  if (isEach(columns, results.length))
    return held.map((one, i) => ({ slots: one.slots, cells: cells.flatMap((row) => row[columns[i] ?? 0] ?? []) }))
  const groups = grouped(table, held)
  if (groups)
    return held.map((one, i) => ({
      slots: one.slots,
      cells: (groups[i] ?? []).flatMap((block) => cells[block] ?? []),
    }))
  const isList =
    held.length === cellsOfTable(table).length && isAscending(columns.map((at, i) => i - (i % results.length) + at))
  return isList ? [{ slots, cells: cellsOfTable(table) }] : null
}

/** The blocks that each run's heads name, where together they are all of them in the form's order: a table cut in two. */
const grouped = (table: Table, held: readonly { readonly run: Run }[]): readonly (readonly number[])[] | null => {
  const labels = blocksOf(table)
  const groups = held.map(({ run }) => {
    const heads = run.words.join('')
    return labels.flatMap((label, i) => (heads.includes(label) ? [i] : []))
  })
  const isWhole = isAscending(groups.flat()) && groups.flat().length === labels.length
  return isWhole && held.every(({ run }) => orderOf(table)(run.words.join('')).results) ? groups : null
}

/** Which of the labels stand in the heads, in printed order. */
const printedIn = (heads: string, labels: readonly string[]): number[] => {
  const found: { at: number; label: number }[] = []
  for (const [label, text] of labels.entries())
    for (let at = heads.indexOf(text); at >= 0; at = heads.indexOf(text, at + text.length)) found.push({ at, label })
  return found.sort((a, b) => a.at - b.at).map(({ label }) => label)
}

/** Whether each of so many labels is printed as often as the others. */
const areEven = (printed: readonly number[], count: number): boolean => {
  const times = Array.from({ length: count }, (_, label) => printed.filter((one) => one === label).length)
  return printed.length > 0 && times.every((one) => one === times[0])
}

/**
 * Whether the results stand in the form's order below each block. Where some are lost, or cut so that they are not seen, a
 * block may begin and end with another than the form's.
 */
const areResultsOrdered = (printed: readonly number[], count: number, areWhole: boolean): boolean =>
  printed.every((label, i) => {
    if (areWhole) return label === i % count
    const before = printed[i - 1] ?? -1
    return label > before || label === 0 || before === count - 1
  })

/** Whether the places that are known follow each other. */
const isRising = (places: readonly number[]): boolean =>
  places.filter((place) => place >= 0).every((place, i, known) => i === 0 || (known[i - 1] ?? 0) < place)

/** Whether reviews come before suits, and suits without a review before those behind one. */
const areBlocksOrdered = (heads: string, blocks: readonly string[]): boolean =>
  [blocks, keysOf(DISPUTE_PATHS)].every((labels) => isRising(labels.map((label) => heads.indexOf(label))))

/** What the order of some heads is. */
interface Order {
  /** Whether all results are seen in them. */
  readonly areWhole: boolean
  readonly results: boolean
  readonly blocks: boolean
}

const orderOf = oncePer((table: Table) =>
  remembered((heads): Order => {
    const count = resultsOf(table).length
    const printed = printedIn(heads, resultsOf(table))
    const areWhole = areEven(printed, count)
    const results = areResultsOrdered(printed, count, areWhole)
    return { areWhole, results, blocks: areBlocksOrdered(heads, blocksOf(table)) }
  }),
)

/** Whether the results stand in order, in the form's wording and in others. */
const areResultsInOrder = (table: Table, runs: readonly Run[], { areWhole, results }: Order): boolean =>
  results && (areWhole || orderOf(table)(rewordedOf(runs)).results)

/**
 * Whether nothing in the heads speaks against the form's order of the cells that no label of their own names: of results in
 * rows of blocks, of blocks in rows of results, of both where all stand in one row.
 */
export const areInOrder = (table: Table, runs: readonly Run[], parts: readonly Part[]): boolean => {
  const order = orderOf(table)(wordsOf(runs))
  const [one = { cells: [] }, next] = parts
  const areOfBlocks = next !== undefined && one.cells.length === resultsOf(table).length
  const areOfResults = next !== undefined && one.cells.length === blocksOf(table).length
  return (areOfResults || areResultsInOrder(table, runs, order)) && (areOfBlocks || order.blocks)
}

/** Whether a word is another wording of a result. */
export const isReworded = (word: string): boolean => REWORDED.has(word)

/** The words of all runs, one behind the other. */
export const wordsOf = (runs: readonly Run[]): string => {
  let all = ''
  for (const { words } of runs) for (const word of words) all += word
  return all
}

/** The same with the form's own wording of each result. Of one that a line end cuts in two, a half may be another's wording. */
export const rewordedOf = (runs: readonly Run[]): string => {
  let all = ''
  for (const { words } of runs) for (const word of words) all += REWORDED.get(word) ?? word
  return all
}
