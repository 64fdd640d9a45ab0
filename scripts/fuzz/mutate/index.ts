/** All mutations, and how often each class is drawn. */
import { type CellKey, cellOf } from '@/lib/form'
import type { Random } from '../../demo/random'
import { MONEY_UNIT, TRADITIONAL_MONEY_UNIT } from '../../demo/words'
import { encoded } from '../document'
import type { Truth } from '../oracle'
import { BYTES, packedBytes } from './bytes'
import { CELLS } from './cells'
import { FIGURES } from './figures'
import { LINES } from './lines'
import { MARKUP } from './markup'
import { OUTSIDE } from './outside'
import { ROWS } from './rows'
import { type Mutation, type Subject, YUAN } from './subject'

const TEXTUAL = {
  outside: OUTSIDE,
  figures: FIGURES,
  structure: { ...LINES, ...CELLS, ...ROWS },
  markup: MARKUP,
} as const

const WEIGHTS = [
  'outside',
  'outside',
  'outside',
  'figures',
  'figures',
  'structure',
  'structure',
  'structure',
  'structure',
  'markup',
  'bytes',
] as const

/** A mutated document with its truth. */
export interface Mutated {
  readonly kind: string
  readonly note: string
  readonly bytes: Uint8Array
  readonly truth: Truth
}

const withoutUnknown = (truth: Truth, unknown: ReadonlySet<CellKey> | undefined): Truth =>
  unknown && unknown.size > 0 ? new Map([...truth].filter(([key]) => !unknown.has(key))) : truth

const named = <T>(mutations: Readonly<Record<string, T>>, random: Random): [string, T] =>
  random.pick(Object.entries(mutations))

const unitsIn = (text: string): number => text.split(MONEY_UNIT).length + text.split(TRADITIONAL_MONEY_UNIT).length

/** Where the head or a cell has lost the first half of 万元, the figures may be in 元. */
const inYuan = (truth: Truth, text: string, mutated: string): Truth =>
  unitsIn(mutated) === unitsIn(text)
    ? truth
    : new Map(
        [...truth].map(([key, expected]) => {
          if (cellOf(key).unit !== 'money') return [key, expected]
          return [key, { ...expected, values: expected.values.flatMap((one) => [one, one / YUAN, one * YUAN]) }]
        }),
      )

const quotesIn = (text: string): number => text.split('"').length - 1

/**
 * A page on which a quotation mark is lost hides what stands before the next one; with another one lost or changed it may
 * show that again. Then nobody knows what its blanks are.
 */
const shownAgain = ({ isHtml, text, truth }: Subject, mutated: string): CellKey[] =>
  isHtml && quotesIn(text) % 2 === 1 && quotesIn(mutated) !== quotesIn(text)
    ? [...truth].flatMap(([key, { blank }]) => (blank ? [key] : []))
    : []

const textual = (subject: Subject, group: keyof typeof TEXTUAL, random: Random): Mutated | null => {
  const [name, mutation] = named<Mutation>(TEXTUAL[group], random)
  const mutant = mutation(subject, random)
  if (!mutant) return null
  const truth = inYuan(new Map([...subject.truth, ...(mutant.truth ?? [])]), subject.text, mutant.text)
  return {
    kind: `${group}.${name}`,
    note: mutant.note,
    bytes: encoded(mutant.text, subject.encoding),
    truth: withoutUnknown(truth, new Set([...(mutant.unknown ?? []), ...shownAgain(subject, mutant.text)])),
  }
}

const TRIES = 50

/** One mutation of a document, drawn at random. @throws RangeError if none of many can be done */
export const mutate = (subject: Subject, random: Random): Mutated => {
  if (subject.packed) {
    const { bytes, note } = packedBytes(subject.packed, random)
    return { kind: `packed.${subject.name.slice(subject.name.lastIndexOf('.') + 1)}`, note, bytes, truth: new Map() }
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const group = random.pick(WEIGHTS)
    if (group !== 'bytes') {
      const mutated = textual(subject, group, random)
      if (mutated) return mutated
      continue
    }
    const [name, mutation] = named(BYTES, random)
    const { bytes, unknown, note, truth } = mutation(subject, random)
    const all = new Map([...subject.truth, ...(truth ?? [])])
    const shown = shownAgain(subject, new TextDecoder(subject.encoding).decode(bytes))
    return { kind: `bytes.${name}`, note, bytes, truth: withoutUnknown(all, new Set([...(unknown ?? []), ...shown])) }
  }
  throw new RangeError(`${subject.id} cannot be mutated`)
}
