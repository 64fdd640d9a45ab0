/** Traditional to simplified script, with the place of every character kept. Dictionaries: opencc-js. */
import { Trie } from 'opencc-js/core'
import { to } from 'opencc-js/preset/t2cn'
import { KIND, kindOf } from './characters'
import { TAIWAN_WORDS } from './words'

/** Below this many traditional characters a text is taken as simplified with a stray one: 乾安县 stays as it is. */
const ENOUGH = 10

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

/** For each UTF-16 unit: 0 nothing to do, 1 may begin an entry, 2 a character that simplified text does not use. */
let kinds: Uint8Array | null = null
/** Loaded for the first text in traditional script. */
let words: Trie | null = null

const loadKinds = (): Uint8Array => {
  const kind = new Uint8Array(65536)
  for (const [from] of entriesOf()) {
    const unit = from.charCodeAt(0)
    if (from.length === 1 && (kindOf(unit) & KIND.uncommon) !== 0) kind[unit] = 2
    else if (kind[unit] === 0) kind[unit] = 1
  }
  return kind
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

/**
 * Simplified text with, for each of its characters (and its end), the offset it came from in `text`;
 * null where there is no traditional character.
 */
export const simplify = (text: string): { text: string; offsets: number[] } | null => {
  kinds ??= loadKinds()
  const kind = kinds
  const count = countTraditional(text, kind)
  if (count === 0) return null
  words ??= loadWords()
  const trie = words
  const parts: string[] = []
  const offsets: number[] = []
  let kept = 0
  const least = count >= ENOUGH ? 1 : 2
  for (let i = 0; i < text.length; ) {
    const match = (kind[text.charCodeAt(i)] ?? 0) >= least ? trie.matchPrefix(text, i) : null
    if (match === null) {
      offsets.push(i)
      i++
      continue
    }
    parts.push(text.slice(kept, i), match.value)
    const length = match.end - i
    for (let j = 0; j < match.value.length; j++) offsets.push(i + Math.min(j, length - 1))
    i = match.end
    kept = i
  }
  parts.push(text.slice(kept))
  offsets.push(text.length)
  return { text: parts.join(''), offsets }
}
