/** A document about to be mutated, and what mutations need to know of it. */
import { type CellKey, cellOf } from '@/lib/form'
import { rowLabels } from '@/lib/read/labels'
import { keyOf, normalize } from '@/lib/read/normalize'
import type { Random } from '../../demo/random'
import type { Specimen } from '../document'
import type { Span } from '../marks'
import type { Expected } from '../oracle'

/** 元 in one 万元, the unit in which money is read. */
export const YUAN = 10_000

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Figures printed one after the other behind one label: a row of table two or three, or all fifteen of table four. */
export interface PrintedRow {
  readonly spans: readonly Span[]
  /** Where the row's own label stands: the last words before its first figure. */
  readonly label: Stretch
  /** Whether the whole label stands there as the form has it, not only the last line of it. */
  readonly isWhole: boolean
}

export interface Subject extends Specimen {
  readonly isHtml: boolean
  readonly rows: readonly PrintedRow[]
  /** The figures that print something. */
  readonly figures: readonly Span[]
}

/** A changed document: its text, and the cells whose truth is another now. */
export interface Mutant {
  readonly text: string
  readonly truth?: ReadonlyMap<CellKey, Expected>
  /** Cells of which nothing is known any more. */
  readonly unknown?: ReadonlySet<CellKey>
  readonly note: string
}

/** One way to change a document; null where it cannot be done to this one. */
export type Mutation = (subject: Subject, random: Random) => Mutant | null

/** Words with single spaces between them; two part cells. */
const WORDS = /[^\s|<>]+(?:[^\S\n\t][^\s|<>]+)*/gu

/** The stretches of words in [from, to): no tags, bars or line ends within. */
const wordsIn = (text: string, from: number, to: number): Stretch[] => {
  // Tags are blanked out so that the words in them do not count.
  const zone = text.slice(from, to).replace(/<[^>]*>?/g, (tag) => `${' '.repeat(tag.length - 1)}\n`)
  return [...zone.matchAll(WORDS)]
    .filter(([words]) => /\p{Script=Han}/u.test(words))
    .map(({ 0: words, index }) => ({ start: from + index, end: from + index + words.trimEnd().length }))
}

const MAX_LABEL_ZONE = 4000

const rowIdOf = (key: CellKey): string => {
  const { table, row } = cellOf(key)
  return table.read === 'by-position' ? table.id : row.key
}

const printedRow = (text: string, spans: readonly Span[], from: number): PrintedRow => {
  const [first] = spans
  if (!first) throw new RangeError('a row without figures')
  const { table, row } = cellOf(first.key)
  const keys = rowLabels(table).find((one) => one.row.key === row.key)?.keys ?? []
  const isLabel = ({ start, end }: Stretch) => {
    const key = keyOf(normalize(text.slice(start, end)).text)
    return keys.some((one) => key.endsWith(one))
  }
  const words = wordsIn(text, Math.max(from, first.start - MAX_LABEL_ZONE), first.start)
  const whole = table.read === 'by-position' ? undefined : words.findLast(isLabel)
  const label = whole ?? words.at(-1) ?? { start: first.start, end: first.start }
  return { spans, label, isWhole: whole !== undefined }
}

export const subjectOf = (specimen: Specimen): Subject => {
  const runs: Span[][] = []
  let id = ''
  for (const span of specimen.spans) {
    if (rowIdOf(span.key) === id) runs.at(-1)?.push(span)
    else runs.push([span])
    id = rowIdOf(span.key)
  }
  const rows = runs.map((spans, i) => printedRow(specimen.text, spans, runs[i - 1]?.at(-1)?.end ?? 0))
  return {
    ...specimen,
    isHtml: specimen.name.endsWith('.html'),
    rows,
    figures: specimen.spans.filter((span) => span.end > span.start),
  }
}

export const printedIn = ({ text }: Subject, span: Span): string => text.slice(span.start, span.end)

export const rowOf = (subject: Subject, span: Span): readonly Span[] =>
  subject.rows.find((row) => row.spans.includes(span))?.spans ?? [span]

export const splice = (text: string, start: number, end: number, insert: string): string =>
  text.slice(0, start) + insert + text.slice(end)

export const valuesOf = ({ truth }: Subject, key: CellKey): readonly number[] => truth.get(key)?.values ?? []

/** What may stand in a cell nobody can be sure of: its old figure, what is printed now, or nothing. */
export const doubtful = (subject: Subject, key: CellKey, ...others: readonly number[]): Expected => ({
  values: [...valuesOf(subject, key), ...others],
  blank: true,
})

/**
 * Cells of a row from which these figures were taken: any of a run of equal figures may be the one that went, because
 * the document is the same whichever it was.
 */
export const takenFrom = (subject: Subject, row: readonly Span[], taken: ReadonlySet<Span>): Map<CellKey, Expected> => {
  const truth = new Map<CellKey, Expected>()
  for (const span of taken) truth.set(span.key, doubtful(subject, span.key))
  for (let i = 0; i < row.length; i++) {
    const here = row[i]
    if (!here || !taken.has(here)) continue
    for (const step of [-1, 1])
      for (let j = i + step; j >= 0 && j < row.length; j += step) {
        const next = row[j]
        if (!next || (printedIn(subject, next) !== printedIn(subject, here) && !taken.has(next))) break
        truth.set(next.key, doubtful(subject, next.key))
      }
  }
  return truth
}

export interface Line {
  readonly start: number
  readonly end: number
}

export const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}

export const within = (spans: readonly Span[], { start, end }: { start: number; end: number }): Span[] =>
  spans.filter((span) => span.start >= start && span.end <= end && (span.end > span.start || span.start < end))
