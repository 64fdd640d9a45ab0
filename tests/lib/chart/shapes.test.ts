import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLASS_COUNT, classBreaks, classOf } from '@/lib/chart/classes'
import { scaleOf } from '@/lib/chart/scale'
import { sparkline } from '@/lib/chart/sparkline'
import { TILES } from '@/lib/chart/tiles'

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 })

test('an axis holds every value, in at most six round steps', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1 }), (given) => {
      const { max, interval } = scaleOf(given)
      expect(max).toBeGreaterThanOrEqual(Math.max(...given) * (1 - 1e-9))
      expect(max / interval).toBeLessThanOrEqual(6)
      expect(Math.abs(max / interval - Math.round(max / interval))).toBeLessThan(1e-6)
    }),
  )
  expect(scaleOf([43, 54])).toEqual({ max: 60, interval: 20 })
  expect(scaleOf([99.5], 100)).toEqual({ max: 100, interval: 25 })
  expect(scaleOf([3], undefined, 1)).toEqual({ max: 3, interval: 1 })
  expect(scaleOf([0, null])).toEqual({ max: 1, interval: 1 })
})

test('classes are five at most, and every value has one', () => {
  fc.assert(
    fc.property(values, (given) => {
      const breaks = classBreaks(given)
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b))
      expect(breaks.length).toBeLessThan(CLASS_COUNT)
      for (const value of given) expect([1, 2, 3, 4, 5]).toContain(classOf(value, breaks))
    }),
  )
  expect(classBreaks([0.1, 0.2, 0.3, 0.4, 0.5])).toEqual([0.2, 0.3, 0.4, 0.5])
  expect(classOf(0.3, [0.2, 0.3, 0.4, 0.5])).toBe(3)
  expect(classBreaks([])).toEqual([])
})

test('equal values share one class', () => {
  const breaks = classBreaks([0.5, 0.5, 0.5])
  expect(new Set([0.5, 0.5, 0.5].map((value) => classOf(value, breaks))).size).toBe(1)
})

test('a sparkline breaks at gaps and marks points that stand alone', () => {
  const line = (entries: [number, number | null][]) => sparkline(new Map(entries), [2019, 2024], [0, 10])
  const whole = line([2019, 2020, 2021, 2022, 2023, 2024].map((year) => [year, 5]))
  expect(whole.paths).toHaveLength(1)
  expect(whole.dots).toHaveLength(1)
  const broken = line([
    [2019, 1],
    [2020, 2],
    [2021, null],
    [2022, 3],
    [2024, 4],
  ])
  expect(broken.paths).toHaveLength(1)
  expect(broken.dots).toHaveLength(2)
  expect(line([]).paths).toEqual([])
})

test('34 squares, none upon another', () => {
  expect(TILES).toHaveLength(34)
  expect(new Set(TILES.map(({ column, row }) => `${column},${row}`)).size).toBe(34)
  expect(new Set(TILES.map(({ code }) => code)).size).toBe(34)
})
