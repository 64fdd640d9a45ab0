/** Identity + readings + claims → Report. */
import type { TableId } from '@/lib/form'
import { type Identity, settleScope } from '@/lib/identity'
import type { Reading } from '@/lib/read'
import type { Narrative } from '@/lib/read/narrative'
import type { Report } from './report'

/** What is read of a report without readable tables. */
const NOTHING = { edition: null, cells: {}, unread: {}, places: [], doubts: [], misnumbered: [], captions: [] } as const

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
  const { edition, cells, unread, places, doubts, misnumbered, captions } = reading ?? NOTHING
  const { agency, year, titleYear, otherYear, spans, region, level, kind, origin, host } = identity
  const { scope, evidence } = settleScope(identity, cells)
  // Field by field: an object spread together gets a hidden class of its own, which every later look at it has to learn.
  return {
    agency,
    year,
    titleYear,
    otherYear,
    spans,
    region,
    level,
    kind,
    scope,
    origin,
    host,
    evidence,
    edition,
    cells,
    unread,
    places,
    doubts: filled(doubts),
    pictured: filled(pictured),
    narrative: claims,
    relations: filled(relations),
    emptyProblems: emptyProblems ?? undefined,
    misnumbered: filled(misnumbered),
    captions: filled(captions.filter((caption) => caption.year !== year)),
  } satisfies Record<keyof Report, unknown>
}

const filled = <One>(list: readonly One[]): readonly One[] | undefined => (list.length > 0 ? list : undefined)
