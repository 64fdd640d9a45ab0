/** Figures of one printed row that stand in each other's places, one column off, or in two cells instead of one. */
import type { Line } from './layout'
import { nameOf, rowAt } from './names'
import type { Change, Trial } from './trial'
import { tellMoved, tellShifted, tellSplit, tellSwapped } from './words'

/** Two figures have changed places, or one stands in the cell beside nothing. */
export const trySwap = (trial: Trial, a: number, b: number): void => {
  const [first, second] = [trial.valueAt(a), trial.valueAt(b)]
  if (first === second) return
  const isMove = first === 0 || second === 0
  const [from, to] = first === 0 ? [b, a] : [a, b]
  const tell = () =>
    isMove
      ? tellMoved(nameOf(trial, from), nameOf(trial, to), first + second)
      : tellSwapped(nameOf(trial, a), nameOf(trial, b), first, second)
  const changes = [
    { at: a, to: second },
    { at: b, to: first },
  ]
  trial.attempt({ kind: isMove ? 'moved' : 'cells-swapped', changes, free: 0, tell })
}

/** `values` in the place of the row's cells from `start` on. A null at the end is worked out from the row. */
const placed = (trial: Trial, { cells }: Line, start: number, values: readonly (number | null)[]): Change[] => {
  const changes = values.map((to, i) => ({ at: cells[start + i] ?? -1, to }))
  const last = changes.at(-1)
  if (last?.to !== null) return changes
  const now = new Map(changes.map(({ at, to }) => [at, to]))
  const parts = cells.slice(0, -1).map((at) => (now.has(at) ? now.get(at) : trial.valueAt(at)) ?? 0)
  return [...changes.slice(0, -1), { at: last.at, to: parts.reduce((sum, value) => sum + value, 0) }]
}

/** An empty cell too many, or one lost: what follows stands one column off, up to the total or with it. */
const tryShifts = (trial: Trial, line: Line): void => {
  const { cells } = line
  const printed = cells.map((at) => trial.valueAt(at))
  const tell = () => tellShifted(rowAt(trial, cells[0] ?? 0))
  for (const end of [cells.length - 1, cells.length]) {
    const withTotal = end === cells.length
    for (let start = 0; start < end - 1; start++) {
      const stretch = printed.slice(start, end)
      if (stretch[0] === 0) {
        const back = [...stretch.slice(1), withTotal ? null : 0]
        trial.attempt({ kind: 'shifted', changes: placed(trial, line, start, back), free: withTotal ? 1 : 0, tell })
      }
      if (stretch.at(-1) === 0)
        trial.attempt({
          kind: 'shifted',
          changes: placed(trial, line, start, [0, ...stretch.slice(0, -1)]),
          free: 0,
          tell,
        })
    }
  }
}

/** 12 as 1 and 2 in two cells, the rest of the row pushed on or not. */
const trySplits = (trial: Trial, line: Line): void => {
  const { cells } = line
  const printed = cells.map((at) => trial.valueAt(at))
  for (let at = 0; at < cells.length - 1; at++) {
    const [first = 0, second = 0] = printed.slice(at)
    if (first <= 0 || second < 0) continue
    const whole = Number(`${first}${second}`)
    if (!Number.isSafeInteger(whole)) continue
    const rest = printed.slice(at + 2)
    const tell = () => tellSplit(rowAt(trial, cells[at] ?? 0), first, second, whole)
    const attempt = (values: (number | null)[], free: number) =>
      trial.attempt({ kind: 'split', changes: placed(trial, line, at, values), free, tell })
    attempt([whole, 0], 0)
    attempt([0, whole], 0)
    attempt([whole, ...rest, null], 1)
    if (rest.length > 0) attempt([whole, ...rest.slice(0, -1), 0, ...rest.slice(-1)], 0)
  }
}

/** Rows that a failed equation runs through, along or across. */
const isConcerned = ({ layout, isFailed }: Trial, { cells }: Line): boolean =>
  cells.some((at) => layout.equationsOf[at]?.some(isFailed))

export const tryLines = (trial: Trial): void => {
  for (const line of trial.layout.lines) {
    if (!isConcerned(trial, line)) continue
    for (const [i, a] of line.cells.entries()) for (const b of line.cells.slice(i + 1)) trySwap(trial, a, b)
    tryShifts(trial, line)
    trySplits(trial, line)
  }
}
