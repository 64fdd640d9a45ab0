/** Lines of a table without rulings → islands of text: what stood in one cell, its broken lines put together. */
import type { Box } from './drawing'
import type { Line } from './lines'
import type { Run } from './runs'
import { cellText } from './spacing'

export interface Island extends Box {
  readonly lines: readonly Line[]
  readonly text: string
  readonly size: number
  readonly middle: number
}

/** Parts of the font's height: a gap this wide may part cells, lines this close from top to top may be of one cell. */
const GAP = 0.55
const PITCH = 1.5

const boxOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  right: Math.max(...boxes.map((box) => box.right)),
  top: Math.min(...boxes.map((box) => box.top)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
})

/** A line cut where a gap may part cells. */
export const stretchesOf = (line: Line): Line[] => {
  const stretches: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of line.runs) {
    const open = stretches.at(-1)
    if (open && run.left - right < GAP * Math.max(run.size, open[0]?.size ?? 0)) open.push(run)
    else stretches.push([run])
    right = Math.max(right, run.right)
  }
  return stretches.map((runs) => ({ runs, ...boxOf(runs), size: Math.max(...runs.map((run) => run.size)) }))
}

export const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right

const islandOf = (lines: readonly Line[]): Island => {
  const box = boxOf(lines)
  const rows: Line[] = []
  // Stretches of one printed line that a line below has joined stand side by side again.
  for (const line of [...lines].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = rows.at(-1)
    if (last && Math.abs(last.top - line.top) < 0.3 * line.size)
      rows[rows.length - 1] = {
        ...last,
        ...boxOf([last, line]),
        runs: [...last.runs, ...line.runs].sort((a, b) => a.left - b.left),
      }
    else rows.push(line)
  }
  return {
    ...box,
    lines: rows,
    text: cellText(rows, box.right - box.left).trim(),
    size: Math.max(...lines.map((line) => line.size)),
    middle: (box.top + box.bottom) / 2,
  }
}

/** The islands of neighbouring lines. */
export const islandsOf = (lines: readonly Line[]): Island[] => {
  let open: Line[][] = []
  const done: Line[][] = []
  for (const line of lines) {
    const isNear = (island: readonly Line[]) => line.top - Math.max(...island.map(({ top }) => top)) < PITCH * line.size
    done.push(...open.filter((island) => !isNear(island)))
    open = open.filter(isNear)
    for (const stretch of stretchesOf(line)) {
      const goesOn = (island: readonly Line[]) =>
        island.some((above) => meet(above, stretch) && stretch.top - above.top > 0.5 * stretch.size)
      const above = open.filter(goesOn)
      if (above.length === 0) open.push([stretch])
      else open = [...open.filter((island) => !above.includes(island)), [...above.flat(), stretch]]
    }
  }
  return [...done, ...open].map(islandOf).filter(({ text }) => text !== '')
}
