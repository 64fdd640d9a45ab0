/** One spelling for the same text: width, brackets, quotes, pinyin, script; every character keeps its place. */

import type { Place } from '@/lib/source/document'
import { stringOf, unitsOf } from '@/lib/source/utf16'
import { isIdle, KIND, kindOf } from './characters'
import { type Placed, simplify } from './script'
import { zeros } from './slab'
import { IDLE_CHARACTERS, SAME_CHARACTERS } from './words'

export interface Normalized {
  readonly text: string
  /** For each UTF-16 unit of `text` the offset it came from in the raw text; one entry more, the raw length. */
  readonly offsets: Int32Array
  /** Whether each unit came from the same place in the raw text. */
  readonly isEven: boolean
  /** For each UTF-16 unit of `text` the bits of `KIND`. */
  readonly kinds: Int32Array
}

const UNKNOWN = 0
const DROP = 0xffff
const EXPAND = 0xfffe

/** What one UTF-16 unit becomes; filled in as characters are met. U+FFFE and U+FFFF are no characters. */
const units = new Uint16Array(65536)
const expansions = new Map<number, string>()

/** For each unit the kinds of what it becomes, and whether it becomes another one, or none or several. */
const folds = new Int32Array(65536)
const CHANGED = 1 << 29
const UNEVEN = 1 << 30

const UNIFIED = new Map<string, string>()
const unify = (from: string, into: string) => {
  for (const character of from) UNIFIED.set(character, into)
}
unify('“”„‟〝〞「」『』', '"')
unify('‘’‚‛', "'")
unify('‐‑‒–—―−─━', '-')
unify('〔【〖', '[')
unify('〕】〗', ']')
unify('│┃¦', '|')
unify('・•‧', '·')
unify('∕⁄', '/')
for (const [from, into] of SAME_CHARACTERS) unify(from, into)

const isInvisible = (code: number): boolean =>
  code === 0 ||
  code === 0xad ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code >= 0xfffe ||
  code === 0xfeff

/** Digits raised, lowered or in a circle number a note: they must not become part of the figure they stand behind. */
const isNoteNumber = (code: number): boolean =>
  code === 0xb2 ||
  code === 0xb3 ||
  code === 0xb9 ||
  (code >= 0x2070 && code <= 0x2089) ||
  (code >= 0x2460 && code <= 0x2473)

const SPACE = 0x20
const THIN = 0x2000

const learn = (code: number): number => {
  const character = String.fromCharCode(code)
  let unit = code
  if (isInvisible(code)) unit = DROP
  else if (code < 0xd800 || code > 0xdfff) {
    const folded = Array.from(character.normalize('NFKC'), (part) => UNIFIED.get(part) ?? part).join('')
    const plain = isNoteNumber(code) ? `(${folded})` : folded
    unit = plain.length === 1 ? plain.charCodeAt(0) : EXPAND
    if (unit === EXPAND) expansions.set(code, plain)
  }
  units[code] = unit
  const fold = kindOf(unit) | (unit === DROP || unit === EXPAND ? UNEVEN : unit === code ? 0 : CHANGED)
  folds[code] = fold
  return fold
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a unit that becomes a space is a thin one between figures that are grouped by thousands. */
const isGrouping = (raw: string, at: number): boolean =>
  raw.charCodeAt(at) > THIN &&
  raw.charCodeAt(at) !== 0x3000 &&
  isDigit(raw.charCodeAt(at - 1)) &&
  [1, 2, 3].every((step) => isDigit(raw.charCodeAt(at + step))) &&
  !isDigit(raw.charCodeAt(at + 4))

interface Folded extends Normalized {
  /** The kinds of all characters together. */
  readonly seen: number
}

const ascending = (count: number): Int32Array => {
  const places = new Int32Array(count)
  for (let i = 0; i < count; i++) places[i] = i
  return places
}

/** The places of texts in which every character keeps its own; one row serves all but the longest. */
const places = ascending(1 << 16)

const samePlaces = (count: number): Int32Array =>
  count <= places.length ? places.subarray(0, count) : ascending(count)

/** Full width to half width and one form of each mark, where each unit becomes one; null where one does not. */
const foldEvenly = (raw: string): Folded | null => {
  const size = raw.length
  const out = unitsOf(raw)
  const kinds = zeros(size)
  let seen = 0
  for (let i = 0; i < size; i++) {
    const code = out[i] ?? 0
    const kind = folds[code] || learn(code)
    if (kind >= CHANGED) {
      const unit = units[code] ?? UNKNOWN
      if (kind >= UNEVEN || (unit === SPACE && isGrouping(raw, i))) return null
      out[i] = unit
    }
    kinds[i] = kind
    seen |= kind
  }
  const text = (seen & CHANGED) === 0 ? raw : stringOf(out, size)
  return { text, offsets: samePlaces(size + 1), isEven: true, kinds, seen }
}

/** The same for any text: invisible characters are dropped, ligatures and the like taken apart. */
const foldUnevenly = (raw: string): Folded => {
  let size = raw.length
  let out = new Uint16Array(size)
  let offsets = new Int32Array(size + 1)
  let n = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (units[code] === UNKNOWN) learn(code)
    const unit = units[code] ?? UNKNOWN
    if (unit === DROP || (unit === SPACE && isGrouping(raw, i))) continue
    if (unit !== EXPAND) {
      out[n] = unit
      offsets[n++] = i
      continue
    }
    const text = expansions.get(code) ?? ''
    const width = text.length
    // The arrays always have room for one unit each for what is left.
    if (n + width + raw.length - i > size) {
      size = 2 * size + width
      const grown = new Uint16Array(size)
      grown.set(out)
      out = grown
      const moved = new Int32Array(size + 1)
      moved.set(offsets)
      offsets = moved
    }
    for (let j = 0; j < width; j++) {
      out[n] = text.charCodeAt(j)
      offsets[n++] = i
    }
  }
  offsets[n] = raw.length
  const text = stringOf(out, n)
  const kinds = kindsOf(text)
  return {
    text,
    offsets: offsets.subarray(0, n + 1),
    isEven: false,
    kinds,
    seen: kinds.reduce((all, kind) => all | kind, 0),
  }
}

const kindsOf = (text: string): Int32Array => {
  const kinds = zeros(text.length)
  for (let i = 0; i < text.length; i++) kinds[i] = kindOf(text.charCodeAt(i))
  return kinds
}

/** One syllable of pinyin, tone marks taken off. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve|van|vn)$/
const BRACKETED = /\(([^()]{1,16})\)/g

const isPinyin = (text: string): boolean =>
  SYLLABLE.test(
    text
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/[\u0300-\u036f\s]/g, ''),
  )

/** Pinyin in brackets behind a Han character, once or twice, as conversion tools insert it. */
const stripPinyin = (placed: Placed): Placed => {
  const { text } = placed
  const gaps: Place[] = []
  for (const match of text.matchAll(BRACKETED)) {
    const behind = text.charCodeAt(match.index - 1) >= 0x3400 || gaps.at(-1)?.end === match.index
    if (behind && isPinyin(match[1] ?? '')) gaps.push({ start: match.index, end: match.index + match[0].length })
  }
  return gaps.length === 0 ? placed : without(placed, gaps)
}

/** A text without some stretches of it, in order. */
const without = ({ text, offsets }: Placed, gaps: readonly Place[]): Placed => {
  const parts: string[] = []
  const kept = new Int32Array(offsets.length)
  let n = 0
  let from = 0
  for (const gap of [...gaps, { start: text.length, end: text.length }]) {
    parts.push(text.slice(from, gap.start))
    kept.set(offsets.subarray(from, gap.start), n)
    n += gap.start - from
    from = gap.end
  }
  kept[n] = offsets[text.length] ?? 0
  return { text: parts.join(''), offsets: kept.subarray(0, n + 1) }
}

const LATIN_IN_BRACKETS = /\([a-z\u00e0-\u01dc]/

/**
 * Normal form of a text: NFKC unit by unit, one form of brackets, quotes and dashes, pinyin glosses and invisible
 * characters dropped, traditional script made simplified. White space stays as it is.
 */
export const normalize = (raw: string): Normalized => {
  const folded = foldEvenly(raw) ?? foldUnevenly(raw)
  const { text, offsets, isEven, kinds, seen } = folded
  const plain = (seen & KIND.latin) !== 0 && LATIN_IN_BRACKETS.test(text) ? stripPinyin(folded) : folded
  const simple = (seen & KIND.uncommon) === 0 ? null : simplify(plain)
  if (simple === null && plain === folded) return { text, offsets, isEven, kinds }
  return moved(simple ?? plain)
}

/** A text of which not every character is in its own place. */
const moved = ({ text, offsets }: Placed): Normalized => ({ text, offsets, isEven: false, kinds: kindsOf(text) })

/** Commas as programs strew them into words to make a text look new; those beside figures may be the figures' own. */
const STREWN = /(?<![\d,、])[,、]{1,8}(?![\d,、])/g
/** Nobody else writes two of them in a row, and these programs do again and again. */
const TWO_COMMAS = /,[,、]/g
const LEAST_TWO = 3

/** A normalised text without strewn commas, in which names can be read; the same where there are none. */
export const withoutStrewn = (normal: Normalized): Normalized => {
  const { text } = normal
  if (!text.includes(',,') && !text.includes(',、')) return normal
  if ((text.match(TWO_COMMAS)?.length ?? 0) < LEAST_TWO) return normal
  const gaps = Array.from(text.matchAll(STREWN), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
  return moved(without(normal, gaps))
}

/** The first place from `at` on in the normalised text that came from raw offset `raw` or later. */
export const placeOf = ({ offsets, isEven, text }: Normalized, at: number, raw: number): number => {
  if (isEven) return raw <= at ? at : Math.min(raw, text.length)
  // Nearly everywhere one unit stands for one: then there is no need to look at what lies between.
  const guess = at + raw - (offsets[at] ?? 0)
  if (guess > at && offsets[guess] === raw && (offsets[guess - 1] ?? raw) < raw) return guess
  let place = at
  while (place < offsets.length - 1 && (offsets[place] ?? 0) < raw) place++
  return place
}

/** [start, end) of the normalised text, which is not empty, in the raw text. */
export const rawStretch = ({ offsets }: Normalized, start: number, end: number): Place => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
})

const NOT_IN_KEYS = /[\s\p{P}\p{S}]+/gu

const MAY_BE_IDLE = new RegExp(`[${IDLE_CHARACTERS.map(([character]) => character).join('')}]`)

/** A key without the characters that add nothing to it. */
const withoutIdle = (key: string): string => {
  let kept = ''
  for (let i = 0; i < key.length; i++)
    if (!isIdle(key.charCodeAt(i), kept.charCodeAt(kept.length - 1), key.charCodeAt(i + 1))) kept += key.charAt(i)
  return kept
}

/** The letters, digits and characters of a normalised text that say something: what labels are compared by. */
export const keyOf = (text: string): string => {
  const key = text.replace(NOT_IN_KEYS, '')
  return MAY_BE_IDLE.test(key) ? withoutIdle(key) : key
}
