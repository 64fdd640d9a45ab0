/** Labels and rows lost, doubled and exchanged; pieces of the document cut off or out. */
import type { CellKey } from '@/lib/form'
import type { Expected } from '../oracle'
import { cut, goneIn } from './gone'
import { glued } from './outside'
import { type Mutation, type PrintedRow, splice, valuesOf } from './subject'

const deleteLabel: Mutation = (subject, random) => {
  const row = random.pick(subject.rows)
  const { start, end } = row.label
  if (end === start) return null
  return { text: splice(subject.text, start, end, ''), note: `label deleted: ${subject.text.slice(start, end)}` }
}

const swapLabels: Mutation = (subject, random) => {
  const at = random.below(subject.rows.length - 1)
  const [one, two] = [subject.rows[at], subject.rows[at + 1]]
  if (!one || !two || one.spans.length !== two.spans.length || !one.isWhole || !two.isWhole) return null
  const [first, second] = [one, two].map(({ label }) => subject.text.slice(label.start, label.end))
  const truth = new Map<CellKey, Expected>()
  for (const [i, span] of one.spans.entries()) {
    const other = two.spans[i]
    // Nobody can tell whether the labels or the rows were moved: as printed by label, or as the form has them.
    if (!other || span.key.split('.').at(-1) !== other.key.split('.').at(-1)) return null
    truth.set(span.key, {
      values: [...valuesOf(subject, other.key)],
      blank: subject.truth.get(other.key)?.blank ?? false,
    })
    truth.set(other.key, {
      values: [...valuesOf(subject, span.key)],
      blank: subject.truth.get(span.key)?.blank ?? false,
    })
  }
  const text = splice(
    splice(subject.text, two.label.start, two.label.end, first ?? ''),
    one.label.start,
    one.label.end,
    second ?? '',
  )
  return { text, truth, note: `labels swapped: ${first} and ${second}` }
}

/** A row in text: from its label to its last figure. */
const stretchOfRow = ({ label, spans }: PrintedRow): { start: number; end: number } => ({
  start: label.start,
  end: spans.at(-1)?.end ?? label.end,
})

const deleteRow: Mutation = (subject, random) => {
  const row = random.pick(subject.rows)
  if (!row.isWhole) return null
  const gone = stretchOfRow(row)
  return {
    text: splice(subject.text, gone.start, gone.end, ''),
    truth: goneIn(subject, gone),
    note: `row deleted: ${row.spans[0]?.key}`,
  }
}

const doubleRow: Mutation = (subject, random) => {
  const row = random.pick(subject.rows)
  if (row.label.end === row.label.start) return null
  const { start, end } = stretchOfRow(row)
  const by = subject.isHtml ? '</td></tr><tr><td>' : '\n'
  return {
    text: splice(subject.text, end, end, by + subject.text.slice(start, end)),
    note: `row doubled: ${row.spans[0]?.key}`,
  }
}

const cutTail: Mutation = (subject, random) => {
  const at = random.below(subject.text.length)
  return cut(subject, at, subject.text.length, `cut off from ${at} on`)
}

const cutHead: Mutation = (subject, random) => {
  const at = random.below(subject.text.length)
  return cut(subject, 0, at, `cut off up to ${at}`)
}

const cutMiddle: Mutation = (subject, random) => {
  const start = random.below(subject.text.length)
  const end = Math.min(subject.text.length, start + 1 + random.below(400))
  const mutant = cut(subject, start, end, `cut out from ${start} to ${end}`)
  return { ...mutant, truth: new Map([...mutant.truth, ...glued(subject, start, end)]) }
}

export const ROWS = { deleteLabel, swapLabels, deleteRow, doubleRow, cutTail, cutHead, cutMiddle } satisfies Record<
  string,
  Mutation
>
