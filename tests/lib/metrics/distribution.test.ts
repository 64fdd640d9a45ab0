import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { METRICS, SMALL_N } from '@/lib/form'
import { binOf, isRate, metricBins, RATE_IDS, type RateId } from '@/lib/metrics/bins'
import { countsOf, DIGITS, quantile, quartiles, standing, total } from '@/lib/metrics/distribution'
import { metricValue } from '@/lib/metrics/figure'

const METRIC: RateId = 'not_held_share'
const RATE: RateId = 'review_rate'

const rate = fc.constantFrom(...RATE_IDS)
/** Both sides of a rate that counts: mostly small, some beyond what a quotient of floating point tells apart. */
const sides = (metric: RateId) =>
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: SMALL_N.firm, max: 60 }),
        fc.integer({ min: SMALL_N.firm, max: 4_000_000_000 }),
        fc.constantFrom(1000, 10_000),
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([denominator, share]) => ({
      denominator,
      numerator: Math.round(denominator * share * (METRICS[metric].unit === 'share' ? 1 : 2)),
    }))

const rateOf = (metric: RateId, { numerator, denominator }: { numerator: number; denominator: number }): number =>
  metricValue(metric, { numerator, denominator, reports: 1 }) ?? Number.NaN

/** What PostgreSQL's percentile_cont says. */
const exact = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = p * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

const histogram = (metric: RateId, all: readonly { numerator: number; denominator: number }[]): number[] => {
  const counts = metricBins(metric).map(() => 0)
  for (const { numerator, denominator } of all) {
    const bin = binOf(metric, numerator, denominator) ?? -1
    counts[bin] = (counts[bin] ?? Number.NaN) + 1
  }
  return counts
}

describe('bins', () => {
  test.each(RATE_IDS)('of %s follow each other without a gap, from exactly none', (metric) => {
    const bins = metricBins(metric)
    expect(bins[0]).toEqual({ from: 0, to: 0 })
    bins.slice(1).forEach(({ from }, index) => {
      expect(from).toBe(bins[index]?.to)
    })
    const last = bins.at(-1)
    expect(last).toEqual(METRICS[metric].unit === 'share' ? { from: 1, to: 1 } : { from: 99.875, to: null })
  })

  test('are as wide as documented: a point of a share, a quarter case per 100 up to 25', () => {
    const widths = (metric: RateId) =>
      metricBins(metric).map(({ from, to }) => (to === null ? null : Math.round((to - from) * 1000) / 1000))
    expect(widths(METRIC)).toEqual([0, 0.005, ...Array(99).fill(0.01), 0.005, 0])
    expect(widths(RATE)).toEqual([0, 0.125, ...Array(99).fill(0.25), ...Array(30).fill(2.5), null])
  })

  test('hold the value of each report', () => {
    fc.assert(
      fc.property(
        rate.chain((metric) => fc.tuple(fc.constant(metric), sides(metric))),
        ([metric, one]) => {
          const bin = metricBins(metric)[binOf(metric, one.numerator, one.denominator) ?? -1]
          const value = rateOf(metric, one)
          const end = bin?.to ?? Number.POSITIVE_INFINITY
          expect(value).toBeGreaterThanOrEqual((bin?.from ?? Number.NaN) - 1e-12)
          expect(value).toBeLessThanOrEqual(end + 1e-12)
          expect(one.numerator === 0).toBe(bin?.to === 0)
          if (METRICS[metric].unit === 'share') expect(one.numerator === one.denominator).toBe(bin?.from === 1)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test.each<[RateId, number, number, string]>([
    [METRIC, 1, SMALL_N.firm - 1, 'too few cases'],
    [METRIC, 0, 0, 'no case'],
    [METRIC, 11, 10, 'more hits than cases'],
    [METRIC, -1, 10, 'less than none'],
    [RATE, 5, SMALL_N.firm - 1, 'too few cases'],
  ])('leave out %s of %i in %i: %s', (metric, numerator, denominator) => {
    expect(binOf(metric, numerator, denominator)).toBeNull()
  })

  test('of cases per 100 hold more cases than requests', () => {
    expect(metricBins(RATE)[binOf(RATE, 30, 10) ?? -1]).toEqual({ from: 99.875, to: null })
  })

  test('are for rates alone', () => {
    expect(RATE_IDS.every(isRate)).toBe(true)
    expect(isRate('received')).toBe(false)
  })
})

describe('quantiles', () => {
  test('are within a bin’s width of the exact ones, and say how far', () => {
    fc.assert(
      fc.property(
        rate.chain((metric) =>
          fc.tuple(fc.constant(metric), fc.array(sides(metric), { minLength: 1, maxLength: 200 })),
        ),
        fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1),
        ([metric, reports], p) => {
          const found = quantile(metric, histogram(metric, reports), p)
          const wanted = exact(
            reports.map((one) => rateOf(metric, one)),
            p,
          )
          if (found === null) throw new Error('no quantile of some reports')
          if (found.within === null) expect(wanted).toBeGreaterThanOrEqual(found.value - 1e-9)
          else expect(Math.abs(found.value - wanted)).toBeLessThanOrEqual(found.within + 1e-9)
          if (METRICS[metric].unit === 'share') expect(found.within).toBeLessThanOrEqual(0.01 + 1e-9)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('of shares are off by half a point at most in nine cases of ten, by a tenth of one on average', () => {
    const errors: number[] = []
    for (let run = 0; run < 400; run += 1) {
      const reports = Array.from({ length: 5 + run }, (_, index) => {
        const denominator = 10 + ((index * 7919 + run * 104_729) % 190)
        return { denominator, numerator: Math.floor(denominator * (((index * 48_271 + run) % 1009) / 1009) ** 2) }
      })
      for (const p of [0.25, 0.5, 0.75]) {
        const wanted = exact(
          reports.map((one) => rateOf(METRIC, one)),
          p,
        )
        errors.push(Math.abs((quantile(METRIC, histogram(METRIC, reports), p)?.value ?? Number.NaN) - wanted))
      }
    }
    errors.sort((a, b) => a - b)
    expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.005)
    expect(errors.reduce((sum, one) => sum + one, 0) / errors.length).toBeLessThan(0.002)
  })

  test('of exact values are exact, of none there is none', () => {
    const counts = metricBins(METRIC).map((_, bin) => (bin === 0 ? 3 : 0))
    expect(quantile(METRIC, counts, 0.5)).toEqual({ value: 0, within: 0 })
    const none = metricBins(METRIC).map(() => 0)
    expect(quantile(METRIC, none, 0.5)).toBeNull()
    expect(quartiles(METRIC, none)).toBeNull()
  })

  test('in the open bin are at least its beginning', () => {
    const counts = metricBins(RATE).map((_, bin, { length }) => (bin === length - 1 ? 2 : 0))
    expect(quartiles(RATE, counts)?.median).toEqual({ value: 99.875, within: null })
  })
})

test('a histogram kept as a number is added and taken away exactly', () => {
  const arbitrary = rate.chain((metric) => {
    const counts = fc.array(fc.integer({ min: 0, max: 40_000_000 }), {
      minLength: metricBins(metric).length,
      maxLength: metricBins(metric).length,
    })
    return fc.tuple(fc.constant(metric), counts, counts)
  })
  const kept = (counts: readonly number[]): bigint =>
    counts.reduce((sum, count, bin) => sum + BigInt(count) * 10n ** BigInt(DIGITS * bin), 0n)
  fc.assert(
    fc.property(arbitrary, ([metric, one, other]) => {
      expect(countsOf(metric, kept(one).toString())).toEqual(one)
      const both = kept(one) + kept(other)
      expect(countsOf(metric, both.toString())).toEqual(one.map((count, bin) => count + (other[bin] ?? 0)))
      expect(countsOf(metric, (both - kept(other)).toString())).toEqual(one)
    }),
  )
})

test('where a report stands among others', () => {
  const counts = metricBins(METRIC).map((_, bin) => bin % 3)
  const at = standing(counts, 4)
  expect(at).toEqual({ lower: 3, same: 1, higher: total(counts) - 4 })
})
