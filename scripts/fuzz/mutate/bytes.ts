/** Mutations of bytes: what stands at the touched place is unknown afterwards, everything else must be exact or flagged. */
import { type CellKey, cellOf, positionOf } from '@/lib/form'
import type { Random } from '../../demo/random'
import { encoded } from '../document'
import type { Truth } from '../oracle'
import { cut } from './gone'
import type { Subject } from './subject'

export interface ByteMutant {
  readonly bytes: Uint8Array
  readonly unknown: ReadonlySet<CellKey>
  readonly truth?: Truth
  readonly note: string
}

type ByteMutation = (subject: Subject, random: Random) => ByteMutant

/** How many characters around a changed byte may be read together with it. */
const REACH = { 'utf-8': 2, gb18030: 5, 'utf-16le': 3, 'utf-16be': 3 } as const

/** A blank cell reaches so far where the row has no other figure on one side of it. */
const MARGIN = 20

/**
 * Where a blank cell without a place of its own lies: between the figures beside it in its row, or where that has none
 * between those of the rows around it.
 */
const gapOf = (subject: Subject, key: CellKey): { start: number; end: number } | null => {
  const { row } = cellOf(key)
  const inRow = subject.spans.filter((span) => cellOf(span.key).row === row)
  const own = inRow.length > 0 ? inRow : subject.spans
  const before = own.findLast((span) => positionOf(span.key) < positionOf(key))
  const after = own.find((span) => positionOf(span.key) > positionOf(key))
  const start = before?.end ?? (after && after.start - MARGIN)
  const end = after?.start ?? (before && before.end + MARGIN)
  return start === undefined || end === undefined ? null : { start, end }
}

const touched = (subject: Subject, from: number, to: number): Set<CellKey> => {
  const reach = REACH[subject.encoding]
  const spanned = new Set(subject.spans.map((span) => span.key))
  // A blank turned into a digit is a figure: the document then prints it.
  const gaps = [...subject.truth.keys()].flatMap((key) => {
    const gap = spanned.has(key) ? null : gapOf(subject, key)
    return gap ? [{ key, ...gap }] : []
  })
  return new Set(
    [...subject.spans, ...gaps]
      .filter(({ start, end }) => start <= to + reach && end >= from - reach)
      .map(({ key }) => key),
  )
}

const offsetOf = (subject: Subject, at: number): number => encoded(subject.text.slice(0, at), subject.encoding).length

const spliced = (bytes: Uint8Array, start: number, end: number, insert: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, start), ...insert, ...bytes.subarray(end)])

const one: ByteMutation = (subject, random) => {
  const bytes = encoded(subject.text, subject.encoding)
  const at = random.below(subject.text.length)
  const offset = Math.min(bytes.length - 1, offsetOf(subject, at) + random.below(2))
  const way = random.pick(['flipped', 'deleted', 'inserted', 'replaced'] as const)
  const old = bytes[offset] ?? 0
  const value = way === 'flipped' ? old ^ (1 << random.below(8)) : random.below(256)
  const mutated = spliced(bytes, offset, way === 'inserted' ? offset : offset + 1, way === 'deleted' ? [] : [value])
  return { bytes: mutated, unknown: touched(subject, at, at + 1), note: `byte ${offset} ${way} (${old} → ${value})` }
}

const several: ByteMutation = (subject, random) => {
  const bytes = Uint8Array.from(encoded(subject.text, subject.encoding))
  const unknown = new Set<CellKey>()
  const count = 2 + random.below(12)
  for (let i = 0; i < count; i++) {
    const at = random.below(subject.text.length)
    const offset = Math.min(bytes.length - 1, offsetOf(subject, at) + random.below(2))
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << random.below(8))
    for (const key of touched(subject, at, at + 1)) unknown.add(key)
  }
  return { bytes, unknown, note: `${count} bytes flipped` }
}

const truncated: ByteMutation = (subject, random) => {
  const bytes = encoded(subject.text, subject.encoding)
  const at = random.below(subject.text.length)
  const { truth, note } = cut(subject, at, subject.text.length, `truncated at ${at}`)
  return { bytes: bytes.subarray(0, offsetOf(subject, at)), unknown: touched(subject, at, at), truth, note }
}

/** The page says another charset than it is in, or was converted from the wrong one. */
const charset: ByteMutation = (subject, random) => {
  const none = new Set<CellKey>()
  const wrong = random.pick(['gb18030', 'big5', 'shift_jis', 'windows-1252', 'utf-16le'])
  const bytes = encoded(subject.text, subject.encoding)
  if (random.chance(0.5))
    return {
      bytes: new TextEncoder().encode(new TextDecoder(wrong).decode(bytes)),
      unknown: none,
      note: `converted as if from ${wrong}`,
    }
  const text = subject.text.replace(/charset=["'a-z0-9-]+/i, `charset="${wrong}"`)
  return { bytes: encoded(text, subject.encoding), unknown: none, note: `charset said to be ${wrong}` }
}

const zeros: ByteMutation = (subject, random) => {
  const bytes = encoded(subject.text, subject.encoding)
  const at = random.below(subject.text.length)
  const offset = offsetOf(subject, at)
  const fill = random.pick([0, 0xff, 0x20, 0x3f])
  const count = 1 + random.below(20)
  return {
    bytes: spliced(
      bytes,
      offset,
      offset,
      Array.from({ length: count }, () => fill),
    ),
    unknown: touched(subject, at, at),
    note: `${count} bytes of ${fill} put in at ${offset}`,
  }
}

export const BYTES = { one, several, truncated, charset, zeros } satisfies Record<string, ByteMutation>

/** Bytes of a packed file flipped, put in, cut out or cut off anywhere: nothing is known of its cells any more. */
export const packedBytes = (bytes: Uint8Array, random: Random): { bytes: Uint8Array; note: string } => {
  const at = random.below(bytes.length)
  const way = random.pick(['flipped', 'cut off', 'cut out', 'put in', 'overwritten'] as const)
  const some = Array.from({ length: 1 + random.below(24) }, () => random.below(256))
  const note = `${way} at ${at} of ${bytes.length}`
  if (way === 'cut off') return { bytes: bytes.subarray(0, at), note }
  if (way === 'cut out') return { bytes: spliced(bytes, at, at + some.length, []), note }
  if (way === 'put in') return { bytes: spliced(bytes, at, at, some), note }
  if (way === 'overwritten') return { bytes: spliced(bytes, at, at + some.length, some), note }
  const flipped = Uint8Array.from(bytes)
  for (let i = 0; i < some.length; i++) {
    const offset = random.below(bytes.length)
    flipped[offset] = (flipped[offset] ?? 0) ^ (1 << random.below(8))
  }
  return { bytes: flipped, note: `${some.length} bits flipped` }
}
