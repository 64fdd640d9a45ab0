/** Figures of every body of an area, from the bottom up: a government reports the sum of all below it, and more. */
import type { Agency } from './agencies'
import { workloadOf } from './duties'
import { type Body, historyOf } from './history'
import { addTo, emptyLedger, type Ledger } from './ledger'
import type { Area } from './plan'
import { randomOf } from './random'

export interface History {
  readonly agency: Agency
  /** One for each year, oldest first. */
  readonly figures: readonly Ledger[]
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

const add = (sums: readonly Ledger[], figures: readonly Ledger[]): void => {
  for (const [year, sum] of sums.entries()) addTo(sum, figures[year] ?? emptyLedger())
}

/** One body's own figures, year by year, oldest first. */
export const ownHistoryOf = (agency: Agency, years: number, seed: string): Ledger[] =>
  historyOf(bodyOf(agency), years, randomOf(seed, agency.name, 'figures'))

/**
 * Every body of the area and below with its figures. Bodies led by a ministry are no part of the area's sum. What a
 * government reports beyond the bodies told here stands for those left out.
 * @returns the area's figures, year by year
 */
export const historiesOf = function* (area: Area, years: number, seed: string): Generator<History, Ledger[]> {
  const whole = Array.from({ length: years }, emptyLedger)
  for (const inner of area.inner) add(whole, yield* historiesOf(inner, years, seed))
  const histories = area.agencies.map((agency) => ({
    agency,
    figures: ownHistoryOf(agency, years, seed),
  }))
  for (const { agency, figures } of histories) if (agency.kind !== 'vertical') add(whole, figures)
  for (const { agency, figures } of histories) yield { agency, figures: agency.scope === 'area' ? whole : figures }
  return whole
}
