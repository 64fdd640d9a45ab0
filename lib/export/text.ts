/**
 * Text that a spreadsheet would take for a formula is defused with a leading apostrophe; numbers are typed and never
 * touched. One pattern, valid in JavaScript and in PostgreSQL, so that both writers escape alike.
 */

const hex = (codePoint: number): string => `\\u${codePoint.toString(16).padStart(4, '0').toUpperCase()}`
const classOf = (...ranges: readonly (readonly [number, number?])[]): string =>
  `[${ranges.map(([first, last]) => (last === undefined ? hex(first) : `${hex(first)}-${hex(last)}`)).join('')}]`

/** Nothing to see: line feed, blanks, zero-width and direction marks, byte order mark. (NUL cannot be stored as text.) */
const INVISIBLE = classOf(
  [0x01, 0x08],
  [0x0a, 0x0c],
  [0x0e, 0x20],
  [0xa0],
  [0xad],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff],
)

/** Tab, carriage return, and = + - @ in plain and full width. */
const STARTERS = classOf([0x09], [0x0d], [0x2b], [0x2d], [0x3d], [0x40], [0xff0b], [0xff0d], [0xff1d], [0xff20])

const FORMULA = `^${INVISIBLE}*${STARTERS}`
const formula = new RegExp(FORMULA)

/** `text` as it may stand in a text column of a file. */
export const defused = (text: string): string => (formula.test(text.replaceAll('\u0000', '')) ? `'${text}` : text)

/** The same as SQL, over an expression of type text. */
export const defusedSql = (expression: string): string =>
  `case when ${expression} ~ '${FORMULA}' then '''' || ${expression} else ${expression} end`
