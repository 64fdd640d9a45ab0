/** Figures of every body of an area, from the bottom up: a government reports the sum of all below it, and more. */
import type { Agency } from './agencies'
import { workloadOf } from './duties'
import { add, type Figures } from './figures'
import { type Body, historyOf } from './history'
import type { Area } from './plan'
import { randomOf } from './random'

export interface History {
  readonly agency: Agency
  /** One for each year, oldest first. */
  readonly figures: readonly Figures[]
}

/** How much busier bodies of a level are than those of a county, and how many hardly hear from anybody. */
const LEVELS: Readonly<Record<Agency['level'], { readonly busier: number; readonly quiet: number }>> = {
  central: { busier: 12, quiet: 0 },
  province: { busier: 6, quiet: 0.02 },
  prefecture: { busier: 2.5, quiet: 0.12 },
  county: { busier: 1, quiet: 0.35 },
  township: { busier: 1, quiet: 0.65 },
}

const bodyOf = ({ duty, level, kind }: Agency): Body => {
  const { busier, quiet } = LEVELS[level]
  const { requests, documents, licensing, penalties, coercive, fees } = workloadOf(duty)
  const isGovernment = duty === 'government'
  return {
    workload: {
      requests: requests * busier,
      documents,
      licensing: licensing * busier,
      penalties: penalties * busier,
      coercive: coercive * busier,
      fees: fees * busier,
    },
    quiet: isGovernment || kind === 'office' ? 0 : quiet,
    makesRules: isGovernment && (level === 'province' || level === 'prefecture'),
  }
}

const yearly = (all: readonly (readonly Figures[])[], years: number): Figures[] =>
  Array.from({ length: years }, (_, year) => add(all.map((figures) => figures[year] ?? {})))

/**
 * Every body of the area and below with its figures. Bodies led by a ministry are no part of the area's sum. What a
 * government reports beyond the bodies told here stands for those left out.
 * @returns the area's figures, year by year
 */
export const historiesOf = function* (area: Area, years: number, seed: string): Generator<History, Figures[]> {
  const parts: (readonly Figures[])[] = []
  for (const inner of area.inner) parts.push(yield* historiesOf(inner, years, seed))
  const histories = area.agencies.map((agency) => ({
    agency,
    figures: historyOf(bodyOf(agency), years, randomOf(seed, agency.name, 'figures')),
  }))
  for (const { agency, figures } of histories) if (agency.kind !== 'vertical') parts.push(figures)
  const whole = yearly(parts, years)
  for (const { agency, figures } of histories) yield { agency, figures: agency.scope === 'area' ? whole : figures }
  return whole
}
