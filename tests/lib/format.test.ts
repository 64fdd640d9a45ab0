import { expect, test } from 'vitest'
import { SMALL_N } from '@/lib/form'
import {
  cellFigure,
  change,
  figureLine,
  figureText,
  fraction,
  metricNumber,
  percent,
  points,
  signed,
} from '@/lib/format'
import type { Figure } from '@/lib/metrics/figure'

const of = (numerator: number | null, denominator: number | null): Figure => ({ numerator, denominator, reports: 1 })

test('shares carry a decimal only from a hundred cases on', () => {
  expect(percent(1519 / 3486, 3486, 'zh')).toBe('43.6%')
  expect(percent(12 / 13, 13, 'zh')).toBe('92%')
  expect(percent(1 / 3, 100, 'en')).toBe('33.3%')
  expect(percent(1 / 3, 99, 'en')).toBe('33%')
})

test('differences carry their sign and their unit', () => {
  expect(points(0.104, 'zh')).toBe('+10.4 个百分点')
  expect(points(-0.045, 'en')).toBe('-4.5 pp')
  expect(points(0, 'en')).toBe('0.0 pp')
  expect(signed(-270, 'zh')).toBe('-270')
  expect(signed(1.25, 'en', 1)).toBe('+1.3')
  expect(change(3511, 3525, 'zh')).toBe('0%')
  expect(change(200, 150, 'en')).toBe('25%')
})

test('cells keep what was printed', () => {
  expect(cellFigure(3511, 'count', 'zh')).toBe('3,511')
  expect(cellFigure(2, 'change', 'zh')).toBe('+2')
  expect(cellFigure(0, 'change', 'zh')).toBe('0')
  expect(cellFigure(59237.2449, 'money', 'en')).toBe('59,237.2449')
})

test('a figure is shown as its cases allow', () => {
  expect(figureText('disclosure_rate', of(1519, 3486), 'zh')).toEqual({
    state: 'value',
    text: '43.6%',
    fraction: '1,519/3,486',
    firm: true,
  })
  expect(figureText('disclosure_rate', of(2, SMALL_N.firm - 1), 'zh')).toMatchObject({ state: 'value', firm: false })
  expect(figureText('disclosure_rate', of(1, SMALL_N.show - 1), 'zh')).toEqual({ state: 'few', text: '1/2' })
  expect(figureText('disclosure_rate', of(0, 0), 'zh')).toEqual({ state: 'zero-denominator' })
  expect(figureText('disclosure_rate', of(null, null), 'zh')).toEqual({ state: 'unknown' })
  expect(figureText('review_rate', of(440, 3486), 'en')).toMatchObject({ text: '12.6', fraction: '440/3,486' })
})

test('zero is a figure, and nothing is not zero', () => {
  expect(figureText('received', of(0, null), 'zh')).toMatchObject({ state: 'value', text: '0' })
  expect(figureText('received', of(null, null), 'zh')).toEqual({ state: 'unknown' })
  expect(figureText('not_held_share', of(0, 15), 'zh')).toMatchObject({ text: '0%', fraction: '0/15' })
  expect(figureLine('received', of(null, null), 'zh')).toBe('—')
  expect(figureLine('not_held_share', of(0, 0), 'en')).toBe('—')
})

test('a metric reads in its own unit', () => {
  expect(metricNumber('received', 1234.0, 0, 'en')).toBe('1,234')
  expect(metricNumber('disclosure_rate', 0.5, 500, 'en')).toBe('50.0%')
  expect(metricNumber('review_rate', 4.84, 500, 'en')).toBe('4.8')
  expect(fraction(102, 451, 'zh')).toBe('102/451')
})
