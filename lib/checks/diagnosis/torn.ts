/** A figure torn in two, so that its cell or its row could not be read: what its sums say of the digits put together. */
import type { CellKey } from '@/lib/form'
import type { Report, Suggestion } from '@/lib/report/report'
import { rowLabel } from '../labels'
import type { RowCells } from '../rows'
import { residual, type Sheet, sheetOf } from '../sheet'
import { layoutOf } from './layout'
import { tellSplit } from './words'

/** Plain figures, side by side in one cell or in cells of their own; no row of the form is longer. */
const FIGURES = /^[\d\s|]{3,120}$/

/** Two figures beside each other, and the row's figures with the two as one. */
interface Joint {
  readonly first: number
  readonly second: number
  readonly whole: number
  readonly values: readonly number[]
}

const jointsOf = (figures: readonly string[]): Joint[] =>
  figures.slice(1).flatMap((second, i) => {
    const first = figures[i] ?? ''
    const whole = Number(first + second)
    if (first.startsWith('0') || !Number.isSafeInteger(whole)) return []
    const values = [...figures.slice(0, i).map(Number), whole, ...figures.slice(i + 2).map(Number)]
    return [{ first: Number(first), second: Number(second), whole, values }]
  })

/** Whether with `values` in these places each equation that goes through them holds, and at least one says anything. */
const holds = (sheet: Sheet, places: readonly number[], values: readonly number[]): boolean => {
  const tried: Sheet = {
    ...sheet,
    values: sheet.values.map((value, at) => (places.includes(at) ? (values[places.indexOf(at)] ?? null) : value)),
    unknown: sheet.unknown?.map((isUnknown, at) => isUnknown && !places.includes(at)) ?? null,
  }
  const { equationsOf } = layoutOf(sheet.plan)
  const sums = [...new Set(places.flatMap((at) => equationsOf[at] ?? []))].flatMap((index) => {
    const equation = sheet.plan.equations[index]
    return (equation && residual(tried, equation)) ?? []
  })
  return sums.length > 0 && sums.every((sum) => sum === 0)
}

/**
 * What would make a row readable whose cells `unread` hold one figure too many: two of them that are one, if with that all
 * sums hold, and no other two do as well.
 */
export const tornFigure = (
  report: Report,
  { row, keys }: RowCells,
  unread: readonly CellKey[],
): Suggestion | undefined => {
  const [raw, ...others] = new Set(unread.map((key) => report.unread[key]?.raw.trim() ?? ''))
  if (raw === undefined || others.length > 0 || !FIGURES.test(raw)) return undefined
  const figures = raw.match(/\d+/g) ?? []
  const cells = unread.length === 1 ? unread : keys
  if (figures.length !== cells.length + 1) return undefined
  const sheet = sheetOf(report)
  const places = cells.map((key) => sheet.plan.places.get(key) ?? -1)
  const [joint, ...more] = jointsOf(figures).filter(({ values }) => holds(sheet, places, values))
  if (!joint || more.some(({ values }) => values.join() !== joint.values.join())) return undefined
  return {
    kind: 'split',
    changes: cells.flatMap((cell, i) =>
      unread.includes(cell) ? { cell, from: null, to: joint.values[i] ?? null } : [],
    ),
    message: tellSplit(rowLabel(row), joint.first, joint.second, joint.whole),
  }
}
