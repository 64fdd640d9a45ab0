/** What the column heads of a document say: the order of the applicant columns, the unit of a money column. */
import type { Column, Row } from '@/lib/form'
import { headsEnd } from './counting-row'
import { keyOf, normalize } from './normalize'
import { oncePer, remembered } from './remembered'
import { BREAK, type Tokens, textOf, tokenAt, WORD } from './tokens'
import { LEGAL_PERSONS, MONEY_UNITS } from './words'

/** How many tokens before its first row a table's head may begin. */
const HEAD_TOKENS = 80

/** A head of which only so many characters are left is still known. */
const CUT = 2
/** The column that sums up the others. */
const TOTAL = 'total'

const keys = new Map<Column, string>()

/** The key of a column's head; each is worked out once. */
const headKey = (column: Column): string => {
  let key = keys.get(column)
  if (key === undefined) {
    key = keyOf(normalize(column.label.zh.split('(', 1)[0] ?? '').text)
    keys.set(column, key)
  }
  return key
}

/** The only place of `needle`, or -1. */
const onlyPlace = (text: string, needle: string): number => {
  const at = text.indexOf(needle)
  return at >= 0 && text.indexOf(needle, at + 1) < 0 ? at : -1
}

/** The columns of a row as the heads over it print them. */
export interface Columns {
  /** Column keys from left to right. */
  readonly keys: readonly string[]
  /**
   * `form` all heads are there, in the form's order · `moved` all are there, in another order · `untotalled` all but the
   * total · `lost` not all are there, and nothing speaks against the form's order · `unclear` not all, and not in order.
   */
  readonly order: 'form' | 'moved' | 'untotalled' | 'lost' | 'unclear'
}

/** The heads over a row: from the last figure before it on. Where they begin in the tokens' key, and their text. */
const zoneOf = (tokens: Tokens, firstToken: number): string => {
  const from = tokens.keyStart[Math.max(0, firstToken - HEAD_TOKENS)] ?? 0
  const zone = tokens.key.slice(from, tokens.keyStart[firstToken] ?? 0)
  return zone.slice(Math.max(zone.lastIndexOf('\u0001'), 0))
}

type Parts = readonly (readonly [column: string, parts: readonly string[]])[]

/** For each column its head, and what tells it where it is cut: its own first and last characters. */
const partsOf = oncePer((row: Row): Parts => {
  const heads = Object.values(row.columns).map(headKey)
  return Object.entries(row.columns).map(([key, column]) => {
    const whole = headKey(column)
    const own = [whole.slice(0, CUT), whole.slice(-CUT)].filter(
      (part) => !heads.some((head) => head !== whole && head.includes(part)),
    )
    return [key, [whole, ...own]] as const
  })
})

/** Where each column's head stands in the zone, if it stands there once; a cut head is known by its own characters. */
const placesOf = (zone: string, row: Row, placeIn = onlyPlace): Map<string, number> => {
  const places = new Map<string, number>()
  for (const [key, parts] of partsOf(row))
    for (const part of parts) {
      const at = placeIn(zone, part)
      if (at < 0) continue
      places.set(key, at)
      break
    }
  return places
}

const lastPlace = (text: string, needle: string): number => text.lastIndexOf(needle)

/** Whether heads that are printed again in each of their rows stand in the form's order in the last one. */
const areRepeated = (text: string, row: Row): boolean => {
  const places = placesOf(text, row, lastPlace)
  const columns = Object.keys(row.columns)
  return columns.every((key) => places.has(key)) && isAscending(columns, places)
}

const at = (places: ReadonlyMap<string, number>, key: string): number => places.get(key) ?? 0

const isAscending = (columns: readonly string[], places: ReadonlyMap<string, number>): boolean =>
  columns.every((key, i) => i === 0 || at(places, columns[i - 1] ?? key) < at(places, key))

const columnsOf = oncePer((row: Row) => remembered((zone) => columnsIn(zone, row)))

const isBroken = (tokens: Tokens, from: number, to: number): boolean => {
  for (let token = from; token < to; token++) if (tokens.kind[token] === BREAK) return true
  return false
}

/**
 * The heads with the common head of the legal persons behind the first column's, where the layout puts it on a line
 * above: heads that reach down two lines stand in the middle, all of them on the next line.
 */
const levelled = (tokens: Tokens, row: Row, zone: string, firstToken: number): string => {
  const [first] = Object.values(row.columns)
  const total = row.columns[TOTAL]
  const common = LEGAL_PERSONS.exec(zone)
  if (!first || !total || !common) return zone
  const legal = common.index
  const behind = legal + common[0].length
  const natural = zone.indexOf(headKey(first), behind)
  const sum = zone.indexOf(headKey(total), natural)
  if (natural < 0 || sum < 0 || natural !== zone.indexOf(headKey(first))) return zone
  const from = (tokens.keyStart[firstToken] ?? 0) - zone.length
  const at = (place: number): number => tokenAt(tokens, from + place)
  const isAbove = tokens.kind[at(behind - 1) + 1] === BREAK && !isBroken(tokens, at(natural), at(sum))
  if (!isAbove) return zone
  const end = natural + headKey(first).length
  return zone.slice(0, legal) + zone.slice(behind, end) + common[0] + zone.slice(end)
}

/** Columns of `row` as printed over token `firstToken`. */
export const printedColumns = (tokens: Tokens, row: Row, firstToken: number): Columns => {
  const end = headsEnd(tokens, firstToken, Object.keys(row.columns).length)
  return columnsOf(row)(levelled(tokens, row, zoneOf(tokens, end), end))
}

/**
 * The columns of `row` as the heads over it print them. Another order than the form's is followed only if each head is
 * printed exactly once. In a head of two lines the kinds of legal person stand below their common head.
 */
const columnsIn = (zone: string, row: Row): Columns => {
  const columns = Object.keys(row.columns)
  const legal = zone.search(LEGAL_PERSONS)
  // The common head contains one of the others' names.
  const text = zone.replace(LEGAL_PERSONS, (head) => '\u0001'.repeat(head.length))
  const places = placesOf(text, row)
  const parts = columns.filter((key) => key !== TOTAL && places.has(key))
  const total = row.columns[TOTAL]
  const isOrdered = isAscending(parts, places)
  const isWhole = parts.length === columns.length - (total ? 1 : 0)
  if ((!isWhole || (total && !places.has(TOTAL))) && areRepeated(text, row)) return { keys: columns, order: 'form' }
  if (!isWhole) return { keys: columns, order: isOrdered ? 'lost' : 'unclear' }
  if (total && !places.has(TOTAL)) {
    const isDouble = text.includes(headKey(total))
    const keys = [...parts].sort((a, b) => at(places, a) - at(places, b))
    return isDouble ? { keys: columns, order: isOrdered ? 'lost' : 'unclear' } : { keys, order: 'untotalled' }
  }
  const last = at(places, TOTAL)
  const kinds = columns.filter((key) => key !== TOTAL && at(places, key) > last)
  if (legal >= 0 && total && last > legal)
    for (const key of kinds) places.set(key, legal + at(places, key) / (text.length + 1))
  // Heads that span both lines may be printed between them: first the common head, then these, then the kinds.
  const [first] = columns
  const isBetween = legal >= 0 && first !== undefined && at(places, first) > legal && at(places, first) < last
  const isSpanning = isBetween && kinds.length === columns.length - 2
  if (isSpanning) places.set(first, -1)
  const keys = [...columns].sort((a, b) => at(places, a) - at(places, b))
  const isCut = (key: string) => !partsOf(row).some(([own, [head]]) => own === key && text.includes(head ?? ''))
  const cut = columns.filter(isCut)
  // Heads that are cut stand on several lines, and the text goes through them line by line.
  const areInOrder = [cut, columns.filter((key) => !isCut(key))].every((some) => isAscending(some, places))
  // Between kinds whose heads are cut and others, which stand on lines of their own, there is no order.
  const below = columns.filter((key) => key !== TOTAL && key !== first)
  const areLevel = below.every(isCut) || !below.some(isCut)
  if (isAscending(columns, places) && !isSpanning) return { keys, order: areLevel ? 'form' : 'lost' }
  if (cut.length === 0 && !isSpanning) return { keys, order: 'moved' }
  return { keys: columns, order: areInOrder ? 'lost' : 'unclear' }
}

/** The first halves of units: 万 and the like. */
const HALVES = [...new Set(MONEY_UNITS.flatMap(([word]) => [...word.slice(0, -1)]))].join('')
/**
 * What may stand before a unit in a head: a mark, or white space or commas behind a mark or a word; a letter by itself may
 * be the damaged first half of a longer unit.
 */
const BEFORE_UNIT = new RegExp(`(?:[:(/]|(?:^|[:(/]|[^\\s:(/,、${HALVES}]{2})[\\s,、]{1,20})$`)

const standsApart = (head: string, at: number): boolean => at >= 0 && BEFORE_UNIT.test(head.slice(0, at))

const powerIn = remembered((head): { readonly power: number | null } => {
  const tight = head.replace(/\s+/g, '')
  const unit = MONEY_UNITS.find(([word]) => [head, tight].some((text) => standsApart(text, text.indexOf(word))))
  return { power: unit?.[1] ?? null }
})

/** A unit in brackets is cut into no more pieces than this. */
const MAX_PARTS = 3

/** Whether a bracket is open in the text from place `start` to the end of token `last`: it goes on on the next line. */
const isOpen = ({ text, end }: Tokens, start: number, last: number): boolean => {
  const to = end[last] ?? 0
  const open = text.lastIndexOf('(', to - 1)
  const close = text.lastIndexOf(')', to - 1)
  return open >= start && close < open
}

/**
 * Power of ten that turns a column's plain figures into 万元, by the unit in the head over token `row`; null where none is
 * printed. Notes below the table may name another.
 */
export const moneyPower = (tokens: Tokens, column: Column, row: number): number | null => {
  const at = tokens.key.lastIndexOf(headKey(column), (tokens.keyStart[row] ?? 0) - 1)
  if (at < 0) return null
  let last = tokenAt(tokens, at)
  const start = tokens.start[last] ?? 0
  let next = last + 1
  while (tokens.kind[next] === BREAK) next++
  if (tokens.kind[next] === WORD && textOf(tokens, next).startsWith('(')) last = next
  // Line ends may cut it anywhere.
  while (tokens.kind[last + 1] === WORD && tokens.piece[last + 1] === tokens.piece[last]) last++
  for (let parts = 0; parts < MAX_PARTS && isOpen(tokens, start, last); parts++) {
    next = last + 1
    while (tokens.kind[next] === BREAK) next++
    if (tokens.kind[next] !== WORD) break
    last = next
  }
  return powerIn(tokens.text.slice(start, tokens.end[last] ?? 0)).power
}
