/** The two long files, whose lines come straight from the database. */
import { fileLines } from '@/app/_data'
import { DATASETS } from '@/lib/export/columns'
import { BYTE_ORDER_MARK, headerLine } from '@/lib/export/csv'
import { type Slots, slots } from '@/lib/export/slots'
import { csvAnswer, tooMany } from './_answer'

const MOST_AT_ONCE = 4

/** One count for both files, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensSlots?: Slots }

/** reports.csv or cells.csv; a reader that leaves ends the query. */
export const download = (dataset: 'reports' | 'cells', request: Request): Promise<Response> =>
  csvAnswer(dataset, request, async ({ filters, bom }) => {
    shared.disclosureLensSlots ??= slots(MOST_AT_ONCE)
    const release = shared.disclosureLensSlots.take()
    if (!release) return tooMany()
    try {
      const head = (bom ? BYTE_ORDER_MARK : '') + headerLine(DATASETS[dataset])
      const { lines, body, done } = await fileLines(dataset, filters, head, request.signal)
      done.then(release)
      // Asked for the headers alone, nobody would ever read the body.
      if (request.method === 'HEAD') await body.cancel()
      return { count: lines, body: request.method === 'HEAD' ? '' : body }
    } catch (error) {
      release()
      throw error
    }
  })
