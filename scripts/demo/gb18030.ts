/** Text to GB18030, which the platform only decodes: its decoder turned round, for the two- and four-byte forms. */

type Codes = ReadonlyMap<string, readonly number[]>

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const LEAD = range(0x81, 0xfe)
const TRAIL = [...range(0x40, 0x7e), ...range(0x80, 0xfe)]
/** Lead bytes of the four-byte form for characters below U+10000. */
const LEAD_OF_FOUR = range(0x81, 0x84)
const DIGIT = range(0x30, 0x39)

const sequences = function* (): Generator<number[]> {
  for (const lead of LEAD) for (const trail of TRAIL) yield [lead, trail]
  for (const first of LEAD_OF_FOUR)
    for (const second of DIGIT)
      for (const third of LEAD) for (const fourth of DIGIT) yield [first, second, third, fourth]
}

const SEPARATOR = 0x0a
let known: Codes | null = null

const codes = (): Codes => {
  if (known) return known
  const all = [...sequences()]
  const characters = new TextDecoder('gb18030')
    .decode(Uint8Array.from(all.flatMap((bytes) => [...bytes, SEPARATOR])))
    .split('\n')
  const map = new Map<string, readonly number[]>()
  for (const [i, bytes] of all.entries()) {
    const character = characters[i]
    if (character?.length === 1 && character !== '\ufffd' && !map.has(character)) map.set(character, bytes)
  }
  known = map
  return map
}

const ASCII = 0x80

/** @throws RangeError for a character outside the Basic Multilingual Plane */
export const toGb18030 = (text: string): Uint8Array => {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const sequence = code < ASCII ? [code] : codes().get(character)
    if (!sequence) throw new RangeError(`no two- or four-byte GB18030 code for ${JSON.stringify(character)}`)
    bytes.push(...sequence)
  }
  return Uint8Array.from(bytes)
}
