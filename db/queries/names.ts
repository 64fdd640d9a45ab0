/**
 * Search text → conditions on agencies (`a`): Chinese by the grams of names and aliases, Latin letters as pinyin or
 * initials. Every condition is one that an index answers, whatever is typed.
 */
import { type SQL, sql } from 'drizzle-orm'
import { firstGram, gramsWithin, wholeGram } from '@/db/store/grams'
import { valueList } from '@/db/values'

const MAX_TERMS = 5

/** Runs of letters and digits, full-width ones as plain ones: how a name is punctuated does not matter. */
const termsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? []
  ).slice(0, MAX_TERMS)

/** Pinyin as it is compared, so that `hang zhou`, `Hangzhou` and `xi'an` are alike; null for anything but Latin letters. */
const lettersOf = (terms: readonly string[]): string | null => {
  const letters = terms.join('')
  return /^[a-z0-9]+$/.test(letters) ? letters : null
}

/** Latin letters alone have case; names without them are spared the folding. */
const folded = (name: SQL, pattern: string): SQL =>
  pattern === pattern.toUpperCase() ? sql`${name} like ${pattern}` : sql`lower(${name}) like ${pattern}`

/** Terms are letters and digits: nothing in them is a sign of a LIKE pattern. */
const nameHolds = (pattern: string): SQL => sql`(${folded(sql`a.name`, pattern)}
  or exists (select 1 from unnest(a.aliases) as other(name) where ${folded(sql`other.name`, pattern)}))`

const hasGrams = (grams: readonly string[]): SQL => sql`a.grams @> array[${valueList(grams)}]`

const isShort = (text: string): boolean => [...text].length < 3

/** Of one or two characters the gram alone decides; of more, the grams narrow and LIKE decides. */
const termMatches = (term: string): SQL =>
  isShort(term) ? hasGrams(gramsWithin(term)) : sql`(${hasGrams(gramsWithin(term))} and ${nameHolds(`%${term}%`)})`

/** As a range, which an index answers whatever the letters: of a pattern it would have to be known beforehand. */
const beginsWith = (column: SQL, letters: string): SQL => {
  const after = letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + 1)
  return sql`(${column} ~>=~ ${letters}::text and ${column} ~<~ ${after}::text)`
}

/** Three letters stand anywhere in pinyin or initials; two among the initials, or where the pinyin begins; one there alone. */
const lettersMatch = (letters: string): SQL => {
  if (letters.length === 1) return beginsWith(sql`a.pinyin`, letters)
  if (letters.length === 2) return sql`(${hasGrams([letters])} or ${beginsWith(sql`a.pinyin`, letters)})`
  return sql`(a.initials like ${`%${letters}%`} or a.pinyin like ${`%${letters}%`})`
}

/** How well a text fits: the whole name (alias, initials) before its beginning before anything inside. */
export const FITS = ['whole', 'beginning', 'inside'] as const
export type Fit = (typeof FITS)[number]

const fitOf = (terms: readonly string[], fit: Fit): SQL => {
  const letters = lettersOf(terms)
  if (fit === 'inside') return letters ? lettersMatch(letters) : sql`(${sql.join(terms.map(termMatches), sql` and `)})`
  if (letters)
    return fit === 'whole'
      ? sql`(a.initials = ${letters} or a.pinyin = ${letters})`
      : sql`(${beginsWith(sql`a.initials`, letters)} or ${beginsWith(sql`a.pinyin`, letters)})`
  const name = terms.join('')
  if (fit === 'whole') return hasGrams([wholeGram(name)])
  const begins = hasGrams([firstGram([...name].slice(0, 2).join(''))])
  return isShort(name) ? begins : sql`(${begins} and ${nameHolds(`${name}%`)})`
}

/** Agencies that a text fits so well or better; `texts` are spellings of one question. False for texts of signs alone. */
export const nameFits = (texts: readonly string[], fit: Fit): SQL => {
  const asked = texts.map(termsOf).filter((terms) => terms.length > 0)
  if (asked.length === 0) return sql`false`
  return sql`(${sql.join(
    asked.map((terms) => fitOf(terms, fit)),
    sql` or `,
  )})`
}

/** Whether pinyin or initials are looked for. */
export const areLetters = (texts: readonly string[]): boolean => texts.every((text) => lettersOf(termsOf(text)))

/** A single letter is looked for nowhere else. */
export const fitsOnlyAtBeginning = (texts: readonly string[]): boolean =>
  texts.every((text) => lettersOf(termsOf(text))?.length === 1)

/** Whether a text asks for anything; blank text narrows nothing. */
export const isBlank = (text: string | undefined): boolean => !text?.trim()

/** Agencies whose name, alias, pinyin or initials hold `text`; blank text narrows nothing, text of signs alone finds none. */
export const nameMatches = (text: string): SQL => (isBlank(text) ? sql`true` : nameFits([text], 'inside'))
