/** Figures in prose together with the word that counts them. */
import type { Stretch } from './prose'
import { COUNTED, COUNTED_IN_WORDS, HUNDRED, INEXACT_AFTER, INEXACT_BEFORE, NUMERAL_TWO, NUMERALS } from './words'

/** A counted figure; `value` null where it is only about so many. */
export interface Counted extends Stretch {
  readonly value: number | null
}

/** 一 … 九百九十九 */
const spelt = (words: string): number | null => {
  let total = 0
  let digit = 0
  for (const word of words) {
    const value = word === HUNDRED ? 100 : word === NUMERAL_TWO ? 2 : NUMERALS.indexOf(word)
    if (value < 0) return null
    if (value >= 10) {
      total += (digit || 1) * value
      digit = 0
    } else if (digit > 0) return null
    else digit = value
  }
  return total + digit
}

/** Counted figures of one clause, in order. */
export const countedIn = (text: string, clause: Stretch): Counted[] => {
  const piece = text.slice(clause.start, clause.end)
  const inexact = (match: RegExpExecArray) =>
    INEXACT_BEFORE.test(piece.slice(0, match.index)) || INEXACT_AFTER.test(piece.slice(match.index + match[0].length))
  const place = (match: RegExpExecArray) => ({
    start: clause.start + match.index,
    end: clause.start + match.index + match[0].length,
  })
  const digits = [...piece.matchAll(COUNTED)].map((match) => ({
    ...place(match),
    value: match[2] || match[3] || inexact(match) ? null : Number(match[1]?.replaceAll(',', '')),
  }))
  const words = [...piece.matchAll(COUNTED_IN_WORDS)].map((match) => ({
    ...place(match),
    value: inexact(match) ? null : spelt(match[1] ?? ''),
  }))
  return [...digits, ...words].sort((a, b) => a.start - b.start)
}
