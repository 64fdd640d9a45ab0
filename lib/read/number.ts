/** What is printed in one cell → a figure, a blank, or something that is neither. */
import { MAX_COUNT, type Unit } from '@/lib/form'
import { COUNTERS, FALLS, MONEY_SIGNS, MONEY_UNITS, NOTHING, NUMERAL_TWO, NUMERAL_ZERO, NUMERALS, RISES } from './words'

export type Figure =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable' }

const BLANK: Figure = { state: 'blank' }
const UNREADABLE: Figure = { state: 'unreadable' }

/** Longer tokens are sentences, not figures. */
const MAX_LENGTH = 28
/** More digits than a double holds exactly. */
const MAX_DIGITS = 15

/** Digits with white space between them: two figures, or one torn apart. */
export const DIGIT_GAP = /\d\s+\d/

/** What parts a figure from its unit in the next cell. */
const BEFORE_UNIT = /\|(?=\p{Script=Han})/u

/** A text without white space, and a figure in it together with its unit. */
const tightened = (text: string): string => text.replace(/\s+/g, '').replace(BEFORE_UNIT, '')

const STROKES = /^[-/\\*.·_]+$/
/** Marks that stand for a figure which is kept back or noted elsewhere; two or four asterisks are emphasis on nothing. */
const KEPT_BACK = /^(?:\*|\*{3}|\*{5,}|\.{2,})$/
const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
const MONEY = new Map(MONEY_UNITS)
const NUMBER = new RegExp(
  `^(\\+|-|↑|↓|${alternatives([...RISES, ...FALLS])})?(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(\\.\\d{1,12})?` +
    `(${alternatives([...COUNTERS, ...MONEY.keys()])})?$`,
)
/** A sum of money with its sign, or its unit in brackets. A sign alone says no unit: the column's may be another. */
const DRESSED = new RegExp(
  `^(?:${alternatives(MONEY_SIGNS)})?(\\d[\\d,.]{0,24})(?:\\((${alternatives([...MONEY.keys()])})\\)|(${alternatives([...MONEY.keys()])}))$`,
)
const DRESSED_ENDS: ReadonlySet<string> = new Set([')', ...[...MONEY.keys()].map((unit) => unit.slice(-1))])
const undressed = (text: string): string => (DRESSED_ENDS.has(text.slice(-1)) ? text.replace(DRESSED, '$1$2$3') : text)
const SPELT = new RegExp(`^([${NUMERALS}${NUMERAL_TWO}${NUMERAL_ZERO}]{1,3})(?:${alternatives(COUNTERS)})$`)
const UNITS: ReadonlySet<string> = new Set([...MONEY.keys(), ...COUNTERS])
const NEGATIVE: ReadonlySet<string> = new Set(['-', '↓', ...FALLS])

const isBlankMark = (text: string): boolean => text === '' || STROKES.test(text) || NOTHING.has(text)

/** Value of up to nine plain digits at [start, end), or -1: the everyday case, without a pattern. */
export const plainCount = (text: string, start: number, end: number): number => {
  if (end <= start || end - start > 9) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end - start > 1 && text.charCodeAt(start) === 48 ? -1 : value
}

const DIGITS = '0123456789'
const MARKS = '-/\\*.·_'
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...DIGITS,
  ...MARKS,
  ...'+↑↓',
  ...[...RISES, ...FALLS, ...NOTHING, ...MONEY_SIGNS].map((word) => word.charAt(0)),
  ...NUMERALS,
  NUMERAL_TWO,
  NUMERAL_ZERO,
])
const ENDINGS: ReadonlySet<string> = new Set([
  ...DIGITS,
  ...MARKS,
  ...[...COUNTERS, ...MONEY.keys(), ...NOTHING].map((word) => word.slice(-1)),
  ')',
])

/** Whether a normalised text that begins (or ends) with this character could be a figure or a mark for none. */
export const mayBeginFigure = (character: string): boolean => BEGINNINGS.has(character)
export const mayEndFigure = (character: string): boolean => ENDINGS.has(character)

/** Whether a normalised text without white space could stand in a figure's place: a number or a mark for none. */
export const isFigure = (text: string): boolean =>
  text.length <= MAX_LENGTH &&
  (isBlankMark(text) || NUMBER.test(text) || SPELT.test(text) || NUMBER.test(undressed(text)))

/** Whether a text is a unit or counter that may stand apart behind its figure. */
export const isUnit = (text: string): boolean => UNITS.has(text)

/** Whether a figure says its unit of money. */
export const hasUnit = (text: string): boolean => MONEY.has(NUMBER.exec(undressed(tightened(text)))?.[4] ?? '')

/** Chinese numerals up to ninety-nine, as in 一件; null for anything else. */
const spelt = (text: string): number | null => {
  const digit = (character: string | undefined): number => {
    if (character === NUMERAL_TWO) return 2
    if (character === NUMERAL_ZERO) return 0
    return NUMERALS.indexOf(character ?? '')
  }
  const [first, second, third] = text
  const ten = 10
  if (second === undefined) return digit(first)
  if (digit(first) === ten) return third === undefined && digit(second) < ten ? ten + digit(second) : null
  if (digit(second) !== ten) return null
  return digit(first) * ten + (third === undefined ? 0 : digit(third))
}

/** A decimal in digits times a power of ten, without the noise of a multiplication. */
const shifted = (whole: string, fraction: string, power: number): number =>
  Number(`${whole}.${fraction || '0'}e${power}`)

/**
 * The figure in a cell.
 * @param text what is printed, normalised
 * @param unit what the cell counts; money comes out in 万元
 * @param power of ten that turns a money figure without a unit of its own into 万元, by its column's head
 */
export const readFigure = (text: string, unit: Unit, power = 0): Figure => {
  const plain = plainCount(text, 0, text.length)
  if (plain >= 0 && unit !== 'money') return { state: 'number', value: plain }
  if (KEPT_BACK.test(text)) return UNREADABLE
  if (isBlankMark(text)) return BLANK
  if (DIGIT_GAP.test(text)) return UNREADABLE
  const bare = tightened(text).replace(/^\*\*(.+)\*\*$/, '$1')
  if (isBlankMark(bare)) return BLANK
  if (bare.length > MAX_LENGTH) return UNREADABLE
  const counted = SPELT.exec(bare)
  if (counted) {
    const value = spelt(counted[1] ?? '')
    return value === null ? UNREADABLE : { state: 'number', value }
  }
  const [, sign = '', printed = '', point = '', suffix = ''] = NUMBER.exec(undressed(bare)) ?? []
  const whole = printed.replaceAll(',', '')
  if (whole === '' || whole.length + point.length > MAX_DIGITS || /^0\d/.test(whole)) return UNREADABLE
  const isNegative = NEGATIVE.has(sign)
  if (unit === 'money') {
    if (isNegative || COUNTERS.includes(suffix)) return UNREADABLE
    return { state: 'number', value: shifted(whole, point.slice(1), MONEY.get(suffix) ?? power) }
  }
  // A count has no fraction and no unit of money; only a change has a sign.
  if (point !== '' || MONEY.has(suffix) || (sign !== '' && unit !== 'change')) return UNREADABLE
  const value = Number(whole)
  if (value > MAX_COUNT) return UNREADABLE
  return { state: 'number', value: isNegative && value > 0 ? -value : value }
}
