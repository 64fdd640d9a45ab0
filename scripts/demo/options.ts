/** What the demonstration command is asked for, checked. */
import { type CorpusOptions, editionOf } from './corpus'
import { DIRECT_YEARS, type DirectOptions } from './direct/filings'

export const DEMO_DEFAULTS = { agencies: '400', years: '2019-2024', seed: '1', out: '.data/demo' } as const

type Asked = Readonly<Partial<Record<keyof typeof DEMO_DEFAULTS, string | undefined>>>
type AskedDirect = Readonly<Partial<Record<'reports' | 'years' | 'seed', string | undefined>>>

const MOST_REPORTS = 10_000_000

const MOST_YEARS = 50

const yearsOf = (years: string): { readonly from: number; readonly to: number } => {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(years) ?? []
  const from = Number(first)
  const to = Number(last ?? first)
  if (!first || to < from || to - from >= MOST_YEARS)
    throw new RangeError(`--years ${years}: give a year, or first and last as 2019-2024`)
  editionOf(from)
  return { from, to }
}

/** @throws RangeError naming the option and what it takes */
export const optionsOf = (asked: Asked): CorpusOptions & { readonly out: string } => {
  const agencies = asked.agencies ?? DEMO_DEFAULTS.agencies
  if (!/^[1-9]\d{0,6}$/.test(agencies)) throw new RangeError(`--agencies ${agencies}: give a number from 1`)
  return {
    agencies: Number(agencies),
    ...yearsOf(asked.years ?? DEMO_DEFAULTS.years),
    seed: asked.seed ?? DEMO_DEFAULTS.seed,
    out: asked.out ?? DEMO_DEFAULTS.out,
  }
}

/** What a direct load is asked for. @throws RangeError naming the option and what it takes */
export const directOptionsOf = ({ reports = '', years, seed }: AskedDirect): DirectOptions => {
  if (!/^[1-9]\d{0,7}$/.test(reports) || Number(reports) > MOST_REPORTS)
    throw new RangeError(`--reports ${reports}: give a number from 1 to ${MOST_REPORTS}`)
  return {
    reports: Number(reports),
    ...(years === undefined ? DIRECT_YEARS : yearsOf(years)),
    seed: seed ?? DEMO_DEFAULTS.seed,
  }
}
