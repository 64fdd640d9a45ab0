/** The program of a process that makes records of documents: all that does not need the store is done there. */

import type { ReportRecord } from '@/db/store/record'
import { parse } from '@/lib/parse'
import type { ReadFailure } from '@/lib/sandbox'
import { serve } from '@/lib/sandbox/serve'
import type { LoadInput } from './reading'
import { recordOf } from './record'

serve(async (input: LoadInput): Promise<{ readonly record: ReportRecord } | ReadFailure> => {
  const result = await parse(input)
  if ('failure' in result) return result
  const { name: file, bytes, url = null, hints, parser, sha256 } = input
  return { record: recordOf(result.parsed, { file, bytes, url, hints, parser, sha256 }) }
})
