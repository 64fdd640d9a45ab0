/** Which agencies the corpus simulates: bodies of real regions, so that a region has siblings to compare. */
import { type Kind, type Level, type Scope, SIMULATED_MARK } from '@/lib/form'
import type { Department, Duty } from './duties'
import type { Random } from './random'
import type { Division } from './regions'
import { BODIES, DEPARTMENTS, ENDINGS, fill, MORE_DEPARTMENTS, TOWN, TOWN_STEMS } from './words'

const ALL_DEPARTMENTS = { ...DEPARTMENTS, ...MORE_DEPARTMENTS }

export interface Agency {
  /** Full name, mark included. */
  readonly name: string
  readonly region: Division
  readonly level: Level
  readonly kind: Kind
  readonly scope: Scope
  readonly duty: Duty
}

/** The regions that have bodies of their own in the corpus. */
export type Tier = Extract<Level, 'province' | 'prefecture' | 'county'>

/** Most bodies of a tier, the ones worth having first; the rest follows as departments and towns in turn. */
const FIRST: Readonly<Record<Tier, readonly Kind[]>> = {
  province: ['government', 'office', 'department', 'department', 'department', 'vertical', 'department', 'department'],
  prefecture: ['government', 'office', 'department', 'department', 'zone', 'vertical', 'department', 'department'],
  county: ['government', 'office', 'department', 'department', 'vertical', 'department', 'zone'],
}
/** Towns of a county stand between its other bodies: one after each of these many. */
const TOWN_EVERY = 2

const isProvincialName = (tier: Tier, region: Division) => tier === 'province' && !region.name.endsWith(ENDINGS.city)

/** Public security in a district is a branch of the city's bureau, named by the district without 区. */
const isBranch = (tier: Tier, region: Division, duty: Department) =>
  duty === 'police' && tier === 'county' && region.name.endsWith(ENDINGS.district) && region.name.length > 2

const departmentName = (tier: Tier, region: Division, duty: Department): string => {
  const [provincial, local] = ALL_DEPARTMENTS[duty]
  if (isBranch(tier, region, duty))
    return fill(BODIES.branch, { city: region.path.at(-2) ?? '', stem: region.name.slice(0, -ENDINGS.district.length) })
  return region.place + (isProvincialName(tier, region) ? provincial : local)
}

/** What the bodies of a region are made of. */
export interface Stock {
  readonly duties: readonly Department[]
  readonly towns?: readonly string[]
}

const queuesOf = (tier: Tier, region: Division, { duties, towns = TOWN_STEMS }: Stock, random: Random) => {
  const { place } = region
  const agency = (name: string, kind: Kind, duty: Duty, more: Partial<Agency> = {}): Agency => ({
    name: name + SIMULATED_MARK,
    region,
    level: tier,
    kind,
    scope: 'own',
    duty,
    ...more,
  })
  const streetForm = random.pick([BODIES.street, BODIES.streetOfGovernment])
  const office = tier === 'province' ? BODIES.provincialOffice : BODIES.office
  const township = (stem: string): Agency => {
    const isStreet = region.name.endsWith(ENDINGS.district) ? random.chance(0.8) : random.chance(0.2)
    const name = isStreet
      ? fill(streetForm, { place, street: stem })
      : fill(BODIES.town, { place, town: fill(TOWN, { stem }) })
    return agency(name, 'government', 'township', { level: 'township' })
  }
  const verticals = [agency(fill(BODIES.tax, { place }), 'vertical', 'tax')]
  if (tier !== 'province') verticals.push(agency(fill(BODIES.weather, { place }), 'vertical', 'weather'))
  if (tier === 'prefecture' && region.name.endsWith(ENDINGS.city))
    verticals.push(agency(fill(BODIES.customs, { stem: region.name.slice(0, -1) }), 'vertical', 'customs'))
  return {
    government: [agency(fill(BODIES.government, { place }), 'government', 'government', { scope: 'area' })],
    office: [agency(fill(office, { place }), 'office', 'office')],
    department: duties.map((duty) => agency(departmentName(tier, region, duty), 'department', duty)),
    vertical: tier === 'prefecture' ? random.shuffle(verticals) : verticals,
    zone: tier === 'province' ? [] : [agency(fill(BODIES.zone, { place }), 'zone', 'zone')],
    town: tier === 'county' ? random.shuffle(towns).map(township) : [],
  }
}

/** All bodies that a region can have in the corpus, the most telling first: the first n of them are simulated. */
export const bodiesOf = (tier: Tier, region: Division, stock: Stock, random: Random): Agency[] => {
  const { town, ...queues } = queuesOf(tier, region, stock, random)
  const bodies: Agency[] = []
  const take = (queue: Agency[]) => {
    const next = queue.shift()
    if (next) bodies.push(next)
  }
  const turns = [
    ...FIRST[tier],
    ...queues.department.map(() => 'department' as const),
    ...queues.vertical.map(() => 'vertical' as const),
  ]
  turns.forEach((kind, i) => {
    take(queues[kind])
    if (i % TOWN_EVERY === 0 && i > 1) take(town)
  })
  return [...bodies, ...town]
}
