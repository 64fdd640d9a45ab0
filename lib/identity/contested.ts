/** Where the end of a report, or who wrote it, names another body than its title. */
import type { EvidenceSource } from './identity'
import type { Mention } from './mentions'
import { bodyBehind, isKin, mayBeShort } from './name'
import { AREA_WORDS, COORDINATING, GOVERNMENT_OFFICE, IS_GOVERNMENT, OWN_WORDS } from './words'

/** The names that a report gives outside its title, by where they stand. */
export interface Elsewhere {
  readonly written: readonly Mention[]
  readonly signed: readonly Mention[]
  readonly paged: readonly Mention[]
  readonly asked: readonly Mention[]
}

export interface Contested {
  readonly one: Mention
  readonly against: readonly EvidenceSource[]
}

/** A name with a date behind it, or with the verb that says who wrote the report. */
const FIRM = 0.8
const DOUBTED = 0.5
const DECIDED = 0.7

/** A government speaks through its office, and through the office that leads its work of disclosure. */
const speaksFor = (name: string, body: string): boolean => {
  if (isKin(name, body) || name.includes(body) || body.includes(name) || mayBeShort(name, body)) return true
  const behind = bodyBehind(name)
  if (behind !== null && isKin(behind, body)) return true
  const [own, other] = [name, body].map((one) => one.replace(GOVERNMENT_OFFICE, ''))
  return COORDINATING.test(name) || isKin(own ?? name, other ?? body)
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const isOfArea = (text: string): boolean => {
  const area = countOf(text, AREA_WORDS)
  return area >= 3 && area > 2 * countOf(text, OWN_WORDS)
}

/**
 * `title` held against the names elsewhere. A name that stands on a line above or below its title (`isApart`) may be that of the
 * site or of a menu: another in the signature, in the sentence on who wrote the report or in the page's title goes before
 * it, unless it is a government's and the prose speaks for an area. A name in the title itself stays, and is doubted.
 */
export const contested = (
  title: Mention,
  isApart: boolean,
  { written, signed, paged, asked }: Elsewhere,
  text: string,
): Contested => {
  const sure = { one: title, against: [] }
  if (title.source !== 'title') return sure
  // A government may have its report written by a department, which does not sign it.
  const authors = isApart || !IS_GOVERNMENT.test(title.name) ? written : []
  const ends = [...signed, ...authors].filter(({ confidence }) => confidence > FIRM)
  const told = isApart ? [...ends, ...paged] : ends
  if (told.some(({ name }) => speaksFor(name, title.name))) return sure
  const [rival] = told
  if (rival && isApart && !(IS_GOVERNMENT.test(title.name) && isOfArea(text)))
    return { one: { ...rival, confidence: DECIDED }, against: ['title'] }
  const doubt = rival ?? (isApart ? asked.find(({ name }) => !speaksFor(name, title.name)) : undefined)
  return doubt ? { one: { ...title, confidence: DOUBTED }, against: [doubt.source] } : sure
}
