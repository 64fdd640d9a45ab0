/**
 * Characters that prose must hold for the words that are looked for in it to stand there at all: one look at each
 * character tells which patterns need to be tried on a clause. Most need not.
 */
import { NUMERAL_TWO, NUMERALS, SENTENCE_ENDS, SIGN_CHARACTERS } from './words'

/** A bit for each kind of sign. */
export const SIGN = {
  end: 1,
  digit: 2,
  numeral: 4,
  counter: 8,
  denial: 16,
  request: 32,
  among: 64,
  carried: 128,
  review: 256,
  litigation: 512,
  percent: 1024,
} as const

const bits = new Uint16Array(65536)

const mark = (characters: string, bit: number): void => {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    bits[code] = (bits[code] ?? 0) | bit
  }
}
mark(SENTENCE_ENDS, SIGN.end)
mark('0123456789', SIGN.digit)
mark('%', SIGN.percent)
mark(NUMERALS + NUMERAL_TWO, SIGN.numeral)
for (const [name, characters] of Object.entries(SIGN_CHARACTERS)) mark(characters, SIGN[name as keyof typeof SIGN])

/** The bits of what a character may be part of. */
export const signOf = (code: number): number => bits[code] ?? 0

/** Whether among these signs are those of a counted figure. */
export const mayCount = (signs: number): boolean =>
  (signs & SIGN.counter) !== 0 && (signs & (SIGN.digit | SIGN.numeral)) !== 0
