/** The questions that pages ask of a store, each with its target (as ratios to DuckDB in the same run). */
import { agency } from '@/db/queries/agency'
import type { AgencyDetail, Comparison, Distribution, Ranking, RegionSeries } from '@/db/queries/answers'
import { compare } from '@/db/queries/compare'
import { distribution } from '@/db/queries/distribution'
import { findingsSummary } from '@/db/queries/findings'
import { peersOf } from '@/db/queries/peers'
import { ranking } from '@/db/queries/ranking'
import { region } from '@/db/queries/regions'
import { report } from '@/db/queries/report'
import { reportsList } from '@/db/queries/reports'
import { searchAgencies, suggest } from '@/db/queries/search'
import { children, series } from '@/db/queries/series'
import { storeState } from '@/db/queries/state'
import { binSql, type RateId } from '@/lib/metrics/bins'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { metricSql } from '@/lib/metrics/sql'
import { SEARCHED } from '../../demo/words'
import { type Answer, pointRows, type Question, SUMS } from './question'

const RATE: RateId = 'not_held_share'
const NOT_HELD = metricSql(RATE)
/** DuckDB divides whole numbers into fractions where PostgreSQL does not. */
const BIN = binSql(RATE).replaceAll(' / ', ' // ')
const OWN = `current and scope = 'own'`
const [TWO, FOUR] = SEARCHED

const distributionRows = ({ regions }: Distribution): Answer =>
  regions.flatMap(({ code, points }) =>
    points.flatMap(({ year, counts }) =>
      counts.flatMap((reports, bin) => (reports > 0 ? [[code, year, bin, reports]] : [])),
    ),
  )

/** Histograms by province and year. */
const histograms = (where: string): string => `
  with binned as (
    select l.above as code, f.year, ${BIN} as bin from figures f
      join lines l on l.code = f.region_code and l.parent = '000000' where ${OWN} and ${where})
  select code, year, bin, count(*) from binned where bin is not null group by all order by code, year, bin`

const comparedRows = (comparison: Comparison | null): Answer =>
  [comparison?.a, comparison?.b].flatMap((side) =>
    side ? side.reports.map(({ year, scope, edition }) => [side.id, year, scope, edition ?? 'none']) : [],
  )

export const QUESTIONS: readonly Question[] = [
  {
    what: 'overview series',
    most: 0.15,
    ours: (db) => series(db, { scope: 'own' }),
    duck: () => `select year, count(*), ${SUMS} from figures where ${OWN} group by year order by year`,
    rows: (points: readonly SeriesPoint[]) => pointRows(points),
  },
  {
    what: 'one province by city, one year',
    most: 1.3,
    limit: 1,
    cause: 'a row for each city, level and kind with all sums of all rates: adding up so many columns takes the time',
    ours: (db, { year, province }) => children(db, { scope: 'own', from: year, to: year }, province),
    duck: ({ year, province }) => `
      select l.above, year, count(*), ${SUMS} from figures f
        join lines l on l.code = f.region_code and l.parent = '${province}'
       where ${OWN} and year = ${year} group by all order by l.above`,
    rows: (all: readonly RegionSeries[]) =>
      all.flatMap(({ code, points }) => pointRows(points).map((row) => [code, ...row])),
  },
  {
    what: 'filtered series with rates',
    most: 0.3,
    ours: (db, { province }) => series(db, { region: province, level: 'county', kind: 'department', scope: 'own' }),
    duck: ({ province }) => `
      select year, count(*), ${SUMS} from figures f
       where ${OWN} and level = 'county' and kind = 'department' and region_code like '${province.slice(0, 2)}%'
       group by year order by year`,
    rows: (points: readonly SeriesPoint[]) => pointRows(points),
  },
  {
    what: 'two agencies, all years',
    most: 0.3,
    ours: (db, { agencies: [a, b] }) => compare(db, a, b),
    duck: ({ agencies: [a, b] }) => `
      select agency_id, year, scope, edition, * exclude (agency_id, year, scope, edition) from figures
       where agency_id in (${a}, ${b}) and current order by agency_id = ${b}, year, scope`,
    rows: comparedRows,
  },
  {
    what: 'top 50 by share not held',
    most: 0.1,
    cause: 'two questions, the newest year and its reports; DuckDB reads two columns of one year',
    ours: (db, { minimum }) => ranking(db, { filters: { scope: 'own' }, metric: RATE, minimum, limit: 50 }),
    duck: ({ year, minimum }) => `
      select f.agency_id, a.name, ${NOT_HELD.numerator}, ${NOT_HELD.denominator} from figures f
        join agencies a on a.id = f.agency_id
       where ${OWN} and year = ${year} and ${NOT_HELD.denominator} >= ${minimum} and ${NOT_HELD.numerator} is not null
       order by ${NOT_HELD.numerator}::double / ${NOT_HELD.denominator} desc, ${NOT_HELD.denominator} desc, f.agency_id desc
       limit 50`,
    rows: ({ rows }: Ranking) =>
      rows.map(({ id, name, figure: { numerator, denominator } }) => [id, name, numerator, denominator]),
  },
  {
    what: 'distribution by province, one year',
    most: 1,
    ours: (db, { year }) =>
      distribution(db, { filters: { scope: 'own', from: year, to: year }, metric: RATE, by: 'region' }),
    duck: ({ year }) => histograms(`year = ${year}`),
    rows: distributionRows,
  },
  {
    what: 'distribution by province, all years',
    most: 0.5,
    cause: 'every bin of every province and year is taken out of its number and sent',
    ours: (db) => distribution(db, { filters: { scope: 'own' }, metric: RATE, by: 'region' }),
    duck: () => histograms('true'),
    rows: distributionRows,
  },
  {
    what: `names with ${TWO.length} characters`,
    most: null,
    limit: 3,
    ours: (db) => suggest(db, TWO, 20),
    duck: () =>
      `select id, name from agencies where name like '%${TWO}%' or aliases like '%${TWO}%' order by sort_key limit 20`,
    rows: null,
  },
  {
    what: `names with ${FOUR.length} characters, a page`,
    most: null,
    ours: (db) => searchAgencies(db, { filters: { q: FOUR } }),
    duck: () =>
      `select id, name from agencies where name like '%${FOUR}%' or aliases like '%${FOUR}%' order by sort_key limit 51`,
    rows: null,
  },
  {
    what: 'one agency',
    most: null,
    ours: (db, { agencies: [a] }) => agency(db, a),
    duck: ({ agencies: [a] }) =>
      `select year, scope, edition, * from figures where agency_id = ${a} and current order by year, scope`,
    rows: (detail: AgencyDetail | null) =>
      (detail?.reports ?? []).map(({ year, scope, edition }) => [year, scope, edition ?? 'none']),
  },
  {
    what: 'one report',
    most: null,
    ours: (db, { report: id }) => report(db, id),
    duck: ({ report: id }) => `select * from figures where report_id = ${id}`,
    rows: null,
  },
  {
    what: 'list of reports',
    most: null,
    ours: (db) => reportsList(db, { filters: {} }),
    duck: () => `
      select f.report_id, a.name, count(*) over () from figures f join agencies a on a.id = f.agency_id
       where current order by year desc, f.region_code, f.agency_id limit 51`,
    rows: null,
  },
  {
    what: 'list of reports of a province',
    most: null,
    ours: (db, { province }) => reportsList(db, { filters: { region: province } }),
    duck: ({ province }) => `
      select f.report_id, a.name, count(*) over () from figures f join agencies a on a.id = f.agency_id
       where current and f.region_code like '${province.slice(0, 2)}%'
       order by year desc, f.region_code, f.agency_id limit 51`,
    rows: null,
  },
  {
    what: 'list of agencies',
    most: null,
    ours: (db) => searchAgencies(db, { filters: {} }),
    duck: () => `select id, name from agencies order by level, region_code, sort_key limit 51`,
    rows: null,
  },
  { what: 'findings by code', most: null, ours: (db) => findingsSummary(db, {}), duck: null, rows: null },
  { what: 'peers of an agency', most: null, ours: (db, { agencies: [a] }) => peersOf(db, a), duck: null, rows: null },
  { what: 'a region', most: null, ours: (db, { province }) => region(db, province), duck: null, rows: null },
  { what: 'state of the store', most: null, ours: (db) => storeState(db), duck: null, rows: null },
]
