/** Document + form → readings: every cell of the edition with its state and place. */
import { type CellKey, cellsOf, EDITIONS, type EditionId, type Places, type Table, type TableId } from '@/lib/form'
import type { Document, Place } from '@/lib/source/document'
import { type Caption, captionAbove } from './captions'
import { cellsOfTable, NO_READINGS, type Readings } from './cells'
import { type Before, cutBetween, type Next } from './cut-between'
import { readDisputes } from './disputes'
import { editionsToTry } from './edition'
import { formDoubts } from './form-doubts'
import { readItems } from './items'
import { type Found, type Located, locate } from './locate'
import type { Normalized } from './normalize'
import type { Doubt, Unread } from './reading'
import type { Source } from './rows'
import { type Misnumbered, misnumbered } from './section-numbers'
import { readTable, type TableReading } from './table'
import { tokenize } from './tokens'
import { undrawnDoubts } from './undrawn'

/** The tables of a document as read. */
export interface Reading {
  readonly edition: EditionId
  readonly cells: Partial<Record<CellKey, number | null>>
  readonly unread: Partial<Record<CellKey, Unread>>
  readonly places: Places
  /** Where the tables stand, from first label to last figure. */
  readonly tables: readonly Place[]
  /** Figures that were read and yet are not beyond doubt. */
  readonly doubts: readonly Doubt[]
  /** Sections that the form numbers otherwise. */
  readonly misnumbered: readonly Misnumbered[]
  /** Years that stand over tables. */
  readonly captions: readonly Caption[]
}

interface Attempt {
  readonly edition: EditionId
  readonly located: ReadonlyMap<TableId, Located>
  readonly score: number
}

const attempt = (source: Source, edition: EditionId): Attempt => {
  const located = new Map<TableId, Located>()
  let score = 0
  for (const table of EDITIONS[edition].tables)
    if (table.read !== 'by-position') {
      const found = locate(source.tokens, table)
      located.set(table.id, found)
      score += found.score
    }
  return { edition, located, score }
}

/** Table three tells the forms apart where both have it: words of table two stand in menus and lists, too. */
const isBetter = (tried: Attempt, best: Attempt): boolean => {
  const [own, other] = [tried, best].map(({ located }) => located.get('applications')?.score ?? 0)
  return own && other && own !== other ? own > other : tried.score > best.score
}

/**
 * The tables of `document`, or null where it has none of them.
 * Never throws on odd input: what cannot be read is a state of its cell.
 */
export const readTables = (document: Document, normal: Normalized): Reading | null => {
  const source: Source = { document, normal, tokens: tokenize(document, normal) }
  let best: Attempt | null = null
  for (const edition of editionsToTry(source.tokens)) {
    const tried = attempt(source, edition)
    if (best === null || isBetter(tried, best)) best = tried
  }
  return best ? readAttempt(source, best) : null
}

const readLocated = (source: Source, edition: EditionId, found: Located): TableReading =>
  found.table.read === 'by-item' ? readItems(source, found) : readTable(source, edition, found)

interface Part {
  readonly read: TableReading
  readonly next: Next
}

/** A table as read by its rows where it was located so, else by position behind token `after`. */
const partOf = (
  source: Source,
  edition: EditionId,
  table: Table,
  found: Located | undefined,
  after: number,
  again: readonly Found[],
): Part => {
  if (found) {
    const [row] = found.rows
    const next = { table, first: row?.first ?? null, isFirst: row?.index === 0 }
    return { read: readLocated(source, edition, found), next }
  }
  const read = readDisputes(source, edition, table, after, again)
  return { read, next: { table, first: read.first, isFirst: read.first !== null } }
}

const readAttempt = (source: Source, { edition, located }: Attempt): Reading | null => {
  const readings: Readings[] = []
  const tables: Place[] = []
  const doubts: Doubt[] = []
  const captions: Caption[] = []
  let above = 0
  let after = 0
  let before: Before | null = null
  const again = [...located.values()].flatMap(({ elsewhere }) => elsewhere)
  for (const table of EDITIONS[edition].tables) {
    const found = located.get(table.id)
    const { read, next } = partOf(source, edition, table, found, after, again)
    if (found && table.id === 'applications' && read.place) after = found.rows.at(-1)?.body ?? 0
    doubts.push(...read.doubts, ...undrawnDoubts(source.document, edition, read.readings, read.place, !found))
    doubts.push(...cutBetween(source.tokens, edition, before, next))
    if (found) before = { located: found, read }
    readings.push(read.readings)
    if (!read.place) continue
    tables.push(read.place)
    const first = source.tokens.start[next.first ?? 0] ?? 0
    const caption = captionAbove(source.normal, table.id, above, first)
    if (caption) captions.push(caption)
    above = first
  }
  if (tables.length === 0) return null
  doubts.push(...formDoubts(source.tokens, edition, readings))
  tables.sort((a, b) => a.start - b.start)
  const sections = edition === '2014' ? [] : misnumbered(source)
  const { cells, unread, places } = byKey(edition, readings)
  return { edition, cells, unread, places, tables, doubts, misnumbered: sections, captions }
}

/** The readings of each table in the form's order, in the order of the edition's cells. */
const byKey = (edition: EditionId, tables: readonly Readings[]) => {
  // Without a prototype it is a hash table from the start, which so many keys would turn it into.
  const cells: Partial<Record<CellKey, number | null>> = Object.create(null)
  const unread: Partial<Record<CellKey, Unread>> = {}
  const places: (number | null)[] = new Array(2 * cellsOf(edition).length)
  let at = 0
  for (const [i, table] of EDITIONS[edition].tables.entries()) {
    const readings = tables[i] ?? NO_READINGS
    for (const { key, number } of cellsOfTable(table)) {
      const reading = readings.at(number)
      const place = reading ? reading.place : null
      cells[key] = reading ? reading.value : null
      places[at++] = place ? place.start : null
      places[at++] = place ? place.end : null
      if (reading?.unread) unread[key] = reading.unread
    }
  }
  return { cells, unread, places }
}
