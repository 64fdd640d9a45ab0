/** Agencies as the reports name them. */
import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { agencies } from '@/db/schema'
import { clean } from './clean'
import type { ReportRecord } from './record'

/** Two neighbouring characters each, of every name: what the index of names holds. */
const gramsOf = (names: readonly string[]): string[] => {
  const grams = names.flatMap((name) => {
    const characters = [...name.toLowerCase()]
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  })
  return [...new Set(grams)].sort()
}

const fullestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

/**
 * Adds the agency of a report, or the name it uses. The fullest name met is shown; which report came first
 * makes no difference. Level and kind are those of its latest year: see `refreshAgency`. True if another name is shown now.
 */
export const addAgency = async (tx: Database, id: number, record: ReportRecord): Promise<boolean> => {
  const { report, spelling } = record
  const name = clean(report.agency)
  const { level, kind, origin } = report
  const [known] = await tx.select().from(agencies).where(eq(agencies.id, id))
  if (!known) {
    await tx.insert(agencies).values({
      id,
      name,
      aliases: [],
      regionCode: report.region?.code ?? null,
      level,
      kind,
      origin,
      grams: gramsOf([name]),
      ...spelling,
    })
    return false
  }
  if (known.name === name || known.aliases.includes(name)) return false
  const [fullest = name, ...aliases] = [known.name, ...known.aliases, name].sort(fullestFirst)
  await tx
    .update(agencies)
    .set({ name: fullest, aliases, grams: gramsOf([fullest, ...aliases]), ...(fullest === name ? spelling : {}) })
    .where(eq(agencies.id, id))
  return fullest !== known.name
}

/** Level and kind from the latest current report; an agency without any report goes. */
export const refreshAgency = async (tx: Database, id: number): Promise<void> => {
  await tx.execute(sql`
    update agencies a set level = r.level, kind = r.kind
      from (select level, kind from reports where agency_id = ${id} and current
             order by year desc, scope limit 1) r
     where a.id = ${id} and (a.level, a.kind) is distinct from (r.level, r.kind)`)
  await tx.execute(
    sql`delete from agencies where id = ${id} and not exists (select from reports where agency_id = ${id})`,
  )
}
