/**
 * By what nearly equal reports find each other, without one being held against all others. Figures in a fixed order, the
 * largest first: where at most `d` cells differ, the two largest figures that both reports share are among the first
 * `d + 2` of each. So every two of those make a key, and two reports that are nearly equal always share a key (prefix
 * filtering, as joins of similar sets use it: none is missed). Large figures are rare, so few others share one by chance.
 */
import { byEdition, CELLS, type CellKey, COPIES, cellsOf, positionOf } from '@/lib/form'
import { isTotal } from './fingerprint'
import type { Report } from './report'

const { figures: FEWEST, different: DIFFERENT, oneIn: ONE_IN } = COPIES.near

/** Cells in which a report of so many figures can differ from another at most: the other may fill cells that it leaves. */
const mostDiffering = (figures: number): number => Math.floor(figures / (ONE_IN - 1))

interface Figure {
  /** Place of its cell among CELLS. */
  readonly at: number
  readonly value: number
}

const largestFirst = (a: Figure, b: Figure): number => Math.abs(b.value) - Math.abs(a.value) || a.at - b.at

/** Money has decimals: to the yuan. */
const FRACTION = 10_000

const mixed = (hash: number, { at, value }: Figure): number => {
  const one = Math.imul(hash ^ at, 0x85ebca6b)
  const two = Math.imul(one ^ (one >>> 13) ^ Math.round(value * FRACTION), 0xc2b2ae35)
  return two ^ (two >>> 16)
}

/** Whether there are enough figures to be told by. */
const isTelling = (figures: readonly Figure[]): boolean =>
  figures.length >= FEWEST && new Set(figures.map(({ value }) => value)).size >= DIFFERENT

/** Keys, each a 32-bit number, of which nearly equal reports share one. */
const keysOf = (figures: readonly Figure[]): readonly number[] | null => {
  if (!isTelling(figures)) return null
  const first = figures.toSorted(largestFirst).slice(0, mostDiffering(figures.length) + 2)
  const keys = first.flatMap((one, i) => first.slice(i + 1).map((other) => mixed(mixed(0, one), other)))
  return [...new Set(keys)].sort((a, b) => a - b)
}

/** The keys from figures in the order of CELLS, 0 where there is none. */
export const likenessOfFigures = (values: ArrayLike<number>): readonly number[] | null => {
  const figures: Figure[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (value !== 0 && !isTotal(at)) figures.push({ at, value })
  }
  return keysOf(figures)
}

/** The cells of each form that are no totals, with their places among CELLS. */
const COUNTED = byEdition((edition) =>
  cellsOf(edition).flatMap(({ key }) => {
    const at = positionOf(key)
    return isTotal(at) ? [] : [{ key, at }]
  }),
)

/** What two reports are held against each other by. */
export type Tables = Pick<Report, 'edition' | 'cells'>

const figuresOf = ({ edition, cells }: Tables): Figure[] => {
  const figures: Figure[] = []
  if (edition === null) return figures
  for (const { key, at } of COUNTED[edition]) {
    const value = cells[key] ?? 0
    if (value !== 0) figures.push({ at, value })
  }
  return figures
}

/** The keys of a report; null for one with too few figures to be told by. */
export const likenessOf = (report: Tables): readonly number[] | null => keysOf(figuresOf(report))

/** How far two reports are the same. */
export interface Shared {
  /** Cells, totals left out, that at least one of them fills with another figure than 0. */
  readonly filled: number
  /** Those that the other fills otherwise, or not at all. */
  readonly differing: readonly CellKey[]
}

/** What two reports share that are nearly the same, or the same but for totals; null for others. */
export const nearlySame = (one: Tables, other: Tables): Shared | null => {
  const [mine, theirs] = [figuresOf(one), figuresOf(other)]
  if (!isTelling(mine) || !isTelling(theirs)) return null
  const left = new Map(theirs.map(({ at, value }) => [at, value]))
  const differing: number[] = []
  for (const { at, value } of mine) {
    if (left.get(at) !== value) differing.push(at)
    left.delete(at)
  }
  const filled = mine.length + left.size
  differing.push(...left.keys())
  if (differing.length * ONE_IN > filled) return null
  return { filled, differing: differing.sort((a, b) => a - b).flatMap((at) => CELLS[at]?.key ?? []) }
}
