/** Runs documents and mutations of a seed through the reader, and holds each against its truth. */
import { parse } from '@/lib/parse'
import { randomOf } from '../demo/random'
import { processorTime } from '../processor-time'
import { generated, type Specimen } from './document'
import { areSound } from './figures'
import { fixtures } from './fixtures'
import { mutate } from './mutate'
import { type Subject, subjectOf } from './mutate/subject'
import { judge, type Truth, type Verdict, type Wrong } from './oracle'
import type { FormId } from './sheets'
import { countOf, emptyTally, type Tally } from './tally'

/** A document that is read wrong, or breaks the reader. */
export interface Failing {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly note: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly wrong: readonly Wrong[]
  readonly crash: string | null
}

export interface Ran {
  readonly tally: Tally
  readonly failing: Failing[]
}

/** Mutations made of one document before the next is taken. */
const BLOCK = 40
/** A small document takes milliseconds; half of what a document may take at most is as good as a hang. */
const SLOW = 10_000

interface Trial {
  readonly id: string
  readonly kinds: readonly string[]
  readonly source: string
  readonly note: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly edition: FormId
  readonly truth: Truth
  /** Nothing is wrong with it: its figures add up, none is blank, nothing was lost. */
  readonly isSound: boolean
}

const attempt = async (
  trial: Trial,
): Promise<{ verdict: Verdict | null; crash: string | null; milliseconds: number }> => {
  const started = processorTime()
  try {
    const result = await parse({ name: trial.name, bytes: trial.bytes })
    const milliseconds = processorTime() - started
    const crash = milliseconds > SLOW ? `took ${Math.round(milliseconds)} ms` : null
    return { verdict: judge(result, trial.edition, trial.truth), crash, milliseconds }
  } catch (error) {
    // The reader never throws on odd input: this is what is looked for.
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { verdict: null, crash, milliseconds: processorTime() - started }
  }
}

const tried = async (trial: Trial, { tally, failing }: Ran): Promise<void> => {
  const { verdict, crash, milliseconds } = await attempt(trial)
  const wrong = verdict?.wrong ?? []
  if (milliseconds > tally.slowest.milliseconds)
    tally.slowest = { milliseconds: Math.round(milliseconds), id: trial.id }
  for (const kind of trial.kinds) {
    const count = countOf(tally, kind)
    count.n++
    count.wrongCells += wrong.length
    if (crash !== null) count.crashes++
    else if (wrong.length > 0) count.wrong++
    else if (verdict?.exact === trial.truth.size) count.exact++
    else count.flagged++
    if (trial.isSound) {
      count.sound++
      if (verdict?.isDoubted) count.doubted++
    }
  }
  if (crash !== null || wrong.length > 0) failing.push({ ...trial, kind: trial.kinds[0] ?? '', wrong, crash })
}

const trialOf = async (seed: string, index: number): Promise<Trial> => {
  const document = await generated(seed, index)
  const { layout, noises, figures } = document.recipe
  const loss = noises.some((noise) => noise.loss === 'damage') ? 'damage' : noises.length > 0 ? 'noise' : 'clean'
  return {
    id: document.id,
    kinds: [`document.${layout.id}.${loss}`],
    source: `${layout.id} ${noises.map((noise) => noise.id).join('+')}`,
    note: `${figures} figures, form of ${document.edition}, ${document.encoding}`,
    name: document.name,
    bytes: document.bytes,
    edition: document.edition,
    truth: document.truth,
    isSound: loss !== 'damage' && areSound(figures),
  }
}

/** Reads generated documents number `from` to `to` (excluded). */
export const runDocuments = async (seed: string, from: number, to: number): Promise<Ran> => {
  const ran: Ran = { tally: emptyTally(), failing: [] }
  for (let index = from; index < to; index++) await tried(await trialOf(seed, index), ran)
  return ran
}

let known: Promise<Specimen[]> | null = null
const FIXTURES = 0.35
/** Of files that are no text only bytes are mutated, and PDF is slow. */
const PACKED = 0.15
/** Longer texts take longer, and are mutated no differently: most are left to the runs over generated documents. */
const LONG = 12_000
const LONG_KEPT = 0.2
/** Documents that the reader gives up on anyway are not worth mutating. */
const WORTHWHILE = 0.8

/** The document that block number `block` of mutations is made of: a fixture, or a generated one that is read well. */
const subjectOfBlock = async (seed: string, block: number): Promise<Subject> => {
  known ??= fixtures()
  const all = await known
  const random = randomOf(seed, 'block', block)
  if (random.chance(FIXTURES) && all.length > 0) return subjectOf(random.pick(all))
  for (;;) {
    const document = await generated(seed, 1_000_000 + random.below(1_000_000_000))
    if (document.recipe.format && !random.chance(PACKED)) continue
    if (document.text.length > LONG && !random.chance(LONG_KEPT)) continue
    const result = await parse({ name: document.name, bytes: document.bytes })
    const verdict = judge(result, document.edition, document.truth)
    if (verdict.wrong.length === 0 && verdict.exact > WORTHWHILE * document.truth.size) return subjectOf(document)
  }
}

/** Reads mutations number `from` to `to` (excluded). */
export const runMutations = async (seed: string, from: number, to: number): Promise<Ran> => {
  const ran: Ran = { tally: emptyTally(), failing: [] }
  let subject: Subject | null = null
  let block = -1
  for (let index = from; index < to; index++) {
    if (Math.floor(index / BLOCK) !== block || !subject) {
      block = Math.floor(index / BLOCK)
      subject = await subjectOfBlock(seed, block)
    }
    const { kind, note, bytes, truth } = mutate(subject, randomOf(seed, 'mutation', index))
    const { name, edition, id } = subject
    const source = describe(subject, id)
    const trial = { id: `mutation-${index}`, kinds: [kind], source, note, name, bytes, edition, truth, isSound: false }
    await tried(trial, ran)
  }
  return ran
}

const describe = (subject: Subject, id: string): string =>
  'recipe' in subject ? `${(subject as Subject & { recipe: { layout: { id: string } } }).recipe.layout.id} ${id}` : id
