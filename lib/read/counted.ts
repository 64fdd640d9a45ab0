/** Figures in prose together with the word that counts them. */
import { KIND, mayCount } from './characters'
import type { Stretch } from './prose'
import { COUNTED, COUNTED_IN_WORDS, INEXACT_AFTER, INEXACT_BEFORE, NOT_A_SINGLE, NUMERAL_VALUES } from './words'

/** A counted figure; `value` null where it is only about so many. */
export interface Counted extends Stretch {
  readonly value: number | null
}

/** 一 … 九千九百九十九 */
const spelt = (words: string): number | null => {
  let total = 0
  let digit = 0
  for (const word of words) {
    const value = NUMERAL_VALUES[word]
    if (value === undefined) return null
    if (value >= 10) {
      // A twenty is no unit that a digit could count.
      total += (value % 100 > 10 ? 1 : digit || 1) * value
      digit = 0
    } else if (digit > 0) return null
    else digit = value
  }
  return total + digit
}

/** No word that makes a figure inexact is longer. */
const INEXACT = 2

const isInexact = (piece: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  INEXACT_BEFORE.test(piece.slice(Math.max(0, index - INEXACT), index)) ||
  INEXACT_AFTER.test(piece.slice(index + length, index + length + INEXACT))

/** No word between a denial and the one thing denied is longer: 未发生一起. */
const DENIAL = 6

/** Whether a figure of one is denied: there was not a single one. */
const isDenied = (piece: string, index: number, value: number | null): boolean =>
  value === 1 && NOT_A_SINGLE.test(piece.slice(Math.max(0, index - DENIAL), index))

const digitsOf = (piece: string, match: RegExpExecArray): number | null =>
  match[2] || match[3] || isInexact(piece, match) ? null : numberOf(match[1] ?? '')

/** A figure that may have its thousands parted. */
const numberOf = (digits: string): number => Number(digits.length > THOUSAND ? digits.replaceAll(',', '') : digits)

/** A figure of no more digits has no comma. */
const THOUSAND = 3

const wordsOf = (piece: string, match: RegExpExecArray): number | null =>
  isInexact(piece, match) ? null : spelt(match[1] ?? '')

/** Counted figures of one clause, [start, end) of the text with characters of these `kinds`, in order. */
export const countedIn = (text: string, start: number, end: number, kinds: number): readonly Counted[] => {
  if (!mayCount(kinds)) return NONE
  const piece = text.slice(start, end)
  const found: Counted[] = []
  if ((kinds & KIND.digit) !== 0) addMatches(found, piece, start, COUNTED, digitsOf)
  if ((kinds & KIND.numeral) !== 0) addMatches(found, piece, start, COUNTED_IN_WORDS, wordsOf)
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found
}

const NONE: readonly Counted[] = []

const addMatches = (
  found: Counted[],
  piece: string,
  start: number,
  pattern: RegExp,
  figureOf: (piece: string, match: RegExpExecArray) => number | null,
): void => {
  pattern.lastIndex = 0
  for (let match = pattern.exec(piece); match; match = pattern.exec(piece)) {
    const at = start + match.index
    const value = figureOf(piece, match)
    if (!isDenied(piece, match.index, value)) found.push({ start: at, end: at + match[0].length, value })
  }
}
