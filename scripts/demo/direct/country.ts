/**
 * The whole country with realistic numbers of bodies: some eighty of the State Council, 45 in every province and
 * prefecture, 45 and 31 towns in every county. A smaller corpus has fewer regions, each whole, so that every region has
 * its government, its departments and all that stands above it.
 */
import { NATION, SIMULATED_MARK } from '@/lib/form'
import { type Agency, bodiesOf, type Tier } from '../agencies'
import type { Department } from '../duties'
import { type Area, tierBelow } from '../plan'
import { randomOf } from '../random'
import { type Division, provinces } from '../regions'
import { CENTRAL, DEPARTMENTS, MORE_DEPARTMENTS, MORE_TOWN_STEMS, TOWN_STEMS } from '../words'

const BODIES = 45
const TOWNS = 31
const DUTIES = Object.keys({ ...DEPARTMENTS, ...MORE_DEPARTMENTS }) as Department[]
const STOCK = { duties: DUTIES, towns: [...TOWN_STEMS, ...MORE_TOWN_STEMS] }

const NATIONAL: Division = { code: NATION.code, name: NATION.label.zh, place: '', path: [], inner: [] }

/** Departments of the State Council: they report each for itself, and nobody for all of them. */
export const centralBodies = (): Agency[] =>
  CENTRAL.map((name) => ({
    name: name + SIMULATED_MARK,
    region: NATIONAL,
    level: 'central',
    kind: 'department',
    scope: 'own',
    duty: 'finance',
  }))

/** Shares of the provinces, of their prefectures, and of the counties of those that a corpus has. */
type Shares = Readonly<Record<Tier, number>>

/** A corpus that grows takes in provinces first, then prefectures, then counties. */
const sharesOf = (size: number): Shares => ({
  province: Math.min(1, 9 * size),
  prefecture: Math.min(1, 3 * size),
  county: Math.min(1, size),
})

const some = (regions: readonly Division[], share: number, seed: string, key: string): readonly Division[] => {
  if (share >= 1) return regions
  const chosen = new Set(
    randomOf(seed, key, 'regions')
      .shuffle(regions)
      .slice(0, Math.ceil(regions.length * share)),
  )
  return regions.filter((region) => chosen.has(region))
}

const bodiesIn = (tier: Tier, region: Division, seed: string): Agency[] => {
  const all = bodiesOf(tier, region, STOCK, randomOf(seed, region.code))
  const towns = all.filter(({ level }) => level === 'township').slice(0, TOWNS)
  return [...all.filter(({ level }) => level !== 'township').slice(0, BODIES), ...towns]
}

const areaOf = (region: Division, tier: Tier, shares: Shares, seed: string): Area => {
  const lower = tierBelow(tier, region)
  return {
    region,
    tier,
    agencies: bodiesIn(tier, region, seed),
    inner: some(region.inner, shares[lower], seed, region.code).map((inner) => areaOf(inner, lower, shares, seed)),
  }
}

const SIZES = 400

/** How many bodies the regions of such a corpus have, without naming them. */
const countIn = (region: Division, tier: Tier, shares: Shares): number => {
  const lower = tierBelow(tier, region)
  const share = shares[lower]
  const chosen = share >= 1 ? region.inner.length : Math.ceil(region.inner.length * share)
  // Which ones is chosen by chance: those of average size are counted.
  const all = region.inner.reduce((sum, inner) => sum + countIn(inner, lower, shares), 0)
  return BODIES + (tier === 'county' ? TOWNS : 0) + (region.inner.length > 0 ? (all * chosen) / region.inner.length : 0)
}

const expected = (all: readonly Division[], shares: Shares): number => {
  const bodies = all.reduce((sum, region) => sum + countIn(region, 'province', shares), 0)
  return bodies * (Math.ceil(all.length * shares.province) / all.length)
}

export interface Country {
  /** Provinces with all below them. */
  readonly provinces: readonly Area[]
  /** Whether there are no more regions. */
  readonly isWhole: boolean
}

/** A country of about `bodies` bodies; fewer where there are no more. */
export const countryOf = (bodies: number, seed: string): Country => {
  const all = provinces()
  let step = 1
  while (step < SIZES && expected(all, sharesOf(step / SIZES)) < bodies) step++
  const shares = sharesOf(step / SIZES)
  return {
    provinces: some(all, shares.province, seed, NATION.code).map((region) => areaOf(region, 'province', shares, seed)),
    isWhole: step === SIZES,
  }
}
