/** The long files, whose lines come straight from the database. */
import { fileLines, type LongFile } from '@/app/_data'
import { DATASETS } from '@/lib/export/columns'
import { BYTE_ORDER_MARK, headerLine } from '@/lib/export/csv'
import { type Slots, slots } from '@/lib/export/slots'
import { csvAnswer, tooMany } from './_answer'

const MOST_AT_ONCE = 4

/** One count for all of them, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensSlots?: Slots }

/** The whole file; a reader that leaves ends the query. */
export const download = (file: LongFile, request: Request): Promise<Response> =>
  csvAnswer(file, request, async (asked) => {
    shared.disclosureLensSlots ??= slots(MOST_AT_ONCE)
    const release = shared.disclosureLensSlots.take()
    if (!release) return tooMany()
    try {
      const head = (asked.bom ? BYTE_ORDER_MARK : '') + headerLine(DATASETS[file])
      const { lines, body, done } = await fileLines(file, asked, head, request.signal)
      done.then(release)
      // Asked for the headers alone, nobody would ever read the body.
      if (request.method === 'HEAD') await body.cancel()
      return { count: lines, body: request.method === 'HEAD' ? '' : body }
    } catch (error) {
      release()
      throw error
    }
  })
