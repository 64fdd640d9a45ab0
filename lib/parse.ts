/** One document in, one report with its findings out. Pure: no file, clock, environment or network. */
import { check } from '@/lib/checks'
import { identify } from '@/lib/identity'
import { readTables } from '@/lib/read'
import { readNarrative } from '@/lib/read/narrative'
import { normalize } from '@/lib/read/normalize'
import { buildReport } from '@/lib/report/build'
import type { Finding, Report } from '@/lib/report/report'
import { readSource } from '@/lib/source'
import type { Document, ParseFailure } from '@/lib/source/document'

export interface ParseInput {
  /** File name, for its ending and as the last hint at whose report it is. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it was fetched, if it was; tells the format where the name has no ending. */
  readonly url?: string
  /** `Content-Type` of the response the bytes came in, if they did. */
  readonly contentType?: string
}

export interface ParsedReport {
  readonly document: Document
  readonly report: Report
  readonly findings: readonly Finding[]
}

export type ParseResult = { readonly parsed: ParsedReport } | { readonly failure: ParseFailure }

const ENDING = /\.\w{1,5}$/

/** The report in a file, or why there is none. Odd input is a failure, never an exception. */
export const parse = async ({ name, bytes, url, contentType }: ParseInput): Promise<ParseResult> => {
  const document = await readSource(ENDING.test(name) ? name : (url ?? name), bytes, contentType)
  return 'code' in document ? { failure: document } : understand(document, name)
}

/** The report in a document, or why there is none. `name` is the file's, the last hint at whose report it is. */
export const understand = (document: Document, name: string): ParseResult => {
  const normal = normalize(document.text)
  const reading = readTables(document, normal)
  const identity = identify(document, normal, name)
  if (!reading) return { failure: withoutTables(name, identity !== null) }
  if (!identity) return { failure: withoutIdentity(name) }
  const report = buildReport(identity, reading, readNarrative(document, normal, reading.tables))
  return { parsed: { document, report, findings: check(report) } }
}

const withoutTables = (name: string, isNamed: boolean): ParseFailure =>
  isNamed
    ? {
        code: 'no-tables',
        message: `${name} has none of the statutory tables as text; if they are pictures, get the report as HTML or text`,
      }
    : {
        code: 'not-a-report',
        message: `${name} has neither the statutory tables nor the name of a body and a year; check that it is an annual disclosure report`,
      }

const withoutIdentity = (name: string): ParseFailure => ({
  code: 'no-identity',
  message: `${name} has the tables but names no body or year; add the report's title as its first line`,
})
