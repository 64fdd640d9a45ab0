/**
 * Every colour of the site, once, for the light and the dark scheme. The layout emits them as CSS variables; charts
 * name the variables, so one drawing serves both schemes.
 */
import type { Outcome } from '@/lib/form'

type Colours = Readonly<Record<string, string>>

const LIGHT = {
  paper: '#ffffff',
  faint: '#f5f6f7',
  line: '#dfe2e5',
  edge: '#8b939b',
  muted: '#565e66',
  ink: '#16191d',
  accent: '#12436d',
  band: '#ffe08a',
  'band-ink': '#16191d',
  mark: '#8a5a00',
  'outcome-granted': '#12436d',
  'outcome-partial': '#28a197',
  'outcome-refused': '#801650',
  'outcome-unavailable': '#f46a25',
  'outcome-declined': '#3d3d3d',
  'outcome-other': '#a285d1',
  'on-granted': '#ffffff',
  'on-partial': '#16191d',
  'on-refused': '#ffffff',
  'on-unavailable': '#16191d',
  'on-declined': '#ffffff',
  'on-other': '#16191d',
  a: '#12436d',
  b: '#f46a25',
  'class-1': '#e6eef5',
  'class-2': '#bdd5e9',
  'class-3': '#86b3d6',
  'class-4': '#37749f',
  'class-5': '#12436d',
  'on-class-1': '#16191d',
  'on-class-2': '#16191d',
  'on-class-3': '#16191d',
  'on-class-4': '#ffffff',
  'on-class-5': '#ffffff',
} as const satisfies Colours

const DARK: Record<keyof typeof LIGHT, string> = {
  paper: '#14171a',
  faint: '#1c2024',
  line: '#31373d',
  edge: '#727b84',
  muted: '#a3abb3',
  ink: '#e8eaed',
  accent: '#8ab8e6',
  band: '#4a3a00',
  'band-ink': '#ffe9a8',
  mark: '#e8b84a',
  'outcome-granted': '#6aa5dd',
  'outcome-partial': '#45c2b6',
  'outcome-refused': '#d9689f',
  'outcome-unavailable': '#f58a4f',
  'outcome-declined': '#9aa1a8',
  'outcome-other': '#b79de0',
  'on-granted': '#101316',
  'on-partial': '#101316',
  'on-refused': '#101316',
  'on-unavailable': '#101316',
  'on-declined': '#101316',
  'on-other': '#101316',
  a: '#6aa5dd',
  b: '#f58a4f',
  'class-1': '#1f3347',
  'class-2': '#2c5075',
  'class-3': '#5590c4',
  'class-4': '#86b8e4',
  'class-5': '#c6e1f6',
  'on-class-1': '#f2f5f7',
  'on-class-2': '#f2f5f7',
  'on-class-3': '#101316',
  'on-class-4': '#101316',
  'on-class-5': '#101316',
}

export type Colour = keyof typeof LIGHT

export const SCHEMES: Readonly<Record<'light' | 'dark', Readonly<Record<Colour, string>>>> = {
  light: LIGHT,
  dark: DARK,
}

/** A colour as CSS and as an SVG attribute name it. */
export const colour = (name: Colour): string => `var(--${name})`

/** The colour of an outcome group: the same in every chart, table and key. */
export const outcomeColour = (outcome: Outcome): string => colour(`outcome-${outcome}`)

/** The colour of text that stands on an outcome's colour. */
export const onOutcome = (outcome: Outcome): string => colour(`on-${outcome}`)

const declarations = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** Style sheet text that declares every colour for both schemes. */
export const themeCss = (): string =>
  `:root{${declarations(LIGHT)}}@media (prefers-color-scheme:dark){:root{${declarations(DARK)}}}`
