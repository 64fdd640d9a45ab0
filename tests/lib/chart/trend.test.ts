import { expect, test } from 'vitest'
import { textWidth } from '@/lib/chart/option'
import { drawSvg } from '@/lib/chart/svg'
import { breaksOf, drawTrend, type Trend, type TrendSeries, trendPoint } from '@/lib/chart/trend'
import { figuresOf } from './figures'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024]

const seriesOf = (values: readonly (number | null)[], name = 'rate'): TrendSeries => ({
  name,
  colour: 'a',
  shape: 'circle',
  points: YEARS.map((year, index) => ({
    year,
    value: values[index] ?? null,
    firm: true,
    label: String(values[index]),
    text: String(values[index]),
  })),
})

const trendOf = (series: readonly TrendSeries[], more: Partial<Trend> = {}): Trend => ({
  unit: 'share',
  series,
  breaks: [],
  mark: null,
  lang: 'zh',
  named: true,
  ...more,
})

/** How many strokes a line was drawn in: one for each stretch without a gap. */
const stretches = (svg: string): number => {
  const [line = ''] = svg.match(/<path d="[^"]*"[^>]*stroke="var\(--a\)" stroke-width="2.5"[^>]*>/) ?? []
  return line.match(/M/g)?.length ?? 0
}

test('a year without a value leaves a gap', () => {
  const draw = (values: readonly (number | null)[]) =>
    stretches(drawSvg(drawTrend(trendOf([seriesOf(values)]), 'wide')))
  expect(draw([1, 2, 3, 4, 5, 6])).toBe(1)
  expect(draw([1, 2, null, 4, 5, 6])).toBe(2)
})

test('a year that is not there at all leaves a gap too', () => {
  const series = seriesOf([1, 2, 3, 4, 5, 6])
  const holed = { ...series, points: series.points.filter(({ year }) => year !== 2022) }
  expect(stretches(drawSvg(drawTrend(trendOf([holed]), 'wide')))).toBe(2)
})

test('a line does not cross a break, and the break says why', () => {
  const breaks = breaksOf(['review_rate'], 'zh')
  const svg = drawSvg(drawTrend(trendOf([seriesOf([1, 2, 3, 4, 5, 6])], { breaks, unit: 'per100' }), 'wide'))
  expect(breaks.map(({ year }) => year)).toEqual([2024, 2019])
  expect(svg).toContain('行政复议法')
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
  const [line = ''] = svg.match(/<path d="[^"]*"[^>]*stroke="var\(--a\)" stroke-width="2.5"[^>]*>/) ?? []
  // Five years joined, the sixth alone.
  expect(line.match(/L/g)).toHaveLength(4)
})

test('a break outside the years is left out', () => {
  const series = seriesOf([1, 2, 3, 4, 5, 6])
  const before = { ...series, points: series.points.filter(({ year }) => year < 2024) }
  const svg = drawSvg(drawTrend(trendOf([before], { breaks: breaksOf(['review_rate'], 'zh') }), 'wide'))
  expect(svg).not.toContain('行政复议法')
})

test('few cases are hollow, fewer are no point', () => {
  const point = (disposed: number | null, notHeld = 0) =>
    trendPoint('not_held_share', 2024, figuresOf(disposed, notHeld).not_held_share, 'zh')
  expect(point(200, 50)).toMatchObject({ value: 25, firm: true, label: '25.0%', text: '25.0% (50/200)' })
  expect(point(9, 3)).toMatchObject({ value: (3 / 9) * 100, firm: false })
  expect(point(2, 1)).toMatchObject({ value: null, text: '1/2' })
  expect(point(0)).toMatchObject({ value: null, text: '—' })
  expect(point(null)).toMatchObject({ value: null, text: '—' })
})

test('a hollow point is filled with paper', () => {
  const series = seriesOf([10])
  const hollow = { ...series, points: series.points.map((point) => ({ ...point, firm: false })) }
  expect(drawSvg(drawTrend(trendOf([hollow]), 'narrow'))).toContain('fill="var(--paper)" stroke="var(--a)"')
})

test('all labels of a single line are shown, of two lines the last with its name', () => {
  const single = drawSvg(drawTrend(trendOf([seriesOf([11, 22, 33, 41, 52, 63])]), 'wide'))
  for (const label of [11, 22, 33, 41, 52, 63]) expect(single).toContain(`>${label}<`)
  const two = drawSvg(
    drawTrend(trendOf([seriesOf([11, 22, 33, 41, 52, 63], 'A'), seriesOf([5, 6, 7, 8, 9, null], 'B')]), 'wide'),
  )
  expect(two).toContain('>A 63<')
  expect(two).toContain('>B 9<')
})

test('nothing but zeros, one year, no year: still a chart', () => {
  const alone = { ...seriesOf([3]), points: seriesOf([3]).points.slice(0, 1) }
  for (const series of [seriesOf([0, 0, 0, 0, 0, 0]), seriesOf([]), alone, { ...alone, points: [] }])
    expect(drawSvg(drawTrend(trendOf([series], { unit: 'count' }), 'narrow'))).toMatch(/^<svg/)
})

test('names of lines that end together move apart', () => {
  const two = [seriesOf([1, 2, 3, 4, 5, 50], 'A'), seriesOf([9, 8, 7, 6, 5, 50], 'B')]
  const svg = drawSvg(drawTrend(trendOf(two), 'wide'))
  const heights = Array.from(svg.matchAll(/translate\([\d.]+ ([\d.]+)\)"[^>]*>[AB] 50</g), ([, y]) => Number(y))
  expect(heights).toHaveLength(2)
  expect(Math.abs(Number(heights[0]) - Number(heights[1]))).toBeGreaterThan(10)
})

/** Words of a drawing with the room that they take from left to right. */
const words = (svg: string, size: 'wide' | 'narrow') =>
  [...svg.matchAll(/<text[^>]*text-anchor="(\w+)"[^>]*translate\(([\d.]+) [\d.]+\)[^>]*>([^<]*)</g)].map(
    ([, anchor, x, text = '']) => {
      const width = textWidth(text.trim(), size)
      const from = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      return { text, from, to: from + width }
    },
  )

test.each(['wide', 'narrow'] as const)('%s: no words are cut at the sides, and no years run together', (size) => {
  for (const value of [1.2, 4.4, 88])
    for (const name of ['诉讼率', 'Litigation rate in the region'])
      for (const { year } of breaksOf(['review_rate'], 'en').slice(0, 1)) {
        const series = [
          seriesOf(
            YEARS.map(() => value),
            name,
          ),
          seriesOf(
            YEARS.map(() => 1),
            'other',
          ),
        ]
        const breaks = breaksOf(['review_rate'], 'en').map((one) => ({ ...one, year }))
        const drawing = drawTrend(trendOf(series, { breaks, unit: 'per100', lang: 'en' }), size)
        const found = words(drawSvg(drawing), size)
        expect(found.some(({ text }) => text.startsWith('Revised'))).toBe(true)
        for (const { text, from, to } of found) {
          expect(from, text).toBeGreaterThanOrEqual(-1)
          expect(to, text).toBeLessThanOrEqual(drawing.width + 1)
        }
        const years = found.filter(({ text }) => /^20\d\d$/.test(text))
        expect(years.at(-1)?.text).toBe('2024')
        for (const [i, { from }] of years.entries()) expect(from).toBeGreaterThan(years[i - 1]?.to ?? -99)
      }
})
