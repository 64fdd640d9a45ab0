/** What the demonstration command is asked for, checked. */
import { type CorpusOptions, editionOf } from './corpus'

export const DEMO_DEFAULTS = { agencies: '400', years: '2019-2024', seed: '1', out: '.data/demo' } as const

type Asked = Readonly<Partial<Record<keyof typeof DEMO_DEFAULTS, string | undefined>>>

const MOST_YEARS = 50

/** @throws RangeError naming the option and what it takes */
export const optionsOf = (asked: Asked): CorpusOptions & { readonly out: string } => {
  const agencies = asked.agencies ?? DEMO_DEFAULTS.agencies
  const years = asked.years ?? DEMO_DEFAULTS.years
  if (!/^[1-9]\d{0,6}$/.test(agencies)) throw new RangeError(`--agencies ${agencies}: give a number from 1`)
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(years) ?? []
  const from = Number(first)
  const to = Number(last ?? first)
  if (!first || to < from || to - from >= MOST_YEARS)
    throw new RangeError(`--years ${years}: give a year, or first and last as 2019-2024`)
  editionOf(from)
  return {
    agencies: Number(agencies),
    from,
    to,
    seed: asked.seed ?? DEMO_DEFAULTS.seed,
    out: asked.out ?? DEMO_DEFAULTS.out,
  }
}
