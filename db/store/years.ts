/** What reports show against the year before: for many slots at once, with the years around them. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { byEdition, type CellKey, cellsOf, EDITION_IDS, type EditionId, type Scope } from '@/lib/form'
import type { ReportKey } from './finding-rows'
import { type Judged, keyTable, linked, putFindings } from './findings'
import type { CrossChecks, YearOfCells } from './record'
import { slotTable } from './slots'

/** Cells this far apart are fetched in one piece of the array. */
const GAP = 8

/** The part of an edition's grid that some cells stand in: pieces, first and last counted from 1, and the cells in them. */
interface Part {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly keys: readonly CellKey[]
}

const partOf = (edition: EditionId, wanted: ReadonlySet<CellKey>): Part => {
  const keys = cellsOf(edition).map(({ key }) => key)
  const pieces: [number, number][] = []
  for (const [index, key] of keys.entries()) {
    if (!wanted.has(key)) continue
    const last = pieces.at(-1)
    if (last && index + 1 - last[1] <= GAP) last[1] = index + 1
    else pieces.push([index + 1, index + 1])
  }
  return { pieces, keys: pieces.flatMap(([first, last]) => keys.slice(first - 1, last)) }
}

const sliced = ({ pieces }: Part): SQL =>
  pieces.length === 0
    ? sql`'[]'::jsonb`
    : sql`to_jsonb(${sql.join(
        pieces.map(([first, last]) => sql.raw(`g.values[${first}:${last}]`)),
        sql` || `,
      )})`

interface Row extends Record<string, unknown> {
  agencyId: number
  reportId: number
  scope: Scope
  year: number
  /** In a slot itself, not only beside one. */
  touched: boolean
  /** In a slot, or of the year after one. */
  judged: boolean
  current: boolean
  edition: EditionId | null
  values: (number | null)[] | null
  /** Whether its prose speaks of the year before. */
  compares: boolean | null
}

const COMPARES = sql`jsonb_path_exists(e.narrative, '$[*] ? (@.claims == "growth" || @.claims == "last_year")')`

/** All versions in the slots, and the current reports of the years beside them, each once. */
const around = (tx: Database, slots: readonly Slot[], parts: Readonly<Record<EditionId, Part>>) =>
  tx.execute<Row>(sql`
    select r.agency_id::float8 as "agencyId", r.id::float8 as "reportId", r.scope, r.year, y.touched, y.judged,
           r.current,
           r.edition,
           case r.edition ${sql.join(
             EDITION_IDS.map((edition) => sql`when ${edition} then ${sliced(parts[edition])}`),
             sql` `,
           )} end as values,
           ${COMPARES} as compares
      from (select s.agency, s.scope, s.year + d as year, bool_or(d = 0) as touched, bool_or(d >= 0) as judged
              from ${slotTable(slots)} cross join generate_series(-1, 1) d group by 1, 2, 3) y
      join reports r on r.agency_id = y.agency and r.scope = y.scope and r.year = y.year and (r.current or y.touched)
      left join grids g on r.current and g.agency_id = r.agency_id and g.report_id = r.id
      left join readings e on r.current and e.agency_id = r.agency_id and e.report_id = r.id`)

interface Whole extends ReportKey, Record<string, unknown> {
  edition: EditionId | null
  values: (number | null)[]
  unread: YearOfCells['unread']
  narrative: YearOfCells['narrative']
}

/** Every cell and the prose of some reports, by their ids. */
const wholesOf = async (tx: Database, keys: readonly ReportKey[]): Promise<Map<number, Whole>> => {
  if (keys.length === 0) return new Map()
  const rows = await tx.execute<Whole>(sql`
    select g.agency_id::float8 as "agencyId", g.report_id::float8 as "reportId", g.edition,
           to_jsonb(g.values) as values, e.unread, e.narrative
      from ${keyTable(keys)}
      join grids g on g.agency_id = k.agency_id and g.report_id = k.report_id
      join readings e on e.agency_id = k.agency_id and e.report_id = k.report_id`)
  return new Map(rows.map((row) => [row.reportId, row]))
}

const cellsFrom = (keys: readonly CellKey[], values: readonly (number | null)[]): YearOfCells['cells'] => {
  const cells: Partial<Record<CellKey, number | null>> = {}
  for (const [index, key] of keys.entries()) cells[key] = values[index] ?? null
  return cells
}

const groupOf = ({ agencyId, scope }: Row, year: number): string => `${agencyId} ${scope} ${year}`

/** The current reports to be judged, each with that of the year before. */
const pairsIn = (rows: readonly Row[]): { now: Row; before: Row | undefined }[] => {
  const byYear = new Map(rows.flatMap((row) => (row.current ? [[groupOf(row, row.year), row] as const] : [])))
  return [...byYear.values()].flatMap((now) =>
    now.judged ? [{ now, before: byYear.get(groupOf(now, now.year - 1)) }] : [],
  )
}

/**
 * Judges the current reports in the slots and of the years after them against the year before, and clears versions that
 * are not current. `touched` are the reports in the slots, `changed` those of which the findings changed.
 */
export const checkYears = async (
  tx: Database,
  slots: readonly Slot[],
  { years, yearCells }: Pick<CrossChecks, 'years' | 'yearCells'>,
): Promise<{ readonly touched: readonly ReportKey[]; readonly changed: readonly ReportKey[] }> => {
  const wanted = new Set(yearCells)
  const parts = byEdition((edition) => partOf(edition, wanted))
  const rows = await around(tx, slots, parts)
  const pairs = pairsIn(rows)
  const compared = pairs.flatMap(({ now, before }) => (now.compares && before ? [now, before] : []))
  const wholes = await wholesOf(tx, compared)
  const yearOf = (row: Row): YearOfCells => {
    const { year, edition, scope } = row
    const whole = wholes.get(row.reportId)
    const keys = whole ? cellsOf(edition).map(({ key }) => key) : edition ? parts[edition].keys : []
    return {
      year,
      edition,
      scope,
      cells: cellsFrom(keys, whole?.values ?? row.values ?? []),
      unread: whole?.unread ?? {},
      narrative: whole?.narrative ?? [],
    }
  }
  const judged: Judged[] = [
    ...pairs.map(({ now, before }) => ({
      agencyId: now.agencyId,
      reportId: now.reportId,
      found: before ? linked(years(yearOf(now), yearOf(before)), before.reportId) : [],
    })),
    ...rows.filter(({ current }) => !current).map((row) => ({ ...row, found: [] })),
  ]
  return { touched: rows.filter(({ touched }) => touched), changed: await putFindings(tx, 'years', judged) }
}
