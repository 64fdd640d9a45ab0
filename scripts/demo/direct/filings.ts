/** Which body has filed for which years, so that there are exactly as many reports as asked for. */
import type { Agency } from '../agencies'
import { reportedYears } from '../corpus'
import type { Area } from '../plan'
import { randomOf } from '../random'
import { centralBodies, countryOf } from './country'

export interface DirectOptions {
  /** Reports in the store, superseded versions among them. */
  readonly reports: number
  /** First and last year, both included. */
  readonly from: number
  readonly to: number
  readonly seed: string
}

/** Years since the first form of three tables that reports are due for. */
export const DIRECT_YEARS = { from: 2019, to: 2025 } as const

/** A year of a body, and whether its report took the place of an earlier version. */
export interface Filing {
  readonly year: number
  readonly isRevised: boolean
}

export interface Filer extends Agency {
  readonly filings: readonly Filing[]
}

export interface FilingArea extends Area {
  readonly agencies: readonly Filer[]
  readonly inner: readonly FilingArea[]
}

const REVISED = 0.012

/** Takes reports from a fixed stock until it is used up. */
const stockOf = (reports: number) => {
  let left = reports
  return (wanted: number): number => {
    const taken = Math.min(left, wanted)
    left -= taken
    return taken
  }
}

type Take = (wanted: number) => number

const filerOf = (agency: Agency, options: DirectOptions, take: Take): Filer => {
  const random = randomOf(options.seed, agency.name, 'filings')
  const filings = reportedYears(agency, options, random).map((year) => ({ year, isRevised: random.chance(REVISED) }))
  const kept: Filing[] = []
  for (const { year, isRevised } of filings) {
    const taken = take(isRevised ? 2 : 1)
    if (taken > 0) kept.push({ year, isRevised: taken === 2 })
  }
  return { ...agency, filings: kept }
}

/** The bodies above first: a corpus cut short lacks bodies of its last counties, not governments. */
const filersIn = (area: Area, options: DirectOptions, take: Take): FilingArea => ({
  ...area,
  // Where a region lies is told by its own code and path: what else lies in it need not come along.
  region: { ...area.region, inner: [] },
  agencies: area.agencies.map((agency) => filerOf(agency, options, take)).filter(({ filings }) => filings.length > 0),
  inner: area.inner.map((inner) => filersIn(inner, options, take)),
})

export interface Plan {
  readonly central: readonly Filer[]
  readonly provinces: readonly FilingArea[]
}

const LARGER = 1.2

const planFor = (bodies: number, options: DirectOptions): { plan: Plan; missing: number; isWhole: boolean } => {
  const take = stockOf(options.reports)
  // A small corpus has few of them, or it would have nothing else.
  const central = centralBodies()
    .slice(0, Math.max(1, Math.ceil(bodies / 20)))
    .map((agency) => filerOf(agency, options, take))
    .filter(({ filings }) => filings.length > 0)
  const { provinces, isWhole } = countryOf(bodies, options.seed)
  const plan = { central, provinces: provinces.map((area) => filersIn(area, options, take)) }
  return { plan, missing: take(options.reports), isWhole }
}

/** @throws RangeError when the country has not so many bodies and years */
export const planOf = (options: DirectOptions): Plan => {
  const { reports, from, to } = options
  for (let bodies = reports / (to - from + 1); ; bodies *= LARGER) {
    const { plan, missing, isWhole } = planFor(bodies, options)
    if (missing === 0) return plan
    if (isWhole)
      throw new RangeError(
        `the country has bodies for ${reports - missing} reports of ${from} to ${to}: ask for no more, or for more years`,
      )
  }
}
