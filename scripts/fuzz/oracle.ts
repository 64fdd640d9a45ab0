/**
 * The oracle: *exact or flagged*.
 *
 * The truth of a cell is what a careful human would say is printed for it. A cell is **exact** when that is what was
 * read (a number as printed, null for a blank), **flagged** when it is null as `unreadable` or `missing`, named in a
 * finding of severity error or warning, or the whole document is a typed failure. Anything else is **wrong**: a number
 * that is not printed there, a blank where a figure is printed, a cell of a form that the report is not on.
 *
 * Mutations say for each cell what may be read without a flag:
 * - nothing outside the figures changes them: the truth stays;
 * - a figure overwritten: what is printed now, and only that;
 * - a figure taken out (its cell or line deleted): nothing, that is null; also the figure that stood there, because the
 *   neighbours of a run of equal figures may stand in for it, and for the same reason null at any place of such a run:
 *   taking out another one of them gives the same document, byte for byte;
 * - a whole row taken out with its label: only a flag, since a row that is not there is no blank;
 * - figures swapped: as printed. Rows swapped with their labels: as printed by label. Heads of columns swapped: as
 *   printed below them, also where that puts heads back into the form's order and leaves the figures where they were;
 * - two figures glued together, or one glued to a label's number: nobody can tell, so the old one, the glued one or null;
 * - a figure torn apart, a row's label taken out, a stray number put in: the truth stays. A reader that cannot tell has
 *   to say so;
 * - a row's cells moved by one: what now stands at that place or what stood there before (empty cells at the ends of a
 *   row are printed as padding too), or null.
 * - bytes changed: unknown in the cell that is touched, unchanged in all others.
 */
import { type CellKey, cellOf, cellsOf, type EditionId } from '@/lib/form'
import type { ParseResult } from '@/lib/parse'

/** What may be read in a cell without a flag. */
export interface Expected {
  readonly values: readonly number[]
  readonly blank: boolean
}

export type Truth = ReadonlyMap<CellKey, Expected>

export const exactly = (value: number | null): Expected =>
  value === null ? { values: [], blank: true } : { values: [value], blank: false }

/** Only a flag will do. */
export const LOST: Expected = { values: [], blank: false }

export interface Wrong {
  readonly key: CellKey
  readonly expected: Expected | null
  /** The number read; null for a blank; undefined where the report has no such cell. */
  readonly read: number | null | undefined
}

export interface Verdict {
  readonly wrong: readonly Wrong[]
  /** Cells read as they should be, without regard to findings. */
  readonly exact: number
  readonly flagged: number
  /** Whether a cell that was read as it should be is called doubtful all the same: in a sound document a false alarm. */
  readonly isDoubted: boolean
  /** The code of the failure where there is no report. */
  readonly failure: string | null
}

/** A cell that is not in the document; where its table is lost, so may be what told the form it is on. */
const isLost = (expected: Expected): boolean => expected.values.length === 0 && !expected.blank

const TOLERANCE = 1e-9

const isExact = (value: number | null, expected: Expected): boolean =>
  value === null ? expected.blank : expected.values.some((one) => Math.abs(one - value) < TOLERANCE)

/** Cells that are not to be taken at face value. */
const flags = (result: Extract<ParseResult, { parsed: unknown }>['parsed']): Set<CellKey> => {
  const flagged = new Set<CellKey>()
  for (const { severity, cells } of result.findings) if (severity !== 'info') for (const key of cells) flagged.add(key)
  for (const [key, unread] of Object.entries(result.report.unread))
    if (unread && unread.state !== 'blank') flagged.add(key as CellKey)
  return flagged
}

/** Nothing was read, and that is said. */
const nothingRead = ({ size }: Truth, failure: string): Verdict => ({
  wrong: [],
  exact: 0,
  flagged: size,
  isDoubted: false,
  failure,
})

/** Holds a reading against the truth of a document on the form of `edition`; cells left out of `truth` may be anything. */
export const judge = (result: ParseResult, edition: EditionId, truth: Truth): Verdict => {
  if ('failure' in result) return nothingRead(truth, result.failure.code)
  // Without tables there is no form: the report says so, table by table, and has no cells at all.
  const isBare = result.parsed.report.edition === null
  if (isBare && result.parsed.findings.some(({ code }) => code === 'missing-table'))
    return nothingRead(truth, 'missing-table')
  const flagged = flags(result.parsed)
  const { cells, unread } = result.parsed.report
  // Where nothing of a table could be read, which form it is on is said with the same doubt.
  const tableOf = (key: string) => cellOf(key as CellKey).table.id
  const sure = new Set(
    Object.keys(cells)
      .filter((key) => !flagged.has(key as CellKey))
      .map(tableOf),
  )
  const unreadTables = new Set(
    Object.keys(cells)
      .map(tableOf)
      .filter((table) => !sure.has(table)),
  )
  const wrong: Wrong[] = []
  let exact = 0
  let doubtful = 0
  const own = new Set(cellsOf(edition).map(({ key }) => key))
  for (const [key, expected] of truth) {
    const read = cells[key]
    if (read !== undefined && isExact(read, expected) && (read !== null || unread[key]?.state === 'blank')) exact++
    else if (flagged.has(key) || (read === undefined && (isLost(expected) || unreadTables.has(cellOf(key).table.id))))
      doubtful++
    else wrong.push({ key, expected, read })
  }
  for (const key of truth.size > 0 ? (Object.keys(cells) as CellKey[]) : [])
    if (!own.has(key) && typeof cells[key] === 'number' && !flagged.has(key))
      wrong.push({ key, expected: null, read: cells[key] })
  const isDoubted = exact > 0 && result.parsed.findings.some(({ code }) => code === 'doubtful-cell')
  return { wrong, exact, flagged: doubtful, isDoubted, failure: null }
}
