/** Traditional to simplified script, with the place of every character kept. Dictionaries: opencc-js. */
import { Trie } from 'opencc-js/core'
import { to } from 'opencc-js/preset/t2cn'
import { stringOf } from '@/lib/source/utf16'
import { KIND, kindOf } from './characters'
import { TAIWAN_WORDS } from './words'

/** Below this many traditional characters a text is taken as simplified with a stray one: 乾安县 stays as it is. */
const ENOUGH = 10

/** Text with the place of each of its characters, and of its end. */
export interface Placed {
  readonly text: string
  readonly offsets: Int32Array
}

type Entry = readonly [from: string, into: string]

/** All entries; of two for one word the later holds. */
const entriesOf = function* (): Generator<Entry> {
  for (const group of [...(to.cn ?? [])].reverse())
    for (const dictionary of [...group].reverse()) {
      const entries =
        typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary
      for (const [from, into] of entries) if (from && into) yield [from, into]
    }
  yield* TAIWAN_WORDS
}

/** What is known of the UTF-16 units that entries begin with. */
interface Beginnings {
  /** For each unit: 0 nothing to do, 1 may begin an entry, 2 a character that simplified text does not use. */
  readonly kind: Uint8Array
  /** For each unit that begins no entry but its own the unit it becomes; 0 where the words have to be looked up. */
  readonly alone: Uint16Array
  /** How many units at most stand for one. */
  readonly widest: number
}

let beginnings: Beginnings | null = null
/** Loaded for the first text in traditional script. */
let words: Trie | null = null

const loadBeginnings = (): Beginnings => {
  const kind = new Uint8Array(65536)
  const alone = new Uint16Array(65536)
  const isShared = new Uint8Array(65536)
  let widest = 1
  for (const [from, into] of entriesOf()) {
    const unit = from.charCodeAt(0)
    if (from.length === 1 && (kindOf(unit) & KIND.uncommon) !== 0) kind[unit] = 2
    else if (kind[unit] === 0) kind[unit] = 1
    if (from.length !== 1 || into.length !== 1) isShared[unit] = 1
    alone[unit] = isShared[unit] === 1 ? 0 : into.charCodeAt(0)
    widest = Math.max(widest, Math.ceil(into.length / from.length))
  }
  return { kind, alone, widest }
}

const loadWords = (): Trie => {
  const trie = new Trie()
  for (const [from, into] of entriesOf()) if (from.length !== 1 || from !== into) trie.addWord(from, into)
  return trie
}

const countTraditional = (text: string, kind: Uint8Array): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) if (kind[text.charCodeAt(i)] === 2) count++
  return count
}

/** The text in simplified script, each character with the place of the one it came from; null where none is traditional. */
export const simplify = ({ text, offsets }: Placed): Placed | null => {
  beginnings ??= loadBeginnings()
  const { kind, alone, widest } = beginnings
  const count = countTraditional(text, kind)
  if (count === 0) return null
  words ??= loadWords()
  const least = count >= ENOUGH ? 1 : 2
  const { length } = text
  const units = new Uint16Array(widest * length)
  const places = new Int32Array(widest * length + 1)
  let n = 0
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i)
    const own = (kind[code] ?? 0) < least ? code : (alone[code] ?? 0)
    const match = own === 0 ? words.matchPrefix(text, i) : null
    if (match === null) {
      units[n] = own || code
      places[n] = offsets[i] ?? 0
      n++
      i++
      continue
    }
    const last = match.end - 1
    for (let j = 0; j < match.value.length; j++) {
      units[n] = match.value.charCodeAt(j)
      places[n] = offsets[Math.min(i + j, last)] ?? 0
      n++
    }
    i = match.end
  }
  places[n] = offsets[length] ?? 0
  return { text: stringOf(units, n), offsets: places.subarray(0, n + 1) }
}
