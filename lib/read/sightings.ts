/** Where the texts of the form stand in the letters of a document: all are looked for in one pass. */

/** For each text, by its number, the places where it begins, in order. */
export type Sightings = readonly (readonly number[] | undefined)[]

const texts: string[] = []

const NOWHERE: readonly number[] = []

/** The places of one text, by its number. */
export const placesIn = (sightings: Sightings, text: number): readonly number[] => sightings[text] ?? NOWHERE

/** The number of a text of two characters or more, which is looked for from now on. */
export const seek = (text: string): number => {
  const known = texts.indexOf(text)
  if (known >= 0) return known
  index = null
  return texts.push(text) - 1
}

/** A text, and where in it the pair of characters stands that it is known by. */
interface Sought {
  readonly number: number
  readonly text: string
  readonly pairAt: number
}

/** For each pair of characters the texts that are known by it; pairs that share an entry are told apart by the text. */
interface Index {
  /** Place in `lists`; 0 for none. */
  readonly entries: Uint16Array
  readonly lists: readonly (readonly Sought[])[]
}

let index: Index | null = null

const ENTRIES = 1 << 13
const entryOf = (first: number, second: number): number => (first * 31 + second) & (ENTRIES - 1)

const pairsOf = (text: string): number[] =>
  Array.from({ length: text.length - 1 }, (_, i) => entryOf(text.charCodeAt(i), text.charCodeAt(i + 1)))

/** Each text is known by the pair that fewest texts have: its first characters are often those of many. */
const indexOf = (all: readonly string[]): Index => {
  const counts = new Uint16Array(ENTRIES)
  for (const text of all) for (const pair of new Set(pairsOf(text))) counts[pair] = (counts[pair] ?? 0) + 1
  const entries = new Uint16Array(ENTRIES)
  const lists: Sought[][] = [[]]
  for (const [number, text] of all.entries()) {
    const pairs = pairsOf(text)
    const fewest = Math.min(...pairs.map((pair) => counts[pair] ?? 0))
    const pairAt = pairs.findIndex((pair) => counts[pair] === fewest)
    const pair = pairs[pairAt] ?? 0
    entries[pair] ||= lists.push([]) - 1
    lists[entries[pair] ?? 0]?.push({ number, text, pairAt })
  }
  return { entries, lists }
}

/** Places kept of one text. */
const MAX_PLACES = 200
const NONE: readonly Sought[] = []

const standsAt = (text: string, units: Uint16Array, at: number): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== units[at + i]) return false
  return true
}

/** Where the texts that are sought stand in the first `length` of `units`. */
export const sightingsIn = (units: Uint16Array, length: number): Sightings => {
  index ??= indexOf(texts)
  const { entries, lists } = index
  const places: (number[] | undefined)[] = new Array(texts.length)
  let before = 0
  for (let end = 0; end < length; end++) {
    const last = units[end] ?? 0
    const list = entries[entryOf(before, last)] ?? 0
    before = last
    if (list === 0) continue
    for (const { number, text, pairAt } of lists[list] ?? NONE) {
      const at = end - 1 - pairAt
      if (at < 0 || at + text.length > length || !standsAt(text, units, at)) continue
      const known = places[number]
      if (!known) places[number] = [at]
      else if (known.length < MAX_PLACES) known.push(at)
    }
  }
  return places
}
