import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellKey, cellsOf, type EditionId, METRIC_IDS, type MetricId } from '@/lib/form'
import { type CellValues, evaluate, evaluateAll, sumFigures } from '@/lib/metrics/evaluate'
import { metricValue } from '@/lib/metrics/figure'
import { metricCells } from '@/lib/metrics/formula'

type Numbers = readonly number[]

/** A city's consolidated figures, two years: N C0 G P D U(not held) X O T C1, review, direct suits, suits after review. */
const city = (
  [n, c0, g, p, d, u, held, x, o, t, c1]: Numbers,
  natural: number,
  disputes: Readonly<Record<'review' | 'litigation_direct' | 'litigation_after_review', Numbers>>,
): CellValues => {
  const cells: Partial<Record<CellKey, number | null>> = {}
  for (const cell of cellsOf('2021')) cells[cell.key] = 0
  const set = (row: string, value = 0) => {
    cells[`applications.${row}.total` as CellKey] = value
  }
  set('received', n)
  set('carried_in', c0)
  set('granted', g)
  set('partial', p)
  set('refused.third_party', d)
  set('unavailable.not_held', held)
  set('unavailable.unclear', (u ?? 0) - (held ?? 0))
  set('declined.petition', x)
  set('other.misc', o)
  set('total', t)
  set('carried_out', c1)
  cells['applications.received.natural_person'] = natural
  for (const [block, values] of Object.entries(disputes))
    for (const [index, column] of ['upheld', 'corrected', 'other', 'pending', 'total'].entries())
      cells[`${block}.${column}` as CellKey] = values[index] ?? null
  return cells
}

const Y2023 = city([3511, 96, 1191, 328, 142, 1078, 1047, 406, 341, 3486, 121], 3402, {
  review: [309, 17, 88, 26, 440],
  litigation_direct: [1, 1, 16, 6, 24],
  litigation_after_review: [13, 0, 67, 9, 89],
})
const Y2024 = city([3525, 121, 1431, 471, 92, 941, 897, 117, 469, 3521, 125], 3440, {
  review: [88, 18, 28, 36, 170],
  litigation_direct: [7, 0, 11, 7, 25],
  litigation_after_review: [33, 0, 6, 13, 52],
})

const shown = (metric: MetricId, cells: CellValues) => {
  const value = metricValue(metric, evaluate(metric, cells, '2021'))
  return value === null ? null : Number((value * (value > 1 ? 1 : 100)).toFixed(1))
}

describe('metrics over one report', () => {
  it.each<[MetricId, number, number]>([
    ['received', 3511, 3525],
    ['workload', 3607, 3646],
    ['disposed', 3486, 3521],
    ['outcome_share.granted', 34.2, 40.6],
    ['outcome_share.unavailable', 30.9, 26.7],
    ['outcome_share.declined', 11.6, 3.3],
    ['outcome_share.other', 9.8, 13.3],
    ['disclosure_rate', 43.6, 54.0],
    ['disclosure_rate_substantive', 55.5, 64.8],
    ['disclosure_rate_merits', 91.5, 95.4],
    ['refusal_rate', 4.1, 2.6],
    ['not_held_share', 30.0, 25.5],
    ['carry_over_rate', 3.4, 3.4],
    ['natural_person_share', 96.9, 97.6],
    ['review_rate', 12.6, 4.8],
    ['review_correction_rate', 4.1, 13.4],
    ['litigation_rate', 3.2, 2.2],
    ['disputes', 13.3, 5.5],
  ])('%s of the worked example is %d, then %d', (metric, before, after) => {
    expect(shown(metric, Y2023)).toBe(before)
    expect(shown(metric, Y2024)).toBe(after)
  })

  it('keeps the fraction beside the rate', () => {
    expect(evaluate('disclosure_rate', Y2023, '2021')).toEqual({ numerator: 1519, denominator: 3486, reports: 1 })
    expect(evaluate('litigation_correction_rate', Y2023, '2021')).toEqual({ numerator: 1, denominator: 98, reports: 1 })
    expect(evaluate('litigation_correction_rate', Y2024, '2021')).toEqual({ numerator: 0, denominator: 57, reports: 1 })
    expect(evaluate('received', Y2024, '2021')).toEqual({ numerator: 3525, denominator: null, reports: 1 })
  })

  it('has no rate when nothing was disposed of, yet the report counts', () => {
    const figure = evaluate(
      'disclosure_rate',
      city(Array(11).fill(0), 0, { review: [], litigation_direct: [], litigation_after_review: [] }),
      '2021',
    )
    expect(figure).toEqual({ numerator: 0, denominator: 0, reports: 1 })
    expect(metricValue('disclosure_rate', figure)).toBeNull()
  })

  it('adds the one row of the 2019 form, or the three of the 2021 form', () => {
    const old: CellValues = { 'applications.other.total.total': 7, 'applications.total.total': 10 }
    expect(evaluate('outcome_share.other', old, '2019')).toEqual({ numerator: 7, denominator: 10, reports: 1 })
    expect(evaluate('outcome_share.other', old, '2021').reports).toBe(0)
    expect(evaluate('outcome_share.other', Y2024, '2021').numerator).toBe(469)
  })

  it('is unknown as soon as one cell it rests on is blank or missing, and only then', () => {
    const value = fc.option(fc.nat({ max: 1_000_000 }), { freq: 20 })
    const edition = fc.constantFrom<EditionId>('2019', '2021')
    fc.assert(
      fc.property(edition, fc.array(value, { minLength: 200, maxLength: 200 }), (id, values) => {
        const cells = Object.fromEntries(
          cellsOf(id).map((cell, index) => [cell.key, values[index] ?? null]),
        ) as CellValues
        for (const metric of METRIC_IDS) {
          const known = metricCells(metric, id).every((key) => typeof cells[key] === 'number')
          expect(evaluate(metric, cells, id).reports, metric).toBe(known ? 1 : 0)
        }
      }),
    )
  })
})

describe('figures over many reports', () => {
  it('pools: sums over sums', () => {
    const pooled = sumFigures(evaluate('review_rate', Y2023, '2021'), evaluate('review_rate', Y2024, '2021'))
    expect(pooled).toEqual({ numerator: 610, denominator: 7007, reports: 2 })
    expect(metricValue('review_rate', pooled)).toBeCloseTo((610 / 7007) * 100, 12)
  })

  it('leaves a report out that has only one side', () => {
    const half = evaluate('disclosure_rate', { 'applications.total.total': 50 }, '2021')
    const all = evaluateAll(Y2023, '2021')
    expect(sumFigures(half, all.disclosure_rate)).toEqual({ numerator: 1519, denominator: 3486, reports: 1 })
    expect(sumFigures(half, half)).toEqual({ numerator: null, denominator: null, reports: 0 })
  })
})
