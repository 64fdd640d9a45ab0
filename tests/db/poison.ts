/** The program of a reading process in tests: like the real one, but for files that say what they do to it. */
import { pack } from '@/db/store/packed'
import type { ReadFailure } from '@/lib/sandbox'
import { serve } from '@/lib/sandbox/serve'
import type { LoadInput, LoadResult } from '@/scripts/load/reading'
import { recordOf } from './records'

const failure = (code: 'no-tables', message: string): ReadFailure => ({ failure: { code, message } })

serve(async ({ bytes, sha256, parser }: LoadInput): Promise<LoadResult | ReadFailure> => {
  const [word = '', value = '0'] = Buffer.from(bytes).toString().split(' ')
  if (word === 'kill') process.kill(process.pid, 'SIGKILL')
  if (word === 'letter') return failure('no-tables', 'no tables in it')
  const cells = word === 'refused' ? { 'review.total': 3e9 } : undefined
  const record = recordOf({ year: 2010 + Number(value), parser, ...(cells && { cells }) })
  return { packed: pack({ ...record, document: { ...record.document, sha256 } }) }
})
