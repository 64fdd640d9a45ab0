/**
 * A record with its rows written out as the store takes them, so that the process that stores only puts them together:
 * what takes long is done where the document was read, on another core. Left open is what the store alone knows: the
 * version, whether it is current, the regions above, the address.
 */
import { BinaryRows } from '@/db/binary-values'
import { copiedColumns, putFields, putRow, type Written } from '@/db/copy-rows'
import { documents, type FigureColumn, figures, findings, grids, readings } from '@/db/schema'
import { type CellKey, cellsOf, FIGURE_CELLS, NATION, NO_EDITION, snake } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import { clean } from './clean'
import { ownRows, type ReportKey, type Row } from './finding-rows'
import { agencyId, reportId } from './ids'
import type { DocumentRecord, ReportRecord } from './record'
import { claimsOf } from './version'

/** What is written out, in this order. */
const PARTS = ['text', 'figures', 'grid', 'readings', 'findings'] as const
type Part = (typeof PARTS)[number]

export interface Packed
  extends Pick<Report, 'year' | 'level' | 'kind' | 'scope' | 'origin' | 'edition'>,
    Pick<ReportRecord, 'fingerprint' | 'likeness' | 'parser' | 'spelling'> {
  /** Ids of the agency and of the report. */
  readonly agency: number
  readonly id: number
  readonly name: string
  readonly region: string | null
  readonly host: string | null
  readonly document: Omit<DocumentRecord, 'text'>
  /** What its prose claims, in one text. */
  readonly claims: string
  /** Findings of this report alone, and those of them that are errors and warnings. */
  readonly findings: number
  readonly errors: number
  readonly warnings: number
  /** All parts, one after the other, and where each ends. */
  readonly rows: Uint8Array
  readonly ends: readonly number[]
  /** Why the store cannot hold it: a value beyond its column. Then there are no rows. */
  readonly refusal: string | null
}

/** One part: the field of the text, the fields of the figures from the first figure on, or whole rows. */
export const partOf = ({ rows, ends }: Packed, part: Part): Written => {
  const at = PARTS.indexOf(part)
  return rows.subarray(ends[at - 1] ?? 0, ends[at])
}

/** The text of a document, as it was written out. */
export const textOf = (packed: Packed): string => {
  const field = partOf(packed, 'text')
  return Buffer.from(field.buffer, field.byteOffset + 4, field.length - 4).toString()
}

const CELL_OF = new Map<string, CellKey>(FIGURE_CELLS.map(({ key }) => [snake(key), key]))
const FIGURE_COLUMNS = copiedColumns(figures)
const FIRST_FIGURE = FIGURE_COLUMNS.findIndex((column) => CELL_OF.has(column))
const FIGURES = FIGURE_COLUMNS.slice(FIRST_FIGURE).map((column) => CELL_OF.get(column))
const TEXT = copiedColumns(documents).indexOf('text' satisfies keyof typeof documents.$inferInsert)

type Head = Exclude<keyof typeof figures.$inferInsert, FigureColumn>

/** What the columns of `figures` hold before the figures. */
const HEAD: Readonly<Record<Head, (one: Packed, current: boolean) => string | number | boolean>> = {
  agencyId: ({ agency }) => agency,
  reportId: ({ id }) => id,
  year: ({ year }) => year,
  level: ({ level }) => level,
  kind: ({ kind }) => kind,
  scope: ({ scope }) => scope,
  edition: ({ edition }) => edition ?? NO_EDITION,
  regionCode: ({ region }) => region ?? NATION.code,
  current: (_, current) => current,
}
const HEADS = FIGURE_COLUMNS.slice(0, FIRST_FIGURE).map((column) => HEAD[column as Head])

/** The row of figures: what stands before them, and they. */
export const figuresRow = (one: Packed, current: boolean): readonly unknown[] => [
  ...HEADS.map((value) => value(one, current)),
  partOf(one, 'figures'),
]

const ROOM = 1 << 15

/** @throws RangeError for a value that its column cannot hold */
const written = (record: ReportRecord, key: ReportKey, found: readonly Row[]): Pick<Packed, 'rows' | 'ends'> => {
  const { document, report, figures: proven } = record
  const { edition, cells, unread, places, narrative, evidence } = report
  const to = new BinaryRows(ROOM)
  const ends: number[] = []
  const end = () => ends.push(to.length)
  putFields(to, documents, [document.text], TEXT)
  end()
  putFields(
    to,
    figures,
    FIGURES.map((cell) => cell && proven[cell]),
    FIRST_FIGURE,
  )
  end()
  putRow(to, grids, { ...key, edition, values: cellsOf(edition).map((cell) => cells[cell.key] ?? null) })
  end()
  putRow(to, readings, { ...key, unread, places, narrative, evidence })
  end()
  for (const row of found) putRow(to, findings, row)
  end()
  return { rows: to.take(), ends }
}

const countOf = (found: readonly Row[], severity: Row['severity']): number =>
  found.filter((one) => one.severity === severity).length

const cleaned = (text: string | null): string | null => (text === null ? null : clean(text))

/** Never throws: what the store cannot hold is told by `refusal`. */
export const pack = (record: ReportRecord): Packed => {
  const { report, fingerprint, likeness, parser, spelling } = record
  const { year, level, kind, scope, origin, edition, region, narrative } = report
  const { text: _, url, ...document } = record.document
  const agency = agencyId(report.agency, region)
  const id = reportId(agency, year, scope, document.sha256)
  const key = { agencyId: agency, reportId: id }
  const found = ownRows(key, record.findings)
  const head = {
    ...{ agency, id, year, level, kind, scope, origin, edition, fingerprint, likeness, parser, spelling },
    name: clean(report.agency),
    region: region?.code ?? null,
    host: cleaned(report.host),
    document: { ...document, url: cleaned(url) },
    claims: claimsOf(narrative),
    findings: record.findings.length,
    errors: countOf(found, 'error'),
    warnings: countOf(found, 'warning'),
  }
  try {
    return { ...head, ...written(record, key, found), refusal: null }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...head, rows: new Uint8Array(), ends: [], refusal: error.message }
  }
}
