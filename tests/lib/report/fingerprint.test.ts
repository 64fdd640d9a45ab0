import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf } from '@/lib/form'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { reportOf, requests } from '../checks/reports'
import { simulated } from '../read/simulated'

const keys = cellsOf('2021').flatMap(({ key }) => (key.includes('total') ? [] : key))
const withFigures = (values: readonly number[]) =>
  reportOf(Object.fromEntries(values.map((value, i) => [keys[i] ?? '', value])))

test('reports of few figures look alike by chance and have none', () => {
  expect(fingerprintOf(reportOf())).toBe(null)
  expect(fingerprintOf(reportOf(requests(3, 2)))).toBe(null)
  expect(fingerprintOf(withFigures([1, 2, 3, 4, 5, 6, 7]))).toBe(null)
  expect(fingerprintOf(withFigures([1, 1, 1, 1, 1, 1, 1, 1, 2]))).toBe(null)
  expect(fingerprintOf(withFigures([1, 2, 3, 4, 5, 5, 5, 5]))).toMatch(/^[0-9a-f]{32}$/)
})

test('a blank is as good as nought, and every other figure counts, also its place', () => {
  const figures = [1, 2, 3, 4, 5, 6, 7, 8, 0]
  const whole = fingerprintOf(withFigures(figures))
  expect(fingerprintOf(reportOf({ ...withFigures(figures).cells, 'disclosure.fees.amount': null }))).toBe(whole)
  expect(fingerprintOf(withFigures([2, 1, 3, 4, 5, 6, 7, 8, 0]))).not.toBe(whole)
  expect(fingerprintOf(withFigures([1, 2, 3, 4, 5, 6, 7, 9, 0]))).not.toBe(whole)
  expect(fingerprintOf(withFigures([1, 2, 3, 4, 5, 6, 7, 8, 1]))).not.toBe(whole)
})

test('two reports have one fingerprint only if they have the same figures', () => {
  const seen = new Map<string, string>()
  fc.assert(
    fc.property(simulated, ({ edition, cells }) => {
      const own = fingerprintOf(reportOf(cells, {}, edition))
      if (own === null) return
      const figures = JSON.stringify(
        Object.entries(cells)
          .filter(([, value]) => (value ?? 0) !== 0)
          .sort(),
      )
      expect(seen.get(own) ?? figures).toBe(figures)
      seen.set(own, figures)
    }),
    { numRuns: 200, seed: 4 },
  )
  expect(seen.size).toBeGreaterThan(100)
})
