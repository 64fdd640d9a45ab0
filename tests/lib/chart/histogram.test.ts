import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barCounts, barsOf, histogramScale, placeOf } from '@/lib/chart/histogram'
import { binOf, metricBins, RATE_IDS, type RateId } from '@/lib/metrics/bins'
import { total } from '@/lib/metrics/distribution'
import { metricValue } from '@/lib/metrics/figure'

const rate = fc.constantFrom(...RATE_IDS)
const sides = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 10, max: 300 }))

const countsOf = (metric: RateId, all: readonly (readonly [number, number])[]): number[] => {
  const counts = metricBins(metric).map(() => 0)
  for (const [numerator, denominator] of all) {
    const bin = binOf(metric, numerator, denominator)
    if (bin !== null) counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

test('every report of a histogram is in one bar of it, and in one row of its table', () => {
  fc.assert(
    fc.property(rate, fc.array(sides, { maxLength: 60 }), (metric, all) => {
      const counts = countsOf(metric, all)
      const scale = histogramScale(metric, [counts])
      const listed = barCounts(scale, metric, counts)
      expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(total(counts))
      expect(barsOf(scale, counts).length).toBe(listed.filter(({ count }) => count > 0).length)
    }),
  )
})

test('bars lie beside each other inside the picture, and the highest fills it', () => {
  fc.assert(
    fc.property(rate, fc.array(sides, { minLength: 1, maxLength: 60 }), (metric, all) => {
      const counts = countsOf(metric, all)
      const bars = barsOf(histogramScale(metric, [counts]), counts)
      fc.pre(bars.length > 0)
      expect(Math.max(...bars.map(({ height }) => height))).toBe(1)
      for (const [index, { from, to }] of bars.entries()) {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual((bars[index - 1]?.to ?? 0) - 1e-9)
        expect(to).toBeLessThanOrEqual(100 + 1e-9)
      }
    }),
  )
})

test('a report stands where its bar stands', () => {
  fc.assert(
    fc.property(rate, sides, (metric, [numerator, denominator]) => {
      const bin = binOf(metric, numerator, denominator)
      fc.pre(bin !== null)
      const counts = countsOf(metric, [[numerator, denominator]])
      const scale = histogramScale(metric, [counts])
      const [bar] = barsOf(scale, counts)
      const value = metricValue(metric, { numerator, denominator, reports: 1 }) ?? Number.NaN
      const at = placeOf(scale, value)
      expect(at).toBeGreaterThanOrEqual((bar?.from ?? 0) - 1e-6)
      expect(at).toBeLessThanOrEqual((bar?.to ?? 0) + 1e-6)
    }),
  )
})
