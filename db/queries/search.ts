import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Filters } from '@/lib/url'
import { agencyColumns, filed, withRegion } from './agencies'
import { inSteps, inTier, type Listed, START, type Step, tiersAfter, walk } from './agency-order'
import type { AgencyIdentity, AgencyRow, Page } from './answers'
import { spellings } from './former'
import { areLetters, FITS, fitsOnlyAtBeginning, isBlank, nameFits } from './names'
import { keyOf, markOf, pageSize, rowsOf } from './rows'
import { countByYear, inSlice, whereSlices } from './slices'
import { all, whereAgencies } from './where'

/** What to look for; `after` is the `next` of the page before. */
export interface AgencySearch {
  readonly filters: Filters
  readonly after?: string
  readonly limit?: number
}

/** Hits of pinyin are no fewer by tier: they are looked for once where there are no more than this. */
const FEW = 500
/** More hits of one tier than this stand so dense in its list that walking it soon fills a page. */
const DENSE = 5000

const listedAt = (mark: string | undefined): Listed => {
  const key = keyOf(mark, ['number', 'number', 'string', 'string', 'number'])
  if (!key) return START
  const [rank, tier, region, sortKey, id] = key
  return { rank: Number(rank), tier: Number(tier), region: String(region), sortKey: String(sortKey), id: Number(id) }
}

/** Fit by fit, those inside a name tier by tier. */
const stepsOf = (texts: readonly string[], filters: Filters, after: Listed, conditions: SQL): Step[] =>
  FITS.flatMap((fit, rank) => {
    if (rank < after.rank || (fit === 'inside' && fitsOnlyAtBeginning(texts))) return []
    const from = rank === after.rank ? after : { ...START, rank }
    const better = FITS[rank - 1]
    const fits = [nameFits(texts, fit), ...(better ? [sql`not ${nameFits(texts, better)}`] : [])]
    const tiers = tiersAfter(filters, from)
    const step = (few: number, some: readonly number[], also: readonly SQL[] = []): Step => ({
      rank,
      after: from,
      conditions: [conditions, ...fits, ...also],
      few,
      walk: few === FEW ? null : { tiers: some, within: conditions, asked: all(fits) },
    })
    if (fit !== 'inside') return [step(DENSE, tiers)]
    return [
      ...(areLetters(texts) ? [step(FEW, tiers)] : []),
      ...tiers.map((tier) => step(DENSE, [tier], [inTier(tier)])),
    ]
  })

/** Agencies that have reports of a kind are walked to where there are more of these, and gathered by them where there are fewer. */
const RARE = 50_000

/** The agencies with current reports under the filters, where these are rare enough to be looked up. */
const rareFilers = async (db: Database, filters: Filters): Promise<SQL | null> => {
  const { scope, edition, from, to } = filters
  if (!scope && !edition && !from && !to) return null
  const asked = { ...filters, level: undefined, kind: undefined }
  const counts = await countByYear(db, asked)
  if (counts.reduce((sum, { reports }) => sum + reports, 0) > RARE) return null
  return sql`a.id in (select r.agency_id from rollups u cross join lateral (
    select r.agency_id from figures r where ${inSlice(asked)} offset 0) r where ${whereSlices(asked)})`
}

/** The first agencies after a place: under the filters, best fit first, then in the order of lists. Bounded work, whatever is asked. */
const listed = async (db: Database, filters: Filters, after: Listed, size: number): Promise<Listed[]> => {
  const { q, region, level, kind, agency } = filters
  const rare = await rareFilers(db, filters)
  const own = whereAgencies({ region, level, kind, agency })
  const conditions = rare ? sql`${own} and ${rare}` : whereAgencies({ ...filters, q: undefined })
  if (isBlank(q)) {
    const walking = { tiers: tiersAfter(filters, after), within: own, asked: conditions }
    if (!rare) return walk(db, { rank: 0, after, ...walking }, size)
    return inSteps(db, [{ rank: 0, after, conditions: [conditions], few: RARE, walk: walking }], size)
  }
  const texts = await spellings(db, q ?? '')
  return inSteps(db, stepsOf(texts, filters, after, conditions), size)
}

const idsOf = (rows: readonly Listed[]) => sql.param(rows.map(({ id }) => id))

/**
 * Agencies under the filters, best fit first, then by tier, region and name; traditional characters are the caller's to
 * convert. Former names of regions find the agencies of today's.
 */
export const searchAgencies = async (db: Database, search: AgencySearch): Promise<Page<AgencyRow>> => {
  const size = pageSize(search.limit)
  const found = await listed(db, search.filters, listedAt(search.after), size + 1)
  const shown = found.slice(0, size)
  const rows = await rowsOf<AgencyRow>(
    db,
    sql`select ${agencyColumns}, filed.*
          from unnest(${idsOf(shown)}::bigint[]) with ordinality as page(id, place)
          join agencies a on a.id = page.id ${withRegion} cross join lateral ${filed} filed order by page.place`,
  )
  const last = found.length > size ? shown.at(-1) : undefined
  return { rows, next: last ? markOf([last.rank, last.tier, last.region, last.sortKey, last.id]) : null }
}

/** The agencies that a text fits best, while it is being typed; none for blank text. */
export const suggest = async (db: Database, text: string, limit?: number): Promise<AgencyIdentity[]> => {
  if (isBlank(text)) return []
  const found = await listed(db, { q: text }, START, pageSize(limit ?? 8, 20))
  return rowsOf<AgencyIdentity>(
    db,
    sql`select ${agencyColumns} from unnest(${idsOf(found)}::bigint[]) with ordinality as page(id, place)
          join agencies a on a.id = page.id ${withRegion} order by page.place`,
  )
}
