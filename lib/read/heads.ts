/** What the column heads of a document say: the order of the applicant columns, the unit of a money column. */
import type { Column, Row } from '@/lib/form'
import { keyOf, normalize } from './normalize'
import { type Tokens, textOf, tokenAt, WORD } from './tokens'
import { LEGAL_PERSONS, MONEY_UNITS } from './words'

/** How many tokens before its first row a table's head may begin. */
const HEAD_TOKENS = 80

const headKey = (column: Column): string => keyOf(normalize(column.label.zh.replace(/\(.*$/, '')).text)

/** The only place of `needle`, or -1. */
const onlyPlace = (text: string, needle: string): number => {
  const at = text.indexOf(needle)
  return at >= 0 && text.indexOf(needle, at + 1) < 0 ? at : -1
}

/**
 * Column keys of `row` in printed order. Another order than the form's is believed only if each head is printed
 * exactly once. In a head of two lines the kinds of legal person stand below their common head.
 */
export const printedColumns = (tokens: Tokens, row: Row, firstToken: number): readonly string[] => {
  const columns = Object.keys(row.columns)
  const from = tokens.keyStart[Math.max(0, firstToken - HEAD_TOKENS)] ?? 0
  const zone = tokens.key.slice(from, tokens.keyStart[firstToken] ?? 0)
  const wall = Math.max(zone.lastIndexOf('\u0001'), 0)
  const legal = zone.indexOf(LEGAL_PERSONS, wall)
  // The common head contains one of the others' names.
  const text = zone.slice(wall).replace(LEGAL_PERSONS, '\u0001'.repeat(LEGAL_PERSONS.length))
  const places = new Map<string, number>()
  for (const [key, column] of Object.entries(row.columns)) {
    const at = onlyPlace(text, headKey(column))
    if (at < 0) return columns
    places.set(key, at)
  }
  const at = (key: string): number => places.get(key) ?? 0
  const total = at('total')
  const below = columns.filter((key) => legal >= 0 && at(key) > total && total > legal - wall)
  const common = legal - wall
  const rank = (key: string): number => (below.includes(key) ? common + at(key) / (text.length + 1) : at(key))
  return [...columns].sort((a, b) => rank(a) - rank(b))
}

/** Power of ten that turns a column's plain figures into 万元, by the unit in its head; 0 where none is printed. */
export const moneyPower = (tokens: Tokens, column: Column): number => {
  const at = tokens.key.lastIndexOf(headKey(column))
  if (at < 0) return 0
  let last = tokenAt(tokens, at)
  const start = tokens.start[last] ?? 0
  if (tokens.kind[last + 1] === WORD && textOf(tokens, last + 1).startsWith('(')) last++
  const head = tokens.text.slice(start, tokens.end[last] ?? 0)
  const unit = MONEY_UNITS.find(([word]) => head.includes(word))
  return unit?.[1] ?? 0
}
