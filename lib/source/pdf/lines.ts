/** Runs of one cell or one page → its lines, each from left to right. */
import { type Box, turnedBox } from './drawing'
import { withoutNotes } from './notes'
import type { Run } from './runs'

export interface Line extends Box {
  /** From left to right, as seen in reading direction. */
  readonly runs: readonly Run[]
  readonly size: number
}

/** Runs stand on one line if they share this part of the lower one's height. */
const SHARED = 0.5

const shared = (a: Box, b: Box): number => {
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top) || 1
  return (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / lower
}

const lineOf = (all: readonly Run[]): Line => {
  const runs = withoutNotes([...all].sort((a, b) => a.left - b.left))
  return {
    runs,
    left: Math.min(...runs.map((run) => run.left)),
    top: Math.min(...runs.map((run) => run.top)),
    right: Math.max(...runs.map((run) => run.right)),
    bottom: Math.max(...runs.map((run) => run.bottom)),
    size: Math.max(...runs.map((run) => run.size)),
  }
}

/** Lines from top to bottom. Text turned another way than the page comes last, in its own order. */
export const linesOf = (runs: readonly Run[]): Line[] => {
  const [straight, turned] = [runs.filter((run) => run.turn === 0), runs.filter((run) => run.turn !== 0)]
  const upright = turned.map((run) => ({ ...run, ...turnedBox(run, run.turn), turn: 0 as const }))
  return [...straightLines(straight), ...straightLines(upright)]
}

const straightLines = (runs: readonly Run[]): Line[] => {
  const lines: Line[] = []
  let open: Run[] = []
  // The tallest run of a line decides what else stands on it, so that a raised mark draws in no other line.
  let tallest: Run | null = null
  for (const run of [...runs].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    if (tallest && shared(tallest, run) < SHARED) {
      lines.push(lineOf(open))
      open = []
      tallest = null
    }
    open.push(run)
    if (!tallest || run.size > tallest.size) tallest = run
  }
  if (open.length > 0) lines.push(lineOf(open))
  return lines
}
