/** Former names of regions in a search text. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rowsOf } from './rows'

const SHORTEST = 3
const LONGEST = 12
/** Texts are short, and names of places stand at their beginning. */
const LOOKED_AT = 30

const partsOf = (text: string): string[] => {
  const characters = [...text].slice(0, LOOKED_AT)
  return characters.flatMap((_, start) =>
    characters
      .slice(start + SHORTEST - 1, start + LONGEST)
      .map((_end, more) => characters.slice(start, start + SHORTEST + more).join('')),
  )
}

/** The text, and what it reads with each name of a region that is no longer borne put as today’s: at most a few. */
export const spellings = async (db: Database, text: string): Promise<string[]> => {
  const parts = /\p{Script=Han}/u.test(text) ? partsOf(text.normalize('NFKC')) : []
  if (parts.length === 0) return [text]
  const found = await rowsOf<{ former: string; name: string }>(
    db,
    sql`select former, g.name from regions g, unnest(g.former_names) as former
         where g.former_names && ${sql.param(parts)}::text[] and former = any(${sql.param(parts)}::text[])
         order by length(former) desc, g.code limit 4`,
  )
  return [text, ...found.map(({ former, name }) => text.normalize('NFKC').replace(former, name))]
}
