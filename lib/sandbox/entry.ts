/** The program of a process that reads documents. */
import { type ParseInput, type ParseResult, parse } from '@/lib/parse'
import type { ReadResult } from './sandbox'
import { serve } from './serve'
import { tuneForReading } from './tuning'

/** The pieces were needed for reading only; they are the larger part of a result. */
const withoutPieces = (result: ParseResult): ReadResult => {
  if ('failure' in result) return result
  const { pieces: _, ...document } = result.parsed.document
  return { parsed: { ...result.parsed, document } }
}

tuneForReading()
serve(async (input: ParseInput) => withoutPieces(await parse(input)))
