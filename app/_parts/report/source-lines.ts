/** The source text cut into lines and marks: what was read stays findable, long prose can be folded. Pure. */
import type { Place } from '@/app/_data'

/** A stretch of the text that means something: a figure (`cell`), or a number in the prose (`claim`). */
export interface Mark extends Place {
  readonly kind: 'cell' | 'claim'
  /** The cell's key, or the number of the claim. */
  readonly key: string
}

export interface Segment {
  readonly text: string
  readonly mark: Mark | null
  /** Characters left out in place of a text too long to show; `text` is then empty. */
  readonly skipped: number
}

export interface Line {
  readonly number: number
  readonly segments: readonly Segment[]
}

/** Lines with marks stand open; long stretches without any are folded. */
export interface Stretch {
  readonly folded: boolean
  readonly lines: readonly Line[]
}

/** Unmarked text of one line longer than this is shown by its two ends. */
const LONGEST_GAP = 2_000
const GAP_END = 300
/** Lines without marks kept open beside a marked one. */
const BESIDE = 3
/** Fewer folded lines than this are not worth folding. */
const WORTH_FOLDING = 6
/** Folded text beyond this is not sent at all. */
const MOST_FOLDED = 60_000

/**
 * Marks that can be drawn: inside the text, ascending, none across another or across a line end. Where two overlap,
 * the first given wins.
 */
const drawable = (marks: readonly Mark[], text: string): Mark[] => {
  const fit = marks.filter(
    ({ start, end }) =>
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
  )
  const order = new Map(fit.map((mark, index) => [mark, index]))
  const sorted = fit.sort((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const kept: Mark[] = []
  for (const mark of sorted) {
    if (text.slice(mark.start, mark.end).includes('\n')) continue
    const last = kept.at(-1)
    if (!last || mark.start >= last.end) kept.push(mark)
    else if ((order.get(mark) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = mark
  }
  return kept
}

const plain = (text: string): Segment[] => {
  if (text.length === 0) return []
  if (text.length <= LONGEST_GAP) return [{ text, mark: null, skipped: 0 }]
  return [
    { text: text.slice(0, GAP_END), mark: null, skipped: 0 },
    { text: '', mark: null, skipped: text.length - 2 * GAP_END },
    { text: text.slice(-GAP_END), mark: null, skipped: 0 },
  ]
}

/** The lines of `text`, numbered from 1, with the marks that can be drawn; earlier marks win over later ones. */
export const linesOf = (text: string, marks: readonly Mark[]): Line[] => {
  const queue = drawable(marks, text)
  const lines: Line[] = []
  let next = 0
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const segments: Segment[] = []
    let at = start
    for (let mark = queue[next]; mark && mark.end <= end; mark = queue[++next]) {
      segments.push(...plain(text.slice(at, mark.start)))
      segments.push({ text: text.slice(mark.start, mark.end), mark, skipped: 0 })
      at = mark.end
    }
    segments.push(...plain(text.slice(at, end)))
    lines.push({ number: lines.length + 1, segments })
    start = end + 1
  }
  return lines
}

const isMarked = (line: Line): boolean => line.segments.some(({ mark }) => mark !== null)

/** Lines in stretches: open around the marks, folded where a longer text says nothing that was read. */
export const stretchesOf = (lines: readonly Line[]): Stretch[] => {
  const open = new Set<number>()
  lines.forEach((line, index) => {
    if (isMarked(line)) for (let near = index - BESIDE; near <= index + BESIDE; near++) open.add(near)
  })
  const stretches: { folded: boolean; lines: Line[] }[] = []
  lines.forEach((line, index) => {
    const folded = !open.has(index)
    const last = stretches.at(-1)
    if (last?.folded === folded) last.lines.push(line)
    else stretches.push({ folded, lines: [line] })
  })
  return stretches.map((stretch) =>
    stretch.folded && stretch.lines.length < WORTH_FOLDING ? { ...stretch, folded: false } : stretch,
  )
}

const lengthOf = (line: Line): number => line.segments.reduce((sum, { text }) => sum + text.length, 0)

/** As many of the folded lines as may be sent, and how many characters are left out. */
export const sentLines = (lines: readonly Line[]): { lines: readonly Line[]; skipped: number } => {
  let room = MOST_FOLDED
  const count = lines.findIndex((line) => {
    room -= lengthOf(line)
    return room < 0
  })
  if (count < 0) return { lines, skipped: 0 }
  return { lines: lines.slice(0, count), skipped: lines.slice(count).reduce((sum, line) => sum + lengthOf(line), 0) }
}

/** The number of the line in which a place begins, from 1. */
export const lineNumber = (text: string, { start }: Place): number =>
  text.slice(0, Math.max(0, start)).split('\n').length

/** The same for many places of one long text. */
export const lineNumbers = (text: string): ((place: Place) => number) => {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return ({ start }) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
