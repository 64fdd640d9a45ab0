/** One document in, one report with its findings out. Pure: no file, clock, environment or network. */
import { check } from '@/lib/checks'
import { cellsOf, editionDue, LOOK_ALIKES, type LookAlike, type Row, tablesOf } from '@/lib/form'
import { bodyIn, type Hints, identify } from '@/lib/identity'
import { genreOf } from '@/lib/identity/genre'
import { type Reading, readTables } from '@/lib/read'
import { cellsOfRow } from '@/lib/read/cells'
import { readNarrative } from '@/lib/read/narrative'
import { normalize } from '@/lib/read/normalize'
import { picturedTables } from '@/lib/read/pictured'
import { buildReport } from '@/lib/report/build'
import type { Finding, Report } from '@/lib/report/report'
import { readSource } from '@/lib/source'
import type { Document, ParseFailure } from '@/lib/source/document'

export interface ParseInput {
  /** File name, for its ending and as the last hint at whose report it is. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it was fetched, if it was: tells the host, and the format where the name has no ending. */
  readonly url?: string
  /** `Content-Type` of the response the bytes came in, if they did. */
  readonly contentType?: string
  /** What a list says of it. */
  readonly hints?: Hints
}

export interface ParsedReport {
  readonly document: Document
  readonly report: Report
  readonly findings: readonly Finding[]
}

export type ParseResult = { readonly parsed: ParsedReport } | { readonly failure: ParseFailure }

const ENDING = /\.\w{1,5}$/

/** The report in a file, or why there is none. Odd input is a failure, never an exception. */
export const parse = async ({ name, bytes, url, contentType, hints }: ParseInput): Promise<ParseResult> => {
  const document = await readSource(ENDING.test(name) ? name : (url ?? name), bytes, contentType)
  return 'code' in document ? { failure: document } : understand(document, name, url ?? null, hints)
}

/**
 * The report in a document, or why there is none. `name` is the file's, the last hint at whose report it is; `url` is
 * where it was fetched; `hints` what a list says of it.
 */
export const understand = (
  document: Document,
  name: string,
  url: string | null = null,
  hints: Hints = {},
): ParseResult => {
  const normal = normalize(document.text)
  const reading = readTables(document, normal)
  const identity = identify(document, normal, name, url, hints)
  const genre = genreOf(document, normal, {
    hasTables: reading !== null,
    hasFigures: reading !== null && isFilled(reading),
    isNamed: identity !== null,
  })
  if (genre.lookAlike) return { failure: looksAlike(name, genre.lookAlike) }
  if (!reading && !(identity && genre.isToldByProse))
    return { failure: withoutTables(name, identity !== null, document.pictures.length > 0) }
  if (!identity) return { failure: withoutIdentity(name, hints.agency ?? bodyIn(document, normal, name)) }
  const missing = tablesOf(reading?.edition ?? editionDue(identity.year)).filter(({ rows }) => isMissing(reading, rows))
  const pictured = missing.length > 0 ? picturedTables(document, normal, missing) : []
  const report = buildReport(identity, reading, readNarrative(normal, reading?.tables ?? []), pictured)
  return { parsed: { document, report, findings: check(report) } }
}

/** Whether figures are printed in the tables, readable or not. */
const isFilled = ({ edition, cells, unread }: Reading): boolean =>
  cellsOf(edition).some(({ key }) => (cells[key] ?? null) !== null) ||
  Object.values(unread).some(({ state, raw }) => state === 'unreadable' && /\d/.test(raw))

/** Whether nothing of a table's rows is in the document. */
const isMissing = (reading: Reading | null, rows: readonly Row[]): boolean =>
  reading === null || rows.every((row) => cellsOfRow(row).every(({ key }) => reading.unread[key]?.state === 'missing'))

const looksAlike = (name: string, genre: LookAlike): ParseFailure => ({
  code: 'not-a-report',
  message: `${name} is ${LOOK_ALIKES[genre].en}, not an annual report on disclosure of government information; leave it out`,
  genre,
})

const withoutTables = (name: string, isNamed: boolean, hasPictures: boolean): ParseFailure => {
  if (!isNamed)
    return {
      code: 'not-a-report',
      message: `${name} has neither the statutory tables nor the name of a body and a year; check that it is an annual disclosure report`,
    }
  return {
    code: 'no-tables',
    message: hasPictures
      ? `${name} has pictures in place of its tables and text; get the report as HTML or text`
      : `${name} has none of the statutory tables as text, nor the prose of a report; get the report as HTML or text`,
  }
}

const withoutIdentity = (name: string, body: string | null): ParseFailure => ({
  code: 'no-identity',
  message:
    body === null
      ? `${name} has the tables but names no body; add the report's title as its first line`
      : `${name} has the tables and names ${body} but no year; add the year to its title`,
})
