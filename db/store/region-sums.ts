/** Government-wide reports against what stands below them: for many regions and years at once, from the rollups. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { rollupNames } from '@/db/schema'
import { valueList } from '@/db/values'
import { AREA_KINDS, cellsOf, EDITION_IDS, type Kind, NATION, REQUEST_VOLUMES, snake } from '@/lib/form'
import type { ReportKey } from './finding-rows'
import { type Judged, putFindings } from './findings'
import type { Below, CrossChecks, Volumes } from './record'
import { slotTable } from './slots'

/** A region in a year. */
export interface RegionYear {
  readonly region: string
  readonly year: number
}

/** Whose own reports a government's summary holds. Vertical bodies answer to others; zones count as regions do. */
const OWN_KINDS = ['government', 'office', 'department'] as const satisfies readonly Kind[]
/** Forms that count requests in the same way. */
const EDITIONS = EDITION_IDS.filter((edition) => cellsOf(edition).some(({ key }) => key === REQUEST_VOLUMES.disposed))

const COLUMNS = {
  received: sql.raw(`f.${snake(REQUEST_VOLUMES.received)}`),
  disposed: sql.raw(`f.${snake(REQUEST_VOLUMES.disposed)}`),
}
const [RECEIVED, DISPOSED] = [rollupNames('received'), rollupNames('disposed')]
const sumOf = ({ numerator, reports }: typeof RECEIVED) =>
  sql.raw(`case when sum(u.${reports}) > 0 then sum(u.${numerator})::float8 end`)

/** Current government-wide reports `f` of the region and tier of `at`, a row of code, level and year. */
const isWhole = (code: string, level: string, year: string) => sql`f.region_code = ${sql.raw(code)}
  and f.level = ${sql.raw(level)} and f.year = ${sql.raw(year)} and f.current and f.scope = 'area'
  and f.kind in (${valueList(AREA_KINDS)}) and f.edition in (${valueList(EDITIONS)})`

interface Place {
  code: string
  level: string
  year: number
}

interface Whole extends Place, ReportKey, Volumes, Record<string, unknown> {}

/** Government-wide reports of the places and of those directly above; the nation has none. */
const wholesAt = (tx: Database, places: readonly RegionYear[]) =>
  tx.execute<Whole>(sql`
    select g.code, g.level, p.year, f.agency_id::float8 as "agencyId", f.report_id::float8 as "reportId",
           ${COLUMNS.received} as received, ${COLUMNS.disposed} as disposed
      from (select distinct v.code, p.year
              from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(region text, year smallint)
              join regions c on c.code = p.region
             cross join lateral (values (c.code), (c.parent)) v(code)) p
      join regions g on g.code = p.code and g.code <> ${NATION.code}
      join figures f on ${isWhole('g.code', 'g.level', 'p.year')}`)

const placeTable = (places: readonly Place[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(code text, level text, year smallint)`

interface Own extends Place, Record<string, unknown> {
  own: Below['own']
}

/** What the places' own bodies report, each for itself. */
const ownAt = (tx: Database, places: readonly Place[]) =>
  tx.execute<Own>(sql`
    select p.code, p.level, p.year, jsonb_build_object('reports', sum(u.${sql.raw(RECEIVED.reports)}),
             'received', ${sumOf(RECEIVED)}, 'disposed', ${sumOf(DISPOSED)}) as own
      from ${placeTable(places)}
      join rollups u on u.year = p.year and u.region_code = p.code and u.level = p.level and u.scope = 'own'
       and u.kind in (${valueList(OWN_KINDS)}) and u.edition in (${valueList(EDITIONS)})
     group by p.code, p.level, p.year`)

interface Area extends Place, Volumes, Record<string, unknown> {
  child: string
  region: string
  report: number
}

/** Government-wide reports of the regions directly below: in order, the one to be taken of each first. */
const areasBelow = (tx: Database, places: readonly Place[]) =>
  tx.execute<Area>(sql`
    select p.code, p.level, p.year, c.code as child, c.name as region, f.report_id::float8 as report,
           ${COLUMNS.received} as received, ${COLUMNS.disposed} as disposed
      from ${placeTable(places)}
      join regions c on c.parent = p.code
      join figures f on ${isWhole('c.code', 'c.level', 'p.year')}
     order by c.code, p.year, array_position(array[${valueList(AREA_KINDS)}], f.kind), f.agency_id, f.report_id`)

const NOTHING: Below['own'] = { reports: 0, received: null, disposed: null }

const keyOf = ({ code, year }: Place): string => `${code} ${year}`

/** What stands below each place, by region and year. */
const belowOf = async (tx: Database, wholes: readonly Whole[]): Promise<(place: Place) => Below> => {
  const places = [
    ...new Map(wholes.map(({ code, level, year }) => [keyOf({ code, level, year }), { code, level, year }])).values(),
  ]
  const own = new Map((await ownAt(tx, places)).map((one) => [keyOf(one), one.own]))
  const areas = new Map<string, Map<string, Below['areas'][number]>>()
  for (const one of await areasBelow(tx, places)) {
    const { child, region, report, received, disposed } = one
    const known = areas.get(keyOf(one)) ?? new Map<string, Below['areas'][number]>()
    if (!known.has(child)) known.set(child, { region, report, received, disposed })
    areas.set(keyOf(one), known)
  }
  return (place) => ({ own: own.get(keyOf(place)) ?? NOTHING, areas: [...(areas.get(keyOf(place))?.values() ?? [])] })
}

/** All versions of government-wide reports in the slots. */
const versionsIn = (tx: Database, slots: readonly Slot[]) =>
  tx.execute<ReportKey & Record<string, unknown>>(sql`
    select r.agency_id::float8 as "agencyId", r.id::float8 as "reportId"
      from ${slotTable(slots.filter(({ scope }) => scope === 'area'))}
      join reports r on r.agency_id = s.agency and r.scope = s.scope and r.year = s.year`)

/**
 * Judges the government-wide reports of the places and of those directly above them; any other report in the slots is
 * told nothing. Those of which the findings changed.
 */
export const checkWholes = async (
  tx: Database,
  slots: readonly Slot[],
  places: readonly RegionYear[],
  { region }: Pick<CrossChecks, 'region'>,
): Promise<ReportKey[]> => {
  const wholes = await wholesAt(tx, places)
  const judged = new Map<number, Judged>(
    (await versionsIn(tx, slots)).map((one) => [one.reportId, { ...one, found: [] }]),
  )
  const below = await belowOf(tx, wholes)
  for (const whole of wholes) {
    const { agencyId, reportId, received, disposed } = whole
    judged.set(reportId, { agencyId, reportId, found: region({ received, disposed }, below(whole)) })
  }
  return putFindings(tx, 'regions', [...judged.values()])
}
