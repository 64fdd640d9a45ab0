/** The fixtures of tests/cases as documents with a known truth: their goldens, with places verified against the source. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CellKey, cellOf, placesByCell } from '@/lib/form'
import { parse } from '@/lib/parse'
import { normalize } from '@/lib/read/normalize'
import { readFigure } from '@/lib/read/number'
import type { DoubtReason } from '@/lib/read/reading'
import type { Encoding, Specimen } from './document'
import type { Span } from './marks'
import { exactly, type Truth } from './oracle'

const CASES = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../tests/cases')
const SOURCE = /^source\.(?:txt|md|html?)$/

/** Doubts whether figures stand in their own row and column, or another copy of the table has the right ones. */
const MOVED: ReadonlySet<DoubtReason> = new Set(['cell-lost', 'row-lost', 'copies-differ'])

interface Golden {
  readonly edition: string
  readonly cells: Readonly<Partial<Record<CellKey, number | null>>>
  readonly unread: Readonly<Partial<Record<CellKey, { readonly state: string }>>>
}

const decoded = (bytes: Uint8Array): { text: string; encoding: Encoding } => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: the only other encoding among the fixtures.
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}

/** Where each figure of the text as extracted stands in the source, found in order. */
const sought = (source: string, figures: readonly { key: CellKey; text: string }[]): Span[] => {
  const tags = source.replace(/<(script|style|sup|s|del|strike)\b[\s\S]*?<\/\1>|<[^>]*>/gi, (tag) =>
    '<'.repeat(tag.length),
  )
  const spans: Span[] = []
  // From the last figure back: menus, prose and hidden parts stand before the tables.
  let to = tags.length
  for (const { key, text } of [...figures].reverse()) {
    let start = tags.lastIndexOf(text, to - text.length)
    const isWhole = () => !/[\d.]/.test(tags[start - 1] ?? '') && !/[\d.]/.test(tags[start + text.length] ?? '')
    while (start >= 0 && !isWhole()) start = start === 0 ? -1 : tags.lastIndexOf(text, start - 1)
    if (start < 0) return []
    spans.unshift({ key, start, end: start + text.length })
    to = start
  }
  return spans
}

const stands = (text: string, key: CellKey, value: number): boolean => {
  const figure = readFigure(normalize(text).text, cellOf(key).unit)
  return figure.state === 'number' && Math.abs(figure.value - value) < 1e-9
}

const specimenOf = async (folder: string): Promise<Specimen | null> => {
  const files = readdirSync(path.join(CASES, folder))
  const name = files.find((file) => SOURCE.test(file))
  if (!name || !files.includes('report.json')) return null
  const golden: Golden = JSON.parse(readFileSync(path.join(CASES, folder, 'report.json'), 'utf8'))
  if (golden.edition !== '2019' && golden.edition !== '2021') return null
  const bytes = readFileSync(path.join(CASES, folder, name))
  const { text, encoding } = decoded(bytes)
  const result = await parse({ name, bytes })
  if ('failure' in result) return null
  const { document, report } = result.parsed
  // Of figures that may be other cells' nobody knows the truth, nor of blanks that may be what damage has left.
  const moved = new Set(report.doubts?.flatMap(({ reason, cells }) => (MOVED.has(reason) ? cells : [])))
  const doubted = new Set(report.doubts?.flatMap(({ cells }) => cells))
  // A figure that stands in the page more than once is sought in vain.
  const isCopied = report.doubts?.some(({ reason }) => reason === 'copies-differ') ?? false
  if (isCopied && name.endsWith('.html')) return null
  const truth: Truth = new Map(
    Object.entries(golden.cells)
      .filter(([key, value]) => value !== null || golden.unread[key as CellKey]?.state === 'blank')
      .filter(([key, value]) => !(value === null ? doubted : moved).has(key as CellKey))
      .map(([key, value]) => [key as CellKey, exactly(value ?? null)]),
  )
  const placed = Object.entries(placesByCell(report.edition, report.places))
    .map(([key, place]) => ({ key: key as CellKey, ...place, text: document.text.slice(place.start, place.end) }))
    .filter(({ key }) => typeof golden.cells[key] === 'number' && !moved.has(key))
    .sort((a, b) => a.start - b.start)
  const spans = name.endsWith('.html')
    ? sought(text, placed)
    : placed.map(({ key, start, end }) => ({ key, start, end }))
  const verified = spans.filter(({ key, start, end }) =>
    stands(text.slice(start, end), key, golden.cells[key] ?? Number.NaN),
  )
  if (verified.length < spans.length || spans.length === 0) return null
  const extension = name.slice(name.lastIndexOf('.'))
  return {
    id: folder,
    name: `${folder}${extension}`,
    edition: golden.edition,
    text,
    encoding,
    spans,
    truth,
    packed: null,
  }
}

/** The fixtures whose goldens hold figures, in the order of their names. Each figure is where `spans` says. */
export const fixtures = async (): Promise<Specimen[]> => {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const all: Specimen[] = []
  for (const { name } of folders) {
    const specimen = await specimenOf(name)
    if (specimen) all.push(specimen)
  }
  return all
}
