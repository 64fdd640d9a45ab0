import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CellKey, COPIES, cellsOf } from '@/lib/form'
import { likenessOf, likenessOfFigures, nearlySame } from '@/lib/report/likeness'
import { reportOf } from '../checks/reports'

const KEYS = cellsOf('2021').flatMap(({ key }) => (key.split('.').includes('total') ? [] : key))
const at = (place: number): CellKey => KEYS[place] ?? 'disclosure.fees.amount'
const withFigures = (figures: ReadonlyMap<number, number>) =>
  reportOf(Object.fromEntries([...figures].map(([place, value]) => [at(place), value])))
const few = (values: readonly number[]) => withFigures(new Map(values.entries()))

test('reports of few figures, or always the same ones, have no likeness', () => {
  const { figures, different } = COPIES.near
  const enough = Array.from({ length: figures }, (_, i) => 1 + (i % different))
  expect(likenessOf(few(enough))).not.toBe(null)
  expect(likenessOf(few(enough.slice(1)))).toBe(null)
  expect(likenessOf(few(enough.map((value) => Math.min(value, different - 1))))).toBe(null)
  expect(likenessOf({ edition: null, cells: {} })).toBe(null)
  expect(likenessOfFigures([])).toBe(null)
})

/** Places and values of the figures of a report, small ones above all. */
const figures = fc
  .uniqueArray(
    fc.tuple(fc.nat(KEYS.length - 1), fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 900 }))),
    {
      minLength: 20,
      maxLength: 90,
      selector: ([place]) => place,
    },
  )
  .map((pairs) => new Map(pairs))
/** Another figure in a place, or none. */
const changes = fc.array(fc.tuple(fc.nat(KEYS.length - 1), fc.nat(30)), { maxLength: 6 })

const keysOf = (values: ReadonlyMap<number, number>) => likenessOf(withFigures(values)) ?? []

test('reports that are nearly the same always share a key, whichever figures differ', () => {
  let met = 0
  fc.assert(
    fc.property(figures, changes, fc.boolean(), (own, made, isLargest) => {
      const largest = [...own].sort(([, a], [, b]) => b - a)
      // The largest figures are what the keys are made of.
      const moved = made.map(([place, value], i) => [isLargest ? (largest[i]?.[0] ?? place) : place, value] as const)
      const other = new Map([...own, ...moved])
      const shared = nearlySame(withFigures(own), withFigures(other))
      if (!shared) return
      met++
      expect(keysOf(own).some((key) => keysOf(other).includes(key))).toBe(true)
      const differs = (place: number) => (own.get(place) ?? 0) !== (other.get(place) ?? 0)
      expect(shared.differing).toEqual(KEYS.filter((_, place) => differs(place)))
      expect(shared.filled).toBe(new Set([...own, ...[...other].filter(([, value]) => value > 0)].map(([p]) => p)).size)
      expect(shared.differing.length * COPIES.near.oneIn).toBeLessThanOrEqual(shared.filled)
    }),
    { numRuns: 600, seed: 11 },
  )
  expect(met).toBeGreaterThan(200)
})

test('other reports share no key but by chance', () => {
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      fc.pre(!nearlySame(withFigures(one), withFigures(other)))
      const common = [...one].filter(([place, value]) => other.get(place) === value)
      if (common.length < 2) expect(keysOf(one).filter((key) => keysOf(other).includes(key))).toEqual([])
    }),
    { numRuns: 150, seed: 5 },
  )
})

test('one figure in twenty may differ, two may not; a blank is as good as nought, and totals do not count', () => {
  const base = new Map(Array.from({ length: 24 }, (_, i) => [i, 10 + i]))
  const one = new Map([...base, [3, 99]])
  expect(nearlySame(withFigures(base), withFigures(one))).toEqual({ filled: 24, differing: [at(3)] })
  expect(nearlySame(withFigures(one), withFigures(base))).toEqual({ filled: 24, differing: [at(3)] })
  expect(nearlySame(withFigures(base), withFigures(new Map([...one, [5, 98]])))).toBe(null)
  expect(nearlySame(withFigures(base), withFigures(new Map([...base, [3, 0]])))?.differing).toEqual([at(3)])
  const { cells } = withFigures(base)
  const blanks = reportOf({ ...cells, [at(60)]: null, [at(61)]: 0, 'applications.total.total': 7 })
  expect(nearlySame(withFigures(base), blanks)).toEqual({ filled: 24, differing: [] })
  expect(likenessOf(blanks)).toEqual(likenessOf(withFigures(base)))
})
