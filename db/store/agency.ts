/** Agencies as the reports name them. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import { agencies } from '@/db/schema'
import { gramsOf } from './grams'
import type { Packed } from './packed'

type Row = typeof agencies.$inferSelect

const fullestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

const newAgency = ({ agency: id, name, region, level, kind, origin, spelling }: Packed): Row => ({
  id,
  name,
  aliases: [],
  regionCode: region,
  level,
  kind,
  origin,
  grams: gramsOf([name], spelling.initials),
  ...spelling,
})

/** An agency that is met under another name. The fullest is shown; which report came first makes no difference. */
const named = (known: Row, { name, spelling }: Packed): Row => {
  if (known.name === name || known.aliases.includes(name)) return known
  const [fullest = name, ...aliases] = [known.name, ...known.aliases, name].sort(fullestFirst)
  const shown = fullest === name ? { ...known, ...spelling } : known
  return { ...shown, name: fullest, aliases, grams: gramsOf([fullest, ...aliases], shown.initials) }
}

const changeRows = (tx: Database, rows: readonly Row[]) =>
  tx.execute(sql`
    update agencies a set name = n.name, aliases = n.aliases, grams = n.grams, pinyin = n.pinyin,
           initials = n.initials, sort_key = n."sortKey"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n(id bigint, name text, aliases text[], grams text[], pinyin text, initials text, "sortKey" text)
     where a.id = n.id`)

/**
 * Adds the agencies of reports, or the names they use. Level and kind are those of the latest year: see
 * `refreshAgencies`.
 */
export const addAgencies = async (tx: Database, met: readonly Packed[]): Promise<void> => {
  const ids = [...new Set(met.map(({ agency }) => agency))]
  const stored = await tx
    .select()
    .from(agencies)
    .where(sql`${agencies.id} = any(${sql.param(ids)}::bigint[])`)
  const before = new Map(stored.map((row) => [row.id, row]))
  const now = new Map(before)
  for (const one of met) {
    const known = now.get(one.agency)
    now.set(one.agency, known ? named(known, one) : newAgency(one))
  }
  const rows = [...now.values()]
  const changed = rows.filter((row) => before.has(row.id) && before.get(row.id) !== row)
  if (changed.length > 0) await changeRows(tx, changed)
  await copyIn(
    tx,
    agencies,
    rows.filter(({ id }) => !before.has(id)),
  )
}

/** Level and kind from the latest current report; an agency without any report goes. */
export const refreshAgencies = async (tx: Database, ids: readonly number[]): Promise<void> => {
  const touched = sql`any(${sql.param(ids)}::bigint[])`
  await tx.execute(sql`
    update agencies a set level = r.level, kind = r.kind
      from (select distinct on (agency_id) agency_id, level, kind from reports
             where agency_id = ${touched} and current order by agency_id, year desc, scope) r
     where a.id = r.agency_id and (a.level, a.kind) is distinct from (r.level, r.kind)`)
  await tx.execute(sql`
    delete from agencies a where id = ${touched} and not exists (select from reports r where r.agency_id = a.id)`)
}
