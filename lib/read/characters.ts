/**
 * What each character of a text may be part of: looked up once, when the text is normalised, so that no later step has
 * to look at a character again to know that nothing it seeks is there.
 */
import { mayBeginFigure, mayEndFigure } from './number'
import { IDLE_CHARACTERS, NUMERAL_TWO, NUMERALS, PAGE_NUMBER_BEGINS, SENTENCE_ENDS, SIGN_CHARACTERS } from './words'

/** Marks that stand between cells by accident; alone they are neither word nor figure. */
const STRAY = ',;:、。|'

/** A bit for each kind. */
export const KIND = {
  /** Of cells and labels. */
  space: 1,
  letter: 2,
  stray: 4,
  beginsFigure: 8,
  endsFigure: 16,
  beginsPageNumber: 32,
  /** A Han character that simplified text hardly uses. */
  uncommon: 64,
  /** Of prose: the end of a sentence, and what the words that are looked for in it are made of. */
  end: 128,
  digit: 256,
  numeral: 512,
  counter: 1024,
  denial: 2048,
  request: 4096,
  among: 8192,
  carried: 16_384,
  review: 32_768,
  litigation: 65_536,
  percent: 131_072,
  /** Of sentences: what parts their clauses. */
  parting: 262_144,
  /** A small Latin letter as pinyin is written with. */
  latin: 524_288,
  /** Of prose: charges. */
  fee: 1_048_576,
  /** The word for a year, and what compares one with another or speaks of more than one. */
  year: 2_097_152,
  compared: 4_194_304,
  /** Of prose: what comes in. */
  intake: 8_388_608,
  /** Of prose: a stretch of time. */
  span: 16_777_216,
  /** It has been looked at. */
  known: 33_554_432,
  /** Of labels: what they say the same with and without, where it stands in the right place. */
  idle: 67_108_864,
} as const

const IDLE = new Map(
  IDLE_CHARACTERS.map(([character, before, behind]) => [character.charCodeAt(0), { before, behind }] as const),
)

const isOneOf = (characters: string, code: number): boolean =>
  characters === '' || characters.includes(String.fromCharCode(code))

/** Whether a character between two others adds nothing to a label. */
export const isIdle = (code: number, before: number, behind: number): boolean => {
  const idle = IDLE.get(code)
  return idle !== undefined && isOneOf(idle.before, before) && isOneOf(idle.behind, behind)
}

const kinds = new Uint32Array(65_536)

const PROSE_CHARACTERS: readonly (readonly [kind: keyof typeof KIND, characters: string])[] = [
  ['end', SENTENCE_ENDS],
  ['digit', '0123456789'],
  ['percent', '%'],
  ['parting', ',:()'],
  ['numeral', NUMERALS + NUMERAL_TWO],
  ...(Object.entries(SIGN_CHARACTERS) as [keyof typeof SIGN_CHARACTERS, string][]),
]

/** The 6,763 Han characters of GB 2312, the ones that simplified text is written with. */
const simplifiedCharacters = (): string => {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
}
for (const character of simplifiedCharacters()) kinds[character.charCodeAt(0)] = KIND.letter

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

const learn = (code: number): number => {
  const character = String.fromCharCode(code)
  let kind: number = KIND.known
  if (/\s/.test(character)) kind |= KIND.space
  else if (/[\p{L}\p{N}]/u.test(character) || isSurrogate(code)) kind |= KIND.letter
  if (/\p{Script=Han}/u.test(character) && kinds[code] !== KIND.letter) kind |= KIND.uncommon
  if (/[a-z\u00e0-\u01dc]/.test(character)) kind |= KIND.latin
  if (STRAY.includes(character)) kind |= KIND.stray
  if (mayBeginFigure(character)) kind |= KIND.beginsFigure
  if (mayEndFigure(character)) kind |= KIND.endsFigure
  if (PAGE_NUMBER_BEGINS.includes(character)) kind |= KIND.beginsPageNumber
  for (const [name, characters] of PROSE_CHARACTERS) if (characters.includes(character)) kind |= KIND[name]
  if (IDLE.has(code)) kind |= KIND.idle
  kinds[code] = kind
  return kind
}

/** The bits of what a character of normalised text may be part of. */
export const kindOf = (code: number): number => {
  const kind = kinds[code] ?? 0
  return kind >= KIND.known ? kind : learn(code)
}

/** Whether a stretch of these kinds may hold a counted figure. */
export const mayCount = (kinds: number): boolean =>
  (kinds & KIND.counter) !== 0 && (kinds & (KIND.digit | KIND.numeral)) !== 0

/** What can be denied: requests, what was carried over, disputes and what came of them, charges. */
const DENIABLE = KIND.request | KIND.carried | KIND.review | KIND.litigation | KIND.fee

/** Whether a stretch of these kinds may deny that there is what it names. */
export const mayDeny = (kinds: number): boolean => (kinds & KIND.denial) !== 0 && (kinds & DENIABLE) !== 0

/** Whether a stretch of these kinds may give a figure or deny that there is one. */
export const mayTell = (kinds: number): boolean => mayDeny(kinds) || mayCount(kinds)
