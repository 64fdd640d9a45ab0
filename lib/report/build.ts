/** Identity + readings + claims → Report. */
import type { TableId } from '@/lib/form'
import { type Identity, settleScope } from '@/lib/identity'
import type { Reading } from '@/lib/read'
import type { Narrative } from '@/lib/read/narrative'
import type { Report } from './report'

/** What is read of a report without readable tables. */
const NOTHING = { edition: null, cells: {}, unread: {}, places: {}, doubts: [], misnumbered: [] } as const

/**
 * The report of `identity` with what was read from its tables and prose. `reading` is null where no table could be
 * read; `pictured` are the tables in whose place a picture stands.
 */
export const buildReport = (
  identity: Identity,
  reading: Reading | null,
  { claims, relations, emptyProblems }: Narrative,
  pictured: readonly TableId[] = [],
): Report => {
  const { edition, cells, unread, places, doubts, misnumbered } = reading ?? NOTHING
  return {
    ...identity,
    ...settleScope(identity, cells),
    edition,
    cells,
    unread,
    places,
    ...(doubts.length > 0 && { doubts }),
    ...(pictured.length > 0 && { pictured }),
    narrative: claims,
    ...(relations.length > 0 && { relations }),
    ...(emptyProblems && { emptyProblems }),
    ...(misnumbered.length > 0 && { misnumbered }),
  }
}
