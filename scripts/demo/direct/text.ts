/** The text of a report that is written into the store without a file: short, and with a place for each figure told. */
import {
  APPLICANTS,
  byEdition,
  type CellKey,
  cellsOf,
  EDITIONS,
  type EditionId,
  positionOf,
  type TableId,
} from '@/lib/form'
import type { Claim, Report } from '@/lib/report/report'
import type { Place } from '@/lib/source/document'
import type { Printed } from '../figures'
import type { Ledger } from '../ledger'
import { DIRECT_PREAMBLE, DIRECT_REQUESTS, fill, NO_REQUESTS, NOTICE, OWN_SPEAKER, TITLES } from '../words'

export interface Written extends Pick<Report, 'places' | 'narrative'> {
  readonly text: string
  readonly title: Place
  readonly period: Place
}

interface Line {
  readonly label: string
  /** Among the cells of its form. */
  readonly index: number
}

const TOTAL = Object.keys(APPLICANTS).at(-1)
const TITLE = TITLES[0]

/** Figures that the text tells: the total column of table three, and all of tables two and four. */
const LINES: Readonly<Record<EditionId, readonly { heading: string; table: TableId; lines: readonly Line[] }[]>> =
  byEdition((edition) =>
    EDITIONS[edition].tables.map((table) => ({
      heading: table.heading.zh,
      table: table.id,
      lines: cellsOf(edition).flatMap((cell, index) => {
        if (cell.table.id !== table.id) return []
        if (table.id === 'applications') return cell.columnKey === TOTAL ? [{ label: cell.row.label.zh, index }] : []
        return [{ label: `${cell.row.label.zh} ${cell.column.label.zh}`, index }]
      }),
    })),
  )

/** A sentence in pieces: words, and the figures between them. */
const PIECES = DIRECT_REQUESTS.split(/\{(\w+)\}/)

const FIGURES = {
  received: 'applications.received.total',
  carried_in: 'applications.carried_in.total',
  disposed: 'applications.total.total',
  carried_out: 'applications.carried_out.total',
} as const satisfies Record<string, CellKey>

type Figure = keyof typeof FIGURES
const isFigure = (name: string): name is Figure => Object.hasOwn(FIGURES, name)

/** Figures that the prose gives. */
export type Said = Readonly<Record<Figure, number>>

const saidBy = (figureOf: (key: CellKey) => number): Said => ({
  received: figureOf(FIGURES.received),
  carried_in: figureOf(FIGURES.carried_in),
  disposed: figureOf(FIGURES.disposed),
  carried_out: figureOf(FIGURES.carried_out),
})

/** From what a form prints, in the order of CELLS. */
export const saidOn = (shown: Ledger): Said => saidBy((key) => shown[positionOf(key)] ?? 0)

/** From cells by name. */
export const saidIn = (cells: Printed): Said => saidBy((key) => cells[key] ?? 0)

export interface Content {
  readonly agency: string
  readonly year: number
  readonly edition: EditionId | null
  /** Every cell in printed order. */
  readonly values: ArrayLike<number | null>
  readonly said: Said
  readonly lost: readonly TableId[]
}

const requestsIn = (year: number, said: Said, start: number, narrative: Claim[]): string => {
  if (said.received + said.carried_in === 0) {
    const none = fill(NO_REQUESTS, { year, speaker: OWN_SPEAKER })
    narrative.push({ claims: 'received', value: 0, quote_place: { start, end: start + none.length } })
    return none
  }
  let text = ''
  for (const [i, piece] of PIECES.entries()) {
    if (i % 2 === 0) text += piece
    else if (!isFigure(piece)) text += year
    else {
      const at = start + text.length
      text += said[piece]
      narrative.push({ claims: piece, value: said[piece], quote_place: { start: at, end: start + text.length } })
    }
  }
  return text
}

/** Writes one report. Cells that are 0 or hold no figure are left out of its text, as pages of this kind do. */
export const writtenOf = ({ agency, year, edition, values, said, lost }: Content): Written => {
  const places = new Array<number | null>(2 * values.length).fill(null)
  const narrative: Claim[] = []
  const heading = fill(TITLE, { agency, year })
  const start = heading.length + NOTICE.length + 2
  const period = fill(DIRECT_PREAMBLE, { year })
  let text = `${heading}\n${NOTICE}\n${period}\n`
  text += requestsIn(year, said, text.length, narrative)
  for (const { heading: above, table, lines } of edition ? LINES[edition] : []) {
    text += `\n${above}`
    if (lost.includes(table)) continue
    for (const { label, index } of lines) {
      const value = values[index]
      if (!value) continue
      text += `\n${label} `
      const at = text.length
      text += value
      places[2 * index] = at
      places[2 * index + 1] = text.length
    }
  }
  return {
    text: `${text}\n`,
    places,
    narrative,
    title: { start: 0, end: heading.length },
    period: { start, end: start + period.length },
  }
}
