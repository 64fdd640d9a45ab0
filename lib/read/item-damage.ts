/** Signs that a statistics sheet is damaged: rows set otherwise than the others, other units, section heads that are missing. */
import type { Table } from '@/lib/form'
import { withNeighbours } from './damage'
import { keyOf, normalize } from './normalize'
import { oncePer } from './remembered'
import { otherShapes, type PrintedRow } from './row-shapes'
import type { Source } from './rows'
import { areEmpty } from './slots'
import { BREAK, lastToken, type Tokens } from './tokens'

/** The key of the section's head that stands right before a row of a sheet, where that head is no row itself. */
const sectionBefore = (table: Table, index: number): string | null => {
  const head = table.rows[index]?.under?.zh
  const isFirst = table.rows.findIndex(({ under }) => under?.zh === head) === index
  if (index === 0 || !head || !isFirst || table.rows.some(({ label }) => label.zh === head)) return null
  return keyOf(normalize(head).text)
}

/** The same for each row of a table. */
const sectionsOf = oncePer((table: Table) => table.rows.map((_, index) => sectionBefore(table, index)))

/** Rows on either side of a section's head that is not there, in a sheet that prints most of them. */
const withoutSection = ({ key, keyStart }: Tokens, table: Table, items: readonly PrintedRow[]): readonly number[] => {
  const heads = sectionsOf(table)
  let printed = 0
  const lost: number[] = []
  for (const [i, { found }] of items.entries()) {
    const [head, before] = [heads[found.index], items[i - 1]]
    if (!head || before?.found.index !== found.index - 1) continue
    if (key.slice(keyStart[before.found.body], keyStart[found.first]).includes(head)) printed++
    else lost.push(i - 1, i)
  }
  return 2 * printed > lost.length ? lost : []
}

/** Whether the text ends with a row that holds a blank no bar and no box closes: what was printed may be cut off. */
const isCutOff = (tokens: Tokens, { found, slots }: PrintedRow): boolean => {
  const [blank, closing] = slots
  if (closing || blank?.isEmpty === false || blank?.grid) return false
  return lastToken(tokens) < (blank?.token ?? found.body)
}

/** Whether nothing stands on the printed line behind a row's last cell, not even a mark. */
const endsLine = ({ kind, piece }: Tokens, { slots }: PrintedRow): boolean => {
  const last = slots[slots.length - 1]?.last ?? -1
  return last >= 0 && kind[last + 1] === BREAK && piece[last + 1] === (piece[last] ?? 0) + 1
}

/** Rows that end in a blank with their line where none that holds a figure does: the end of the line is lost. */
const cutShort = (tokens: Tokens, items: readonly PrintedRow[]): readonly number[] => {
  const ending = items.map((item) => endsLine(tokens, item))
  if (items.some(({ slots }, i) => ending[i] && !areEmpty(slots))) return []
  return ending.flatMap((isEnding, i) => (isEnding ? [i] : []))
}

/** Rows (by their place among `items`) that show signs of damage to the sheet; its rows are all set alike, each with its own unit. */
export const oddItems = (source: Source, table: Table, items: readonly PrintedRow[]): ReadonlySet<number> => {
  const odd = otherShapes(source, [], items)
  const [first, last] = [items[0], items[items.length - 1]]
  // Behind the last row stands no other to tell where it ends.
  if (first && last && (last.slots.length !== first.slots.length || isCutOff(source.tokens, last)))
    odd.add(items.length - 1)
  const hasUnits = items.some(({ unit }) => unit)
  for (const [i, { found, unit }] of items.entries())
    if (hasUnits && (unit ?? '') !== (found.label.row.counter?.zh ?? '')) odd.add(i)
  for (const i of withoutSection(source.tokens, table, items)) odd.add(i)
  for (const i of cutShort(source.tokens, items)) odd.add(i)
  return withNeighbours(source, table, items, odd)
}
