import { expect, it, describe as suite } from 'vitest'
import { METRIC_IDS, METRICS } from '@/lib/form'
import { describe } from '@/lib/metrics/describe'
import { wilson } from '@/lib/metrics/interval'
import { metricSql } from '@/lib/metrics/sql'

suite('formulas in words', () => {
  it('spells out a rate', () => {
    expect(describe('disclosure_rate', 'zh').formula).toBe('（予以公开 + 部分公开） ÷ 办结总计')
    expect(describe('disclosure_rate_substantive', 'en').formula).toBe(
      '(granted + partly granted) ÷ (disposed of − not processed − other)',
    )
    expect(describe('disputes', 'zh').formula).toBe('（行政复议 + 未经复议直接起诉） ÷ 办结总计 × 100')
    expect(describe('workload', 'zh')).toMatchObject({ formula: '本年新收 + 上年结转', denominator: null })
  })

  it('names every denominator and caveat in both languages', () => {
    for (const metric of METRIC_IDS)
      for (const lang of ['zh', 'en'] as const) {
        const text = describe(metric, lang)
        expect(text.caveat, metric).not.toBe('')
        expect(text.denominator === null, metric).toBe(METRICS[metric].unit === 'count')
        expect(text.formula, metric).toContain(text.numerator)
      }
  })
})

suite('formulas as SQL', () => {
  it('adds in 64 bits and falls back from one edition to the other', () => {
    expect(metricSql('carry_over_rate').numerator).toBe('((applications_carried_out_total::bigint))')
    expect(metricSql('workload')).toEqual({
      numerator:
        '(coalesce(sheet_requests_received_value::bigint, applications_received_total::bigint) + ' +
        '(applications_carried_in_total::bigint))',
      denominator: null,
    })
    expect(metricSql('outcome_share.other').numerator).toBe(
      '(coalesce(sheet_answers_to_be_corrected_value::bigint + sheet_answers_other_way_value::bigint, ' +
        'applications_other_total_total::bigint, applications_other_correction_overdue_total::bigint + ' +
        'applications_other_fee_overdue_total::bigint + applications_other_misc_total::bigint))',
    )
  })
})

suite('Wilson interval', () => {
  it.each([
    [0, 4, 0, 49.0],
    [1, 1, 20.7, 100],
    [2, 18, 3.1, 32.8],
    [12, 13, 66.7, 98.6],
    [6, 14, 21.4, 67.4],
    [102, 451, 19.0, 26.7],
  ])('of %d out of %d', (k, n, low, high) => {
    const interval = wilson(k, n)
    expect(interval && Number((interval.low * 100).toFixed(1))).toBe(low)
    expect(interval && Number((interval.high * 100).toFixed(1))).toBe(high)
  })

  it('does not exist without cases, or with more hits than cases', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(wilson(3, 2)).toBeNull()
  })
})
