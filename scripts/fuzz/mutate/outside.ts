/** Mutations outside the figures: nothing that is printed in a cell changes. */
import type { CellKey } from '@/lib/form'
import type { Random } from '../../demo/random'
import type { Expected } from '../oracle'
import { HARMLESS } from '../words'
import { doubtful, type Mutant, type Mutation, printedIn, type Subject, splice } from './subject'

const isDigit = (character: string | undefined) => character !== undefined && /[\d.,０-９+\-/—]/.test(character)

/** What a figure cannot be told from when it stands right beside it. */
const isGlue = (character: string | undefined) =>
  character !== undefined && (isDigit(character) || /\p{L}/u.test(character))

/**
 * In markup, a tag damaged right before or behind a figure may swallow it or show its own remains beside it: the cell
 * then holds its figure, or something else, or nothing that can be seen.
 */
const besideTag = (subject: Subject, start: number, end: number): Map<CellKey, Expected> => {
  const truth = new Map<CellKey, Expected>()
  if (!subject.isHtml) return truth
  for (const span of subject.figures) {
    const opens = subject.text.lastIndexOf('<', span.start)
    const closes = subject.text.indexOf('>', span.end)
    if ((start < span.start && end > opens) || (end > span.end && start <= closes && start >= span.end))
      truth.set(span.key, doubtful(subject, span.key))
  }
  return truth
}

/** The figure that ends (or begins) next to an offset, spaces between them left out of account; undefined where none does. */
const figureAt = (subject: Subject, offset: number, side: 'start' | 'end') =>
  subject.figures.find((span) =>
    side === 'end'
      ? span.end <= offset &&
        /^[^\S\n]*$/.test(subject.text.slice(span.end, Math.min(offset, span.end + 8))) &&
        offset - span.end < 8
      : span.start >= offset &&
        /^[^\S\n]*$/.test(subject.text.slice(offset, Math.min(span.start, offset + 8))) &&
        span.start - offset < 8,
  )

const inFigure = (subject: Subject, start: number, end: number) =>
  subject.figures.some((span) => span.start < end && span.end > start)

/** A place outside all figures. */
const placeIn = (subject: Subject, random: Random, from = 0, to = subject.text.length): number | null => {
  for (let tries = 0; tries < 20; tries++) {
    const at = from + random.below(to - from)
    if (!inFigure(subject, at, at + 1)) return at
  }
  return null
}

/** The cells glued together where text between two places is gone. */
export const glued = (subject: Subject, start: number, end: number): Map<CellKey, Expected> => {
  const truth = new Map<CellKey, Expected>()
  const left = subject.figures.find((span) => span.end === start)
  const right = subject.figures.find((span) => span.start === end)
  const touchesLeft = left && isGlue(subject.text[end])
  const touchesRight = right && isGlue(subject.text[start - 1])
  const joined =
    left && right ? [Number(printedIn(subject, left) + printedIn(subject, right))].filter(Number.isFinite) : []
  if (touchesLeft) truth.set(left.key, doubtful(subject, left.key, ...joined))
  if (touchesRight) truth.set(right.key, doubtful(subject, right.key, ...joined))
  return truth
}

/** Deletes one to three characters in [from, to). */
const deletion = (subject: Subject, random: Random, from?: number, to?: number): Mutant | null => {
  const at = placeIn(subject, random, from, to)
  if (at === null) return null
  let end = at + 1
  const most = random.pick([1, 1, 2, 3])
  while (end < at + most && end < subject.text.length && !inFigure(subject, end, end + 1)) end++
  return {
    text: splice(subject.text, at, end, ''),
    truth: new Map([...besideTag(subject, at, end), ...glued(subject, at, end)]),
    note: `deleted ${JSON.stringify(subject.text.slice(at, end))} at ${at}`,
  }
}

const insertion = (subject: Subject, random: Random, from?: number, to?: number): Mutant | null => {
  const at = placeIn(subject, random, from, to)
  if (at === null || figureAt(subject, at, 'end') || figureAt(subject, at, 'start')) return null
  const character = random.pick([...HARMLESS])
  return {
    text: splice(subject.text, at, at, character),
    truth: besideTag(subject, at, at),
    note: `inserted ${character} at ${at}`,
  }
}

const replacement = (subject: Subject, random: Random, from?: number, to?: number): Mutant | null => {
  const at = placeIn(subject, random, from, to)
  if (at === null || figureAt(subject, at, 'end') || figureAt(subject, at + 1, 'start')) return null
  const character = random.pick([...HARMLESS])
  const old = JSON.stringify(subject.text[at])
  const truth = besideTag(subject, at, at + 1)
  return { text: splice(subject.text, at, at + 1, character), truth, note: `replaced ${old} by ${character} at ${at}` }
}

const CHANGES = [deletion, insertion, replacement]

const anywhere: Mutation = (subject, random) => random.pick(CHANGES)(subject, random)

/** In the table's labels and heads, where it hurts most. */
const inLabels: Mutation = (subject, random) => {
  const rows = subject.rows.filter(({ label }) => label.end > label.start)
  if (rows.length === 0) return null
  const { label } = random.pick(rows)
  return random.pick(CHANGES)(subject, random, label.start, label.end)
}

/** Several labels damaged at once. */
const inManyLabels: Mutation = (subject, random) => {
  let text = subject.text
  const rows = random
    .shuffle(subject.rows.filter(({ label }) => label.end > label.start + 1))
    .slice(0, 2 + random.below(6))
  // From the last on, so that places before stay as they are.
  for (const { label } of [...rows].sort((a, b) => b.label.start - a.label.start)) {
    const at = label.start + random.below(label.end - label.start)
    if (!isDigit(text[at + 1]) && !isDigit(text[at - 1]))
      text = splice(text, at, at + 1, random.pick(['', random.pick([...HARMLESS])]))
  }
  return { text, note: `${rows.length} labels damaged` }
}

/** A bar, tab, line end or space between cells. */
const SEPARATOR = /[|\n\t ]/

const separator: Mutation = (subject, random) => {
  const first = subject.figures[0]?.start ?? 0
  const last = subject.figures.at(-1)?.end ?? subject.text.length
  for (let tries = 0; tries < 40; tries++) {
    const at = first + random.below(last - first)
    const character = subject.text[at] ?? ''
    if (!SEPARATOR.test(character) || inFigure(subject, at, at + 1)) continue
    const into = random.pick(['', '', ' ', '\n', '\t', '|', '||', '\n\n', '  '].filter((one) => one !== character))
    return {
      text: splice(subject.text, at, at + 1, into),
      ...(into === '' ? { truth: glued(subject, at, at + 1) } : {}),
      note: `${JSON.stringify(character)} became ${JSON.stringify(into)} at ${at}`,
    }
  }
  return null
}

const lineEnds: Mutation = (subject, random) => {
  const into = random.pick(['\r\n', '\r', '\n\n', ' \n', '\u2028'])
  return { text: subject.text.replaceAll('\n', into), note: `line ends became ${JSON.stringify(into)}` }
}

export const OUTSIDE = { anywhere, inLabels, inManyLabels, separator, lineEnds } satisfies Record<string, Mutation>
