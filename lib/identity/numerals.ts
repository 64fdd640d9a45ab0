/** Years as printed: in digits, or in Chinese numerals (二〇二三). */
import { YEAR_NUMERALS, YEAR_ZEROS } from './words'

const digitOf = (character: string): string => {
  if (YEAR_ZEROS.includes(character)) return '0'
  const numeral = YEAR_NUMERALS.indexOf(character)
  return numeral === -1 ? character : String(numeral + 1)
}

/** The year of four digits or numerals; NaN where it is none. */
export const yearFrom = (printed: string): number => {
  const year = Number(printed)
  return Number.isNaN(year) ? Number(Array.from(printed, digitOf).join('')) : year
}
