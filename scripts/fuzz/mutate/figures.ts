/** Mutations of single figures: the document then prints something else, and that is the truth. */
import type { Expected } from '../oracle'
import { exactly } from '../oracle'
import { NOTHING } from '../words'
import { doubtful, type Mutation, printedIn, rowOf, splice, takenFrom, valuesOf, YUAN } from './subject'

const PLAIN = /^\d{1,9}(?:\.\d+)?$/

const digit: Mutation = (subject, random) => {
  const plain = subject.figures.filter(
    (span) =>
      PLAIN.test(printedIn(subject, span)) && valuesOf(subject, span.key).includes(Number(printedIn(subject, span))),
  )
  if (plain.length === 0) return null
  const span = random.pick(plain)
  const old = printedIn(subject, span)
  const at = random.below(old.length)
  const figure = String(random.below(10))
  if (old[at] === '.' || old[at] === figure || (at === 0 && figure === '0' && /^\d\d/.test(old))) return null
  const printed = splice(old, at, at + 1, figure)
  return {
    text: splice(subject.text, span.start, span.end, printed),
    truth: new Map([[span.key, exactly(Number(printed))]]),
    note: `${span.key}: ${old} became ${printed}`,
  }
}

const longer: Mutation = (subject, random) => {
  const plain = subject.figures.filter(
    (span) =>
      /^[1-9]\d{0,6}$/.test(printedIn(subject, span)) &&
      valuesOf(subject, span.key).includes(Number(printedIn(subject, span))),
  )
  if (plain.length === 0) return null
  const span = random.pick(plain)
  const old = printedIn(subject, span)
  const at = 1 + random.below(old.length)
  const printed = splice(old, at, at, String(random.below(10)))
  return {
    text: splice(subject.text, span.start, span.end, printed),
    truth: new Map([[span.key, exactly(Number(printed))]]),
    note: `${span.key}: ${old} became ${printed}`,
  }
}

const BLANK: Expected = { values: [], blank: true }

const dashed: Mutation = (subject, random) => {
  if (subject.figures.length === 0) return null
  const span = random.pick(subject.figures)
  const into = random.pick(['/', '—', '-', NOTHING])
  return {
    text: splice(subject.text, span.start, span.end, into),
    truth: new Map([[span.key, BLANK]]),
    note: `${span.key} became ${into}`,
  }
}

/** The figure taken out, its cell left: where the layout marks cells it is a blank, elsewhere it is gone. */
const emptied: Mutation = (subject, random) => {
  if (subject.figures.length === 0) return null
  const span = random.pick(subject.figures)
  return {
    text: splice(subject.text, span.start, span.end, ''),
    truth: takenFrom(subject, rowOf(subject, span), new Set([span])),
    note: `${span.key} emptied`,
  }
}

/** Two or three figures of a row swapped or emptied at once. */
const severalEmptied: Mutation = (subject, random) => {
  const rows = subject.rows.filter((row) => row.spans.length > 3)
  if (rows.length === 0) return null
  const row = random.pick(rows).spans
  const taken = new Set(random.shuffle(row.filter((span) => span.end > span.start)).slice(0, 2 + random.below(2)))
  let text = subject.text
  for (const span of [...taken].sort((a, b) => b.start - a.start)) text = splice(text, span.start, span.end, '')
  const truth = takenFrom(subject, row, taken)
  return { text, truth, note: `${[...taken].map((span) => span.key).join(', ')} emptied` }
}

/** Among the spoilt figures those that are numbers, though no count can be that. */
const NUMBERS = ['3.5', '99999999999']
const readings = (number: string): number[] => [Number(number), Number(number) / YUAN]
const noFigure = (text: string): Expected => ({ values: [], blank: text === '**' })

/** A figure that is none: letters, two numbers, a date. */
const spoilt: Mutation = (subject, random) => {
  if (subject.figures.length === 0) return null
  const span = random.pick(subject.figures)
  const into = random.pick(['l2', 'O', '3.5', '1-2', '?', '**', '12/3', '2.1.3', '0.0.', '--5', '1e3', '99999999999'])
  return {
    text: splice(subject.text, span.start, span.end, into),
    // Money may be any of the two numbers, in either unit.
    truth: new Map([
      [span.key, NUMBERS.includes(into) ? doubtful(subject, span.key, ...readings(into)) : noFigure(into)],
    ]),
    note: `${span.key} became ${into}`,
  }
}

export const FIGURES = { digit, longer, dashed, emptied, severalEmptied, spoilt } satisfies Record<string, Mutation>
