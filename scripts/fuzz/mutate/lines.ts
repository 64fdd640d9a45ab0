/** Lines lost, doubled, moved, joined, dropped, and stray ones put in. */
import type { CellKey } from '@/lib/form'
import type { Span } from '../marks'
import type { Expected } from '../oracle'
import { FOOTNOTE } from '../words'
import { goneIn } from './gone'
import { headsExchanged } from './heads'
import { glued } from './outside'
import {
  doubtful,
  type Line,
  linesOf,
  type Mutation,
  rowOf,
  type Subject,
  splice,
  takenFrom,
  valuesOf,
  within,
} from './subject'

const JUST_FIGURES = 60

/** Lines from a little before the first figure to the last. */
const tableLines = (subject: Subject): Line[] => {
  const first = (subject.figures[0]?.start ?? 0) - JUST_FIGURES
  const last = subject.figures.at(-1)?.end ?? 0
  return linesOf(subject.text).filter(({ start, end }) => end >= first && start <= last)
}

const deleteLine: Mutation = (subject, random) => {
  const lines = tableLines(subject)
  if (lines.length < 2) return null
  const line = random.pick(lines)
  // Where bars stand on lines of their own, those around the figure stay, and with them an empty cell.
  const isFramed = /[|\t]\s*$/.test(subject.text.slice(0, line.start)) && /^\s*\|/.test(subject.text.slice(line.end))
  const truth = new Map(
    [...goneIn(subject, line)].map(([key, expected]) => [key, isFramed ? { ...expected, blank: true } : expected]),
  )
  return {
    text: splice(subject.text, line.start, line.end + 1, ''),
    truth,
    note: `line deleted: ${JSON.stringify(subject.text.slice(line.start, line.end))}`,
  }
}

const doubleLine: Mutation = (subject, random) => {
  const lines = tableLines(subject)
  if (lines.length < 2) return null
  const line = random.pick(lines)
  const content = subject.text.slice(line.start, line.end)
  return {
    text: splice(subject.text, line.start, line.start, `${content}\n`),
    note: `line doubled: ${JSON.stringify(content)}`,
  }
}

/** Cells of a stretch moved away from the rest of their row: as if taken out of it. */
const movedAway = (subject: Subject, moved: readonly Span[], truth: Map<CellKey, Expected>): void => {
  for (const span of moved) {
    const row = rowOf(subject, span)
    if (moved.length === row.length) continue
    for (const [key, expected] of takenFrom(subject, row, new Set(moved.filter((one) => row.includes(one)))))
      truth.set(key, expected)
  }
}

/** The cells of a line, also one that prints nothing at its end. */
const spansOn = ({ spans }: Subject, line: Line): Span[] =>
  spans.filter((span) => span.start >= line.start && span.end <= line.end)

const isUnlabelled = ({ text }: Subject, { start, end }: Line): boolean => !/\p{L}/u.test(text.slice(start, end))

const swapLines: Mutation = (subject, random) => {
  const lines = tableLines(subject)
  const at = random.below(lines.length - 1)
  const [one, two] = [lines[at], lines[at + 1]]
  if (!one || !two) return null
  const [first, second] = [subject.text.slice(one.start, one.end), subject.text.slice(two.start, two.end)]
  const truth = headsExchanged(subject, one, two)
  const [above, below] = [spansOn(subject, one), spansOn(subject, two)]
  const [a, b] = [above[0], below[0]]
  if (a && b && above.length === 1 && below.length === 1 && rowOf(subject, a).includes(b)) {
    truth.set(a.key, { values: valuesOf(subject, b.key), blank: subject.truth.get(b.key)?.blank ?? true })
    truth.set(b.key, { values: valuesOf(subject, a.key), blank: subject.truth.get(a.key)?.blank ?? true })
  } else if (isUnlabelled(subject, one) && isUnlabelled(subject, two) && above.length === below.length) {
    // Figures apart from their labels: by their order they are other rows' now.
    for (const [i, { key }] of above.entries()) {
      const other = below[i]
      if (!other) continue
      truth.set(key, doubtful(subject, key, ...valuesOf(subject, other.key)))
      truth.set(other.key, doubtful(subject, other.key, ...valuesOf(subject, key)))
    }
  } else {
    movedAway(subject, above, truth)
    movedAway(subject, below, truth)
  }
  return {
    text: splice(subject.text, one.start, two.end, `${second}\n${first}`),
    truth,
    note: `lines swapped: ${JSON.stringify(first)} and ${JSON.stringify(second)}`,
  }
}

const joinLines: Mutation = (subject, random) => {
  const line = random.pick(tableLines(subject))
  const isBare = random.chance(0.5)
  if (line.end >= subject.text.length) return null
  return {
    text: splice(subject.text, line.end, line.end + 1, isBare ? '' : ' '),
    truth: isBare ? glued(subject, line.end, line.end + 1) : new Map(),
    note: `lines joined: ${JSON.stringify(subject.text.slice(line.start, line.end + 12))}`,
  }
}

/** A cell that is open where a text ends, with nothing in it so far, on pages that leave their cells open. */
const OPEN_CELL = /<t[dh]\b[^>]*>(?:\s*<\w[^>]*>)*\s*$/i
const FAR = 400

/** Blank cells of a page that print what is put in at `at`. */
const openAt = ({ text, spans, isHtml }: Subject, at: number): ReadonlySet<CellKey> => {
  const from = Math.max(0, at - FAR)
  const open = isHtml ? OPEN_CELL.exec(text.slice(from, at)) : null
  const own = spans.filter(({ start, end }) => open && start >= from + open.index && end <= at)
  return new Set(own.map(({ key }) => key))
}

const strayLine: Mutation = (subject, random) => {
  const line = random.pick(tableLines(subject))
  const into = random.pick(['12', '- 3 -', '2023', '5', '0', '— 4 —', FOOTNOTE, '3/8', '17 '])
  return {
    text: splice(subject.text, line.start, line.start, `${into}\n`),
    unknown: openAt(subject, line.start),
    note: `stray line ${into} at ${line.start}`,
  }
}

/** What copying a page through a tool that drops repeated lines leaves of it. */
const dropRepeated: Mutation = (subject) => {
  const seen = new Set<string>()
  const kept: string[] = []
  const truth = new Map<CellKey, Expected>()
  for (const line of linesOf(subject.text)) {
    const content = subject.text.slice(line.start, line.end)
    if (content.trim() === '' || !seen.has(content)) kept.push(content)
    else for (const { key } of within(subject.spans, line)) truth.set(key, doubtful(subject, key))
    seen.add(content)
  }
  return { text: kept.join('\n'), truth, note: 'repeated lines dropped' }
}

export const LINES = { deleteLine, doubleLine, swapLines, joinLines, strayLine, dropRepeated } satisfies Record<
  string,
  Mutation
>
