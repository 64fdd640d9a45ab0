/** A list of documents: a CSV file whose header names `url_or_path` or `path`, and any of `agency`, `region_code`, `year`. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Hints } from '@/lib/identity'
import { regionsOfCode } from '@/lib/identity/regions'
import { decode } from '@/lib/source/charset'
import { csvDocument } from '@/lib/source/csv'
import { fileSource, type Source } from './source'

/** Columns of which one must be there: without, it is no list. */
const WHERE = ['url_or_path', 'path']
const MAX_NAME = 100

const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [[]]
  const list = csvDocument(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
  for (const piece of list.pieces)
    if (piece.kind === 'cell') rows.at(-1)?.push(list.text.slice(piece.start, piece.end))
    else rows.push([])
  return rows.filter((row) => row.some((field) => field !== ''))
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

type Row = Readonly<Record<string, string>>

const problemOf = ({
  url_or_path: where = '',
  path: file = '',
  region_code: code = '',
  year = '',
  agency = '',
}: Row): string | null => {
  if (where === '' && file === '') return 'names no document: fill url_or_path or path'
  if (isAddress(where) && file === '') return `${where} is an address: download it and give the file in a column path`
  if (code !== '' && regionsOfCode(code).length === 0) return `region_code ${code} is no code of GB/T 2260`
  if (year !== '' && !/^20\d\d$/.test(year)) return `year ${year} is no year from 2000 to 2099`
  if (agency.length > MAX_NAME) return `agency is longer than ${MAX_NAME} characters`
  return null
}

const hintsOf = ({ agency, region_code: regionCode, year }: Row): Hints => ({
  ...(agency ? { agency } : {}),
  ...(regionCode ? { regionCode } : {}),
  ...(year ? { year: Number(year) } : {}),
})

const sourceOf = (list: string, line: number, row: Row): Source => {
  const problem = problemOf(row)
  const where = `${list}, row ${line}`
  if (problem) return { file: where, bytes: () => Promise.reject(new Error(problem)), url: null, hints: {}, problem }
  const { url_or_path: given = '', path: local = '' } = row
  // Paths are those seen from the list.
  const file = path.resolve(path.dirname(list), local || given)
  return { ...fileSource(file), url: isAddress(given) ? given : null, hints: hintsOf(row) }
}

/** The documents of a list, or null where the file is no list (a report can be CSV, too). */
export const listedIn = async (file: string): Promise<Source[] | null> => {
  const text = decode(await readFile(file))
  const [header, ...rows] = text === null ? [] : rowsOf(text)
  const names = header?.map((name) => name.toLowerCase())
  if (!names?.some((name) => WHERE.includes(name))) return null
  return rows.map((row, index) =>
    sourceOf(file, index + 2, Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']))),
  )
}
