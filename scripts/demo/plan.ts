/** How many agencies go where: a few provinces with some of their prefectures and counties, every level peopled. */
import { type Agency, bodiesOf, type Tier } from './agencies'
import type { Department } from './duties'
import { type Random, randomOf } from './random'
import { type Division, provinces } from './regions'
import { DEPARTMENTS } from './words'

/** A region with its own bodies and the regions below it. */
export interface Area {
  readonly region: Division
  readonly tier: Tier
  readonly agencies: readonly Agency[]
  readonly inner: readonly Area[]
}

/** Agencies in a region together with all below it, and the share that are its own bodies. */
const SIZES: Readonly<Record<Tier, { readonly whole: number; readonly own: number }>> = {
  province: { whole: 66, own: 0.14 },
  prefecture: { whole: 20, own: 0.34 },
  county: { whole: 7, own: 1 },
}

/** The first departments of the list exist in every province. */
const EVERYWHERE = 4

export const tierBelow = (tier: Tier, region: Division): Tier =>
  tier === 'province' && region.inner.some((division) => division.inner.length > 0) ? 'prefecture' : 'county'

/** Hands `total` out as evenly as the parts can take it. */
const evenly = (total: number, capacities: readonly number[]): number[] => {
  const shares = capacities.map(() => 0)
  let left = total
  const smallestFirst = capacities.map((capacity, at) => ({ capacity, at })).sort((x, y) => x.capacity - y.capacity)
  smallestFirst.forEach(({ capacity, at }, i) => {
    const share = Math.min(capacity, Math.ceil(left / (capacities.length - i)))
    shares[at] = share
    left -= share
  })
  return shares
}

const size = (area: Area): number => area.agencies.length + area.inner.reduce((sum, inner) => sum + size(inner), 0)

interface Choice {
  readonly seed: string
  /** Departments in the order in which regions get them: the same all over a province, so that they compare. */
  readonly duties: readonly Department[]
}

/** How many bodies a region and all below it can have. */
const capacityOf = (region: Division, tier: Tier, choice: Choice): number => {
  const lower = tierBelow(tier, region)
  const own = bodiesOf(tier, region, choice, randomOf('')).length
  return own + region.inner.reduce((sum, inner) => sum + capacityOf(inner, lower, choice), 0)
}

const choose = (regions: readonly Division[], tier: Tier, quota: number, choice: Choice, key: string, least = 0) => {
  const wanted = Math.min(regions.length, Math.max(least, Math.round(quota / SIZES[tier].whole)))
  const chosen = randomOf(choice.seed, key).shuffle(regions).slice(0, wanted)
  const shares = evenly(
    quota,
    chosen.map((region) => capacityOf(region, tier, choice)),
  )
  return chosen.map((region, i) => ({ region, quota: shares[i] ?? 0 }))
}

const areaOf = (region: Division, tier: Tier, quota: number, choice: Choice): Area => {
  const bodies = bodiesOf(tier, region, choice, randomOf(choice.seed, region.code))
  const own = Math.min(bodies.length, Math.max(1, Math.round(quota * SIZES[tier].own)))
  const lower = tierBelow(tier, region)
  const inner = choose(region.inner, lower, quota - own, choice, region.code).map((part) =>
    areaOf(part.region, lower, part.quota, choice),
  )
  const left = quota - inner.reduce((sum, area) => sum + size(area), 0)
  return { region, tier, agencies: bodies.slice(0, left), inner }
}

const dutiesOf = (random: Random): Department[] => {
  const duties = Object.keys(DEPARTMENTS) as Department[]
  return [...duties.slice(0, EVERYWHERE), ...random.shuffle(duties.slice(EVERYWHERE))]
}

/** Bodies that every other province has of its own once the corpus is large enough, so that the country is seen whole. */
const PRESENCE = { least: 4, most: 6 }

/**
 * The simulated country: exactly `agencies` bodies. A few provinces are peopled down to their towns; with half of the
 * agencies to spare, each of the others has some bodies of the province itself.
 * @throws RangeError when there are not so many to choose from
 */
export const planOf = (agencies: number, seed: string): Area[] => {
  const all = provinces()
  const choiceIn = (province: string): Choice => ({ seed, duties: dutiesOf(randomOf(seed, province, 'duties')) })
  const spare = Math.floor(agencies / 2 / all.length)
  const presence = spare < PRESENCE.least ? 0 : Math.min(PRESENCE.most, spare)
  const deep = choose(all, 'province', agencies - presence * all.length, choiceIn(''), 'provinces', 1)
  const quotaOf = (region: Division) => presence + (deep.find((one) => one.region === region)?.quota ?? 0)
  const areas = all
    .filter((region) => quotaOf(region) > 0)
    .map((region) => areaOf(region, 'province', quotaOf(region), choiceIn(region.code)))
  const placed = areas.reduce((sum, area) => sum + size(area), 0)
  if (placed < agencies)
    throw new RangeError(`only ${placed} of ${agencies} agencies can be placed in the regions known: ask for fewer`)
  return areas
}
