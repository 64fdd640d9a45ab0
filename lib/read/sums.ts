/** The form's own equations as judge over doubtful placings. */
import { byEdition, type CellKey, type EditionId, type SumRule, sumRules } from '@/lib/form'
import { type CellReading, NO_READINGS, Readings, type RowCell, wasRead } from './cells'

const byCell = (edition: EditionId): ReadonlyMap<CellKey, readonly SumRule[]> => {
  const rules = new Map<CellKey, SumRule[]>()
  for (const rule of sumRules(edition))
    for (const key of [...rule.left, ...rule.right]) rules.set(key, [...(rules.get(key) ?? []), rule])
  return rules
}

const RULES: Readonly<Record<EditionId, ReadonlyMap<CellKey, readonly SumRule[]>>> = byEdition(byCell)

/** A side of an equation: its sum with blanks as nothing, or null where a cell is not read. */
const side = (keys: readonly CellKey[], own: Readings, others: Readings): number | null => {
  let sum = 0
  for (const key of keys) {
    const reading = own.get(key) ?? others.get(key)
    if (!reading || (reading.unread !== null && reading.unread.state !== 'blank')) return null
    sum += reading.value ?? 0
  }
  return sum
}

/** Whether a cell holds the sum of others in its row. */
export const isTotal = (key: CellKey): boolean => key.endsWith('.total')

/**
 * Whether a total in the equation is blank, or all that it adds up: a blank total is to be derived, and a total alone
 * may be printed, so it neither holds nor breaks.
 */
const isOpen = (rule: SumRule, own: Readings, others: Readings): boolean => {
  const isBlank = (key: CellKey) => (own.get(key) ?? others.get(key))?.unread?.state === 'blank'
  if (rule.left.every(isBlank)) return true
  const [result] = rule.right
  if (rule.right.length === 1 && result && isBlank(result)) return true
  return rule.left.some((key) => isTotal(key) && isBlank(key)) || rule.right.some((key) => isTotal(key) && isBlank(key))
}

export interface Verdict {
  /** Equations that could be worked out. */
  readonly tested: number
  readonly broken: number
}

/**
 * How a row's readings stand with the equations they occur in, beside the cells read so far. Equations whose total is
 * blank, or with a cell not read, say nothing.
 */
export const judge = (
  edition: EditionId,
  row: readonly (readonly [CellKey, CellReading])[],
  others: Readings,
): Verdict => {
  const own = new Readings(row)
  const rules = new Set(row.flatMap(([key]) => RULES[edition].get(key) ?? []))
  let tested = 0
  let broken = 0
  for (const rule of rules) {
    if (isOpen(rule, own, others)) continue
    const left = side(rule.left, own, others)
    const right = side(rule.right, own, others)
    if (left === null || right === null) continue
    tested++
    if (left !== right) broken++
  }
  return { tested, broken }
}

/** Whether an equation that goes down a column holds for a cell: proof that it stands in its own row. */
export const holdsDown = (edition: EditionId, key: CellKey, readings: Readings): boolean =>
  (RULES[edition].get(key) ?? []).some((rule) => {
    if (rule.rule !== 'column-sum' && rule.rule !== 'balance') return false
    const left = side(rule.left, NO_READINGS, readings)
    return left !== null && left === side(rule.right, NO_READINGS, readings)
  })

/** Whether an equation bears out a figure: all its cells are figures, this one more than 0, and both sides are equal. */
export const provenBySum = (edition: EditionId, key: CellKey, readings: Readings): boolean =>
  (readings.get(key)?.value ?? 0) > 0 &&
  (RULES[edition].get(key) ?? []).some(({ left, right }) => {
    if ([...left, ...right].some((one) => typeof readings.get(one)?.value !== 'number')) return false
    return side(left, NO_READINGS, readings) === side(right, NO_READINGS, readings)
  })

/** Cells of which all equations can be worked out and hold, one of them at least with cases in it. */
export const provenByAll = (edition: EditionId, readings: Readings): ReadonlySet<CellKey> => {
  const proven = new Set<CellKey>()
  const open = new Set<CellKey>()
  for (const { left, right } of sumRules(edition)) {
    const keys = [...left, ...right]
    const [a, b] = [left, right].map((side) => side.map((key) => readings.get(key)?.value ?? Number.NaN))
    const [whole, other] = [a, b].map((side = []) => side.reduce((sum, value) => sum + value, 0))
    // A row may add up by chance where its figures lost the same digits: every equation must bear a cell out.
    if (whole !== other) for (const key of keys) open.add(key)
    else if (whole) for (const key of keys) proven.add(key)
  }
  for (const key of open) proven.delete(key)
  return proven
}

/** The cells read from these rows that no such equation proves, and every 0: to a sum it is all the same where that stands. */
export const unprovenIn = (
  edition: EditionId,
  rows: readonly { readonly cells: readonly RowCell[] }[],
  readings: Readings,
): CellKey[] => {
  const proven = provenByAll(edition, readings)
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ key, number }) => {
      const reading = readings.at(number)
      return wasRead(reading) && (reading?.value === 0 || !proven.has(key)) ? [key] : []
    }),
  )
}

/**
 * Cells of which one equation at least can be worked out and holds with cases in it, and none that can be fails. A 0 needs
 * two: to one sum it is all the same whether it stands in this cell, in another, or nothing does.
 */
export const provenBySome = (edition: EditionId, readings: Readings): ReadonlySet<CellKey> => {
  const held = new Map<CellKey, number>()
  const failed = new Set<CellKey>()
  for (const { left, right } of sumRules(edition)) {
    const keys = [...left, ...right]
    if (keys.some((key) => typeof readings.get(key)?.value !== 'number')) continue
    const [whole, other] = [side(left, NO_READINGS, readings), side(right, NO_READINGS, readings)]
    if (whole !== other) for (const key of keys) failed.add(key)
    else if (whole) for (const key of keys) held.set(key, (held.get(key) ?? 0) + 1)
  }
  const proven = new Set<CellKey>()
  for (const [key, times] of held)
    if (!failed.has(key) && times >= (readings.get(key)?.value === 0 ? 2 : 1)) proven.add(key)
  return proven
}
