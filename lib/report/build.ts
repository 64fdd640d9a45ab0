/** Identity + readings + claims → Report. */
import { type Identity, settleScope } from '@/lib/identity'
import type { Reading } from '@/lib/read'
import type { Claim } from '@/lib/read/claim'
import type { Report } from './report'

/** The report of `identity` with what was read from its tables and prose. */
export const buildReport = (identity: Identity, reading: Reading, narrative: readonly Claim[]): Report => ({
  ...identity,
  scope: settleScope(identity, reading.cells),
  edition: reading.edition,
  cells: reading.cells,
  unread: reading.unread,
  places: reading.places,
  narrative,
})
