import { expect, test } from 'vitest'
import { drawMix } from '@/lib/chart/mix'
import { drawSvg } from '@/lib/chart/svg'
import { figuresOf } from './figures'

const rowOf = (label: string, disposed: number | null, notHeld = 0) => ({
  label,
  figures: figuresOf(disposed, notHeld),
  note: `n=${disposed}`,
})

test('bars fill the whole width in the order of the outcomes', () => {
  const { option } = drawMix({ rows: [rowOf('2024', 200, 50)], mark: null, lang: 'en' }, 'wide')
  const series = option.series as { name: string; data: { value: number }[] }[]
  expect(series.map(({ name }) => name)).toEqual([
    'Granted',
    'Partly granted',
    'Refused',
    'Unable to provide',
    'Not processed',
    'Other',
  ])
  expect(series.map(({ data }) => data[0]?.value)).toEqual([75, 0, 0, 25, 0, 0])
})

test('a row with too few cases, or none, has its note and no bar', () => {
  for (const disposed of [2, 0, null]) {
    const svg = drawSvg(drawMix({ rows: [rowOf('2024', disposed)], mark: null, lang: 'en' }, 'wide'))
    expect(svg).toContain(`>n=${disposed}<`)
    expect(svg).not.toContain('var(--outcome-')
  }
})

test('a segment says its share where the words fit', () => {
  const draw = (notHeld: number) =>
    drawSvg(drawMix({ rows: [rowOf('2024', 1000, notHeld)], mark: null, lang: 'en' }, 'narrow'))
  expect(draw(300)).toContain('>30.0%<')
  expect(draw(20)).not.toContain('>2.0%<')
})

test('more rows make a taller drawing', () => {
  const height = (count: number) =>
    drawMix(
      { rows: Array.from({ length: count }, (_, year) => rowOf(String(year), 50)), mark: null, lang: 'en' },
      'wide',
    ).height
  expect(height(6) - height(5)).toBe(height(2) - height(1))
})
