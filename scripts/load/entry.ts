/** The program of a process that makes rows of documents: all that does not need the store is done there. */

import { pack } from '@/db/store/packed'
import { parse } from '@/lib/parse'
import type { ReadFailure } from '@/lib/sandbox'
import { serve } from '@/lib/sandbox/serve'
import type { LoadInput, LoadResult } from './reading'
import { recordOf } from './record'

serve(async (input: LoadInput): Promise<LoadResult | ReadFailure> => {
  const result = await parse(input)
  if ('failure' in result) return result
  const { name: file, bytes, url = null, parser, sha256 } = input
  return { packed: pack(recordOf(result.parsed, { file, bytes, url, parser, sha256 })) }
})
