/** Search text → conditions on agencies (`a`): Chinese by bigrams, Latin letters as pinyin or initials. */
import { type SQL, sql } from 'drizzle-orm'

const MAX_TERMS = 5

/** Runs of letters and digits, full-width ones as plain ones: how a name is punctuated does not matter. */
const termsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? []
  ).slice(0, MAX_TERMS)

/** Every two neighbouring characters, as the store keeps them of names and aliases. */
const bigrams = (text: string): string[] => {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

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

/** The index narrows by bigrams, LIKE decides; a single character has no bigram and is looked up by LIKE alone. */
const termMatches = (term: string): SQL => {
  const indexed = bigrams(term).map((gram) => sql`a.grams @> array[${gram}]::text[]`)
  return sql.join([...indexed, nameHolds(`%${term}%`)], sql` and `)
}

/** Agencies whose name, alias, pinyin or initials hold `text`; blank text narrows nothing, text of signs alone finds none. */
export const nameMatches = (text: string): SQL => {
  const terms = termsOf(text)
  if (terms.length === 0) return text.trim() ? sql`false` : sql`true`
  const letters = lettersOf(terms)
  return letters
    ? sql`(a.initials like ${`%${letters}%`} or a.pinyin like ${`%${letters}%`})`
    : sql`(${sql.join(terms.map(termMatches), sql` and `)})`
}

/** How well `text` fits: 0 the whole name (alias, initials), 1 its beginning, 2 inside; 0 for blank text. */
export const nameRank = (text: string): SQL => {
  const terms = termsOf(text)
  if (terms.length === 0) return sql`0`
  const letters = lettersOf(terms)
  if (letters)
    return sql`case when a.initials = ${letters} or a.pinyin = ${letters} then 0
      when a.initials like ${`${letters}%`} or a.pinyin like ${`${letters}%`} then 1 else 2 end`
  const name = terms.join('')
  return sql`case when a.name = ${name} or ${name} = any(a.aliases) then 0
    when ${nameHolds(`${name}%`)} then 1 else 2 end`
}
