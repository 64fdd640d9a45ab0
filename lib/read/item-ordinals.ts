/** The column of running numbers that a statistics sheet may begin with: its figures count the rows, and nothing else. */
import type { Found } from './locate'
import { isUnit } from './number'
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, textOf, WORD } from './tokens'

/** Numbers that run on from one label to the next are a column of them from so many on. */
const LEAST = 8

/** Whether a label, and no unit, is the next thing printed behind token `figure`. */
const isBeforeLabel = (tokens: Tokens, figure: number): boolean => {
  let next = figure + 1
  while (tokens.kind[next] === BREAK || tokens.kind[next] === EMPTY) next++
  return tokens.kind[next] === WORD && !isUnit(keyOfToken(tokens, next))
}

/** The tokens in [from, to) that number the rows; empty where rows are not numbered so. */
const ordinalsIn = (tokens: Tokens, from: number, to: number): readonly number[] => {
  const ordinals: number[] = []
  let last: number | null = null
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] !== FIGURE || !isBeforeLabel(tokens, token)) continue
    const value = Number(textOf(tokens, token))
    if (last === null ? value > MOST_FIRST : value !== last + 1) continue
    last = value
    ordinals.push(token)
  }
  return ordinals.length >= LEAST ? ordinals : []
}

/** How many tokens before its first row the numbers of a sheet may begin, and with which number at most. */
const MAX_HEADS = 12
const MOST_FIRST = 2

/** The tokens of a sheet with these rows, as if its rows were not numbered. */
export const withoutOrdinals = (tokens: Tokens, rows: readonly Found[]): Tokens => {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  if (!first || !last) return tokens
  const ordinals = ordinalsIn(tokens, Math.max(0, first.first - MAX_HEADS), last.first)
  if (ordinals.length === 0) return tokens
  const kind = tokens.kind.slice()
  for (const token of ordinals) kind[token] = BREAK
  return { ...tokens, kind }
}
