/** Cells lost, doubled, moved, torn, whole rows of them moved by one. */
import type { CellKey } from '@/lib/form'
import type { Span } from '../marks'
import type { Expected } from '../oracle'
import { doubtful, type Mutation, printedIn, type Subject, splice, takenFrom, valuesOf } from './subject'

/** The text of one cell with what parts it from its neighbour in the same row. */
const stretchOf = (row: readonly Span[], span: Span): { start: number; end: number } | null => {
  const at = row.indexOf(span)
  const [before, after] = [row[at - 1], row[at + 1]]
  if (before) return { start: before.end, end: span.end }
  return after ? { start: span.start, end: after.start } : null
}

const someStretch = (subject: Subject, pick: <T>(list: readonly T[]) => T) => {
  const rows = subject.rows.filter((row) => row.spans.length > 1)
  if (rows.length === 0) return null
  const row = pick(rows).spans
  const span = pick(row)
  const stretch = stretchOf(row, span)
  return stretch && { row, span, ...stretch }
}

const deleteCell: Mutation = (subject, random) => {
  const cell = someStretch(subject, (list) => random.pick(list))
  return (
    cell && {
      text: splice(subject.text, cell.start, cell.end, ''),
      truth: takenFrom(subject, cell.row, new Set([cell.span])),
      note: `cell deleted: ${cell.span.key}`,
    }
  )
}

/**
 * Where a cell of the row behind the doubled one is empty, the row may now have a figure for each column: then that is
 * what it prints, every figure up to the empty cell moved by one.
 */
const movedInto = (subject: Subject, row: readonly Span[], from: number): Map<CellKey, Expected> => {
  const gap = row.findIndex((span, i) => i > from && span.end === span.start)
  return new Map(
    row
      .slice(from + 1, gap + 1)
      .map((span, i) => [span.key, doubtful(subject, span.key, ...valuesOf(subject, row[from + i]?.key ?? span.key))]),
  )
}

const doubleCell: Mutation = (subject, random) => {
  const cell = someStretch(subject, (list) => random.pick(list))
  return (
    cell && {
      text: splice(subject.text, cell.start, cell.start, subject.text.slice(cell.start, cell.end)),
      truth: movedInto(subject, cell.row, cell.row.indexOf(cell.span)),
      note: `cell doubled: ${cell.span.key}`,
    }
  )
}

const swapCells: Mutation = (subject, random) => {
  const rows = subject.rows.filter((row) => row.spans.length > 1)
  if (rows.length === 0) return null
  const { spans } = random.pick(rows)
  const at = random.below(spans.length - 1)
  const [one, two] = [spans[at], spans[at + 1]]
  if (!one || !two || (one.end === one.start) !== (two.end === two.start)) return null
  const text = splice(
    splice(subject.text, two.start, two.end, printedIn(subject, one)),
    one.start,
    one.end,
    printedIn(subject, two),
  )
  const truth = new Map<CellKey, Expected>()
  const [first, second] = [subject.truth.get(one.key), subject.truth.get(two.key)]
  // Money and signed changes read another way in a neighbouring column of another unit.
  if (first && second && !/items_change|amount/.test(one.key + two.key)) {
    truth.set(one.key, second)
    truth.set(two.key, first)
    return { text, truth, note: `cells swapped: ${one.key} and ${two.key}` }
  }
  return null
}

/** All cells of a row moved by one place, the one at the end falling off, as happens where a cell is merged by mistake. */
const shiftRow: Mutation = (subject, random) => {
  const rows = subject.rows.filter((row) => row.spans.length > 1)
  if (rows.length === 0) return null
  const { spans } = random.pick(rows)
  const step = random.pick([-1, 1])
  let text = subject.text
  const truth = new Map<CellKey, Expected>()
  for (let i = spans.length - 1; i >= 0; i--) {
    const here = spans[i]
    const from = spans[i - step]
    if (!here) continue
    text = splice(text, here.start, here.end, from ? printedIn(subject, from) : '')
    truth.set(here.key, doubtful(subject, here.key, ...(from ? valuesOf(subject, from.key) : [])))
  }
  return { text, truth, note: `row of ${spans[0]?.key} moved by ${step}` }
}

const splitNumber: Mutation = (subject, random) => {
  const long = subject.figures.filter((span) => /^\d{2,}$/.test(printedIn(subject, span)))
  if (long.length === 0) return null
  const span = random.pick(long)
  const at = span.start + 1 + random.below(span.end - span.start - 1)
  const by = random.pick([' ', '\n', '\t', ' \n', '\u3000'])
  return {
    text: splice(subject.text, at, at, by),
    note: `${span.key} torn by ${JSON.stringify(by)} at ${at - span.start}`,
  }
}

export const CELLS = { deleteCell, doubleCell, swapCells, shiftRow, splitNumber } satisfies Record<string, Mutation>
