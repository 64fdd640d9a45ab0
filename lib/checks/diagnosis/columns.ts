/** Faults that run down a column or through whole rows: rows in each other's places, counted twice or left out. */
import type { Text } from '@/lib/form'
import type { FaultKind } from '@/lib/report/report'
import type { Line } from './layout'
import { trySwap } from './lines'
import { headingAt, nameOf, rowAt } from './names'
import { neededAt } from './singles'
import type { Change, Trial } from './trial'
import { LEGAL_PERSONS, tellCountedTwice, tellFigure, tellLeftOut, tellRowsSwapped, tellWithTotal } from './words'

type Pick = (column: Trial['layout']['columns'][number]) => number

/** Rows with more failed sums than this are not tried against each other. */
const MANY_ROWS = 8

/** Row `into` less (or plus) the rows `by`, in every column. Of a row with one figure and its total, any row may be the wrong one. */
const tryRows = (trial: Trial, into: Pick, by: readonly Pick[], sign: 1 | -1, name: Text): void => {
  const { columns } = trial.layout
  const [first] = columns
  if (!first) return
  const added = columns.map((column) => by.reduce((sum, row) => sum + trial.valueAt(row(column)), 0))
  const changes = columns.map((column, i): Change => {
    const at = into(column)
    return { at, to: trial.valueAt(at) + sign * (added[i] ?? 0) }
  })
  const kind: FaultKind = sign < 0 ? 'counted-twice' : 'left-out'
  const tell = () => (sign < 0 ? tellCountedTwice : tellLeftOut)(name, rowAt(trial, into(first)))
  trial.attempt({ kind, changes, free: added.filter((value) => value !== 0).length > 2 ? 0 : 1, tell })
}

const tryRow = (trial: Trial, into: Pick, by: Pick, sign: 1 | -1): void => {
  const [first] = trial.layout.columns
  if (first) tryRows(trial, into, [by], sign, rowAt(trial, by(first)))
}

/** All outcomes under one heading, such as (六)其他处理, left out of the total or counted twice; of one alone, that row is told. */
const tryHeadings = (trial: Trial): void => {
  const outcomes = trial.layout.columns[0]?.outcomes ?? []
  const headings = outcomes.map((place) => headingAt(trial, place))
  const isFilled = (row: number) => trial.layout.columns.some((column) => trial.valueAt(column.outcomes[row] ?? -1) > 0)
  for (const [first, heading] of headings.entries()) {
    if (!heading || headings.findIndex((other) => other?.zh === heading.zh) < first) continue
    const rows = headings.flatMap((other, row): Pick[] =>
      other?.zh === heading.zh && isFilled(row) ? [(column) => column.outcomes[row] ?? -1] : [],
    )
    if (rows.length > 1) for (const sign of [1, -1] as const) tryRows(trial, (one) => one.total, rows, sign, heading)
  }
}

const tryWholeRows = (trial: Trial): void => {
  const { columns, partial } = trial.layout
  const outcomes = columns[0]?.outcomes ?? []
  const total: Pick = (column) => column.total
  tryRow(trial, total, (column) => column.carriedOut, -1)
  tryRow(
    trial,
    (column) => column.received,
    (column) => column.carriedIn,
    -1,
  )
  for (const row of outcomes.keys()) {
    const outcome: Pick = (column) => column.outcomes[row] ?? -1
    tryRow(trial, total, outcome, -1)
    tryRow(trial, total, outcome, 1)
    if (partial >= 0 && row !== partial) tryRow(trial, outcome, (column) => column.outcomes[partial] ?? -1, -1)
  }
  const heads: Pick[] = [(c) => c.received, (c) => c.carriedIn, total, (c) => c.carriedOut]
  for (const [i, a] of heads.entries())
    for (const b of heads.slice(i + 1)) {
      const changes = columns.flatMap((column) => [
        { at: a(column), to: trial.valueAt(b(column)) },
        { at: b(column), to: trial.valueAt(a(column)) },
      ])
      const [first] = columns
      if (first) {
        const tell = () => tellRowsSwapped(rowAt(trial, a(first)), rowAt(trial, b(first)))
        trial.attempt({ kind: 'rows-swapped', changes, free: 0, tell })
      }
    }
}

/** Figures of two rows in each other's places, in one column. */
const tryAcrossRows = (trial: Trial): void => {
  const failed = trial.layout.lines.filter(({ equation }) => trial.isFailed(equation)).slice(0, MANY_ROWS)
  for (const [i, one] of failed.entries())
    for (const other of failed.slice(i + 1)) {
      if (one.cells.length !== other.cells.length) continue
      for (const [column, a] of one.cells.entries()) trySwap(trial, a, other.cells[column] ?? a)
    }
}

/** A figure wrong, and the total of its row or column worked out from it: one fault in two cells. */
const tryWithTotal = (trial: Trial): void => {
  const { layout, isFailed, valueAt, attempt } = trial
  const attemptPair = (at: number, to: number, total: number): void => {
    const changes = [
      { at, to },
      { at: total, to: valueAt(total) + to - valueAt(at) },
    ]
    attempt({
      kind: 'figure-and-total',
      changes,
      free: 1,
      tell: () => tellWithTotal(nameOf(trial, at), valueAt(at), to),
    })
  }
  for (const { equation, cells } of layout.lines) {
    const total = cells.at(-1)
    for (const at of cells.slice(0, -1))
      for (const failed of layout.equationsOf[at] ?? [])
        if (failed !== equation && isFailed(failed) && total !== undefined)
          attemptPair(at, neededAt(trial, failed, at), total)
    if (!isFailed(equation)) continue
    for (const column of layout.columns)
      for (const at of column.outcomes)
        if (cells.includes(at)) attemptPair(at, neededAt(trial, equation, at), column.total)
  }
}

/** Totals that leave out (or count twice) the same columns in every row that fails. */
const tryTotals = (trial: Trial): void => {
  const { lines } = trial.layout
  for (const width of new Set(lines.map(({ cells }) => cells.length))) {
    const failed = lines.filter(({ equation, cells }) => cells.length === width && trial.isFailed(equation))
    const [first] = failed
    if (!first) continue
    const parts = [...first.cells.keys()].slice(0, -1)
    // In table three, all but the first column are legal persons.
    const several = width === trial.layout.columns.length ? [parts.slice(1)] : []
    for (const set of [...parts.map((part) => [part]), ...several]) {
      tryPartsOf(trial, failed, set, 1)
      tryPartsOf(trial, failed, set, -1)
    }
  }
}

const tryPartsOf = (trial: Trial, failed: readonly Line[], set: readonly number[], sign: 1 | -1): void => {
  const [first] = failed
  const differences = failed.map(({ equation }) => trial.residuals[equation] ?? 0)
  const sums = failed.map(({ cells }) => set.reduce((sum, part) => sum + trial.valueAt(cells[part] ?? -1), 0))
  if (!first || sums.some((sum, i) => sum * sign !== differences[i])) return
  const totals = failed.map(({ cells }) => cells.at(-1) ?? -1)
  // A total of nothing leaves out everything.
  if (sign > 0 && totals.every((at) => trial.valueAt(at) === 0)) return
  const [part] = set
  const at = first.cells[part ?? -1]
  if (at === undefined) return
  const named = set.length > 1 ? LEGAL_PERSONS : nameOf(trial, at).column
  const total = nameOf(trial, totals[0] ?? 0).column
  trial.attempt({
    kind: sign > 0 ? 'left-out' : 'counted-twice',
    changes: totals.map((at, i): Change => ({ at, to: trial.valueAt(at) + (differences[i] ?? 0) })),
    free: 0,
    tell: () => (sign > 0 ? tellLeftOut : tellCountedTwice)(named, total),
  })
  // What one total leaves out may as well not belong there, if nothing else tells.
  if (sign < 0 || failed.length > 1 || set.length > 1) return
  const tell = () => tellFigure('figure', nameOf(trial, at), trial.valueAt(at), 0)
  trial.attempt({ kind: 'figure', changes: [{ at, to: 0 }], free: 0, tell })
}

export const tryColumns = (trial: Trial): void => {
  tryTotals(trial)
  tryWholeRows(trial)
  tryHeadings(trial)
  tryWithTotal(trial)
  tryAcrossRows(trial)
}
