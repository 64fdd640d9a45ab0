import { expect, test } from 'vitest'
import { type Colour, SCHEMES, themeCss } from '@/lib/chart/theme'
import { OUTCOMES } from '@/lib/form'

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS: readonly [Colour, Colour][] = [
  ['ink', 'paper'],
  ['ink', 'faint'],
  ['muted', 'paper'],
  ['muted', 'faint'],
  ['accent', 'paper'],
  ['accent', 'faint'],
  ['mark', 'paper'],
  ['band-ink', 'band'],
  ...[1, 2, 3, 4, 5].map((shade): [Colour, Colour] => [`on-class-${shade}` as Colour, `class-${shade}` as Colour]),
  ...Object.keys(OUTCOMES).map((name): [Colour, Colour] => [`on-${name}` as Colour, `outcome-${name}` as Colour]),
]

const MARKS: readonly Colour[] = ['a', 'b', 'edge', ...Object.keys(OUTCOMES).map((name) => `outcome-${name}` as Colour)]

test.each(['light', 'dark'] as const)('%s: texts have 4.5:1, marks 3:1', (scheme) => {
  const colours = SCHEMES[scheme]
  const weakTexts = TEXTS.filter(([text, ground]) => contrast(colours[text], colours[ground]) < 4.5)
  const weakMarks = MARKS.filter((mark) => contrast(colours[mark], colours.paper) < 3)
  expect({ weakTexts, weakMarks }).toEqual({ weakTexts: [], weakMarks: [] })
})

test.each(['light', 'dark'] as const)(
  '%s: each class of shade is further from the paper than the one before',
  (scheme) => {
    const colours = SCHEMES[scheme]
    const steps = [1, 2, 3, 4, 5].map((shade) => contrast(colours[`class-${shade}` as Colour], colours.paper))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  },
)

test('both schemes declare the same variables, and nothing that ends the style element', () => {
  expect(Object.keys(SCHEMES.dark)).toEqual(Object.keys(SCHEMES.light))
  expect(themeCss()).toMatch(/^:root\{[^<&]+\}\}$/)
})
