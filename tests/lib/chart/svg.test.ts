import { expect, test } from 'vitest'
import { drawMix } from '@/lib/chart/mix'
import { drawSvg } from '@/lib/chart/svg'
import { drawTrend, type Trend } from '@/lib/chart/trend'
import { figuresOf } from './figures'

const HOSTILE = [
  '</svg><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); --",
  '<![CDATA[<b>]]>',
  '{c} {a|b} &lt;',
  '\u202e\u0000\ud800',
]

const trendOf = (name: string): Trend => ({
  unit: 'share',
  series: [name, `${name}2`].map((one, index) => ({
    name: one,
    colour: index === 0 ? 'a' : 'b',
    shape: 'circle',
    points: [{ year: 2024, value: 40, firm: true, label: '40%', text: '40%' }],
  })),
  breaks: [{ year: 2024, why: name }],
  mark: name,
  lang: 'zh',
  named: true,
})

test.each(HOSTILE)('a name is text, whatever it is: %j', (name) => {
  const row = { label: name, figures: figuresOf(50, 10), note: name }
  for (const drawing of [
    drawTrend(trendOf(name), 'wide'),
    drawMix({ rows: [row, { ...row, label: '2' }], mark: name, lang: 'zh' }, 'narrow'),
  ]) {
    const svg = drawSvg(drawing)
    const tags = new Set(Array.from(svg.matchAll(/<([a-zA-Z!][^\s>/]*)/g), ([, tag]) => tag))
    expect(
      [...tags].filter((tag) => !['svg', 'g', 'path', 'text', 'tspan', 'rect', 'defs', 'clipPath'].includes(tag ?? '')),
    ).toEqual([])
    expect(svg).not.toMatch(/<[^<>]*\son\w+=/)
  }
})

test('equal drawings are drawn once', () => {
  expect(drawSvg(drawTrend(trendOf('x'), 'wide'))).toBe(drawSvg(drawTrend(trendOf('x'), 'wide')))
})

test('only the colours of the theme, so that one drawing serves both schemes', () => {
  const svg = drawSvg(drawTrend(trendOf('x'), 'wide'))
  const colours = Array.from(svg.matchAll(/(?:fill|stroke)="([^"]*)"/g), ([, colour]) => colour ?? '')
  expect(colours.filter((colour) => !/^(none|transparent|var\(--[a-z0-9-]+\)|#000)$/.test(colour))).toEqual([])
})

test('the words for simulated data stand in the drawing', () => {
  const mark = 'not real'
  expect(drawSvg(drawTrend({ ...trendOf('x'), mark }, 'wide'))).toContain(`>${mark}<`)
  const rows = [{ label: '2024', figures: figuresOf(50, 10), note: '50' }]
  expect(drawSvg(drawMix({ rows, mark, lang: 'en' }, 'wide'))).toContain(`>${mark}<`)
  expect(drawSvg(drawMix({ rows, mark: null, lang: 'en' }, 'wide'))).not.toContain(mark)
})
