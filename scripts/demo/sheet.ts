/** A report before it is written down: its blocks in reading order, and how its labels and blanks are printed. */
import { type Cell, EDITIONS, type EditionId, type TableId } from '@/lib/form'
import type { Printed } from './figures'
import { type Box, type DisputeHeads, type Grid, gridsOf } from './grids'
import type { Prose } from './prose'
import { MONEY_UNIT, SECTIONS, SMALL_MONEY_UNIT } from './words'

export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'sign'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid }

export interface Sheet {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Lines that stand around the report on its page; empty for a bare report. */
  readonly above: readonly string[]
  readonly below: readonly string[]
}

export interface Style {
  readonly disputeHeads: DisputeHeads
  /** What is printed for a blank: nothing, or a dash of some kind. */
  readonly blank: string
  /** Brackets and commas in full width. */
  readonly wide: boolean
  /** Heads of four characters broken in two, as a narrow column does. */
  readonly broken: boolean
  /** Whether the report has a title line: many have lost it. */
  readonly titled: boolean
  readonly framed: boolean
  /** Money with its unit, in 元. */
  readonly yuan: boolean
}

export const PLAIN_STYLE: Style = {
  disputeHeads: 'whole',
  blank: '',
  wide: true,
  broken: false,
  titled: true,
  framed: false,
  yuan: false,
}

const WIDE = { '(': '（', ')': '）', ',': '，', ':': '：', ';': '；' }
const NARROW = Object.fromEntries(Object.entries(WIDE).map(([narrow, wide]) => [wide, narrow]))
const HAN = /\p{Script=Han}/u

/** Punctuation of one width throughout; lines without Chinese (figures, addresses) stay as they are. */
const widthOf =
  (wide: boolean) =>
  (text: string): string =>
    HAN.test(text)
      ? text.replace(/[(),:;（），：；]/g, (mark) =>
          wide ? (WIDE[mark as keyof typeof WIDE] ?? mark) : (NARROW[mark] ?? mark),
        )
      : text

const BROKEN = /^(\p{Script=Han}{2})(\p{Script=Han}{2})$/u

const signed = (change: number) => (change > 0 ? `+${change}` : String(change))

const YUAN = 10_000

/** The column of the 2021 form names its unit in its head; that of the 2019 form leaves it to the cell. */
const money = (value: number, edition: EditionId, yuan: boolean): string => {
  if (yuan) return `${Math.round(value * YUAN)}${SMALL_MONEY_UNIT}`
  return edition === '2019' ? `${value}${MONEY_UNIT}` : String(value)
}

const figure = (cell: Cell, edition: EditionId, value: number | null | undefined, style: Style): string => {
  if (value === null || value === undefined) return style.blank
  if (cell.unit === 'change') return signed(value)
  return cell.unit === 'money' ? money(value, edition, style.yuan) : String(value)
}

const restyled = (grid: Grid, text: (box: Box) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => row.map((box) => ({ ...box, text: text(box) }))),
})

/** What a report says, apart from how it looks. */
export interface Content {
  readonly edition: EditionId
  readonly cells: Printed
  readonly prose: Prose
  /** Tables that the page has lost. */
  readonly lost?: readonly TableId[]
}

/** Puts a report together from its figures and its prose; `dress` may change how a figure is printed. */
export const sheetOf = (
  { edition, cells, prose, lost = [] }: Content,
  style: Style,
  dress: (cell: Cell, text: string) => string = (_, text) => text,
): Sheet => {
  const width = widthOf(style.wide)
  const line = (kind: 'title' | 'heading' | 'text' | 'sign', text: string): Block => ({ kind, text: width(text) })
  const print = (cell: Cell) => dress(cell, figure(cell, edition, cells[cell.key], style))
  const grids = gridsOf(edition, print, style).map((grid) =>
    restyled(grid, ({ text }) => width(style.broken ? text.replace(BROKEN, '$1 $2') : text)),
  )
  const tables = EDITIONS[edition].tables.flatMap((table): Block[] => {
    const grid = grids.find((one) => one.table === table.id)
    const heading = line('heading', table.heading.zh)
    return grid && !lost.includes(table.id) ? [heading, { kind: 'table', grid }] : [heading]
  })
  return {
    title: width(prose.title),
    blocks: [
      ...(style.titled ? [line('title', prose.title)] : []),
      ...prose.opening.map((text) => line('text', text)),
      line('heading', SECTIONS.overview),
      ...prose.overview.map((text) => line('text', text)),
      ...tables,
      line('heading', SECTIONS.problems),
      line('text', prose.problems),
      line('heading', SECTIONS.others),
      line('text', prose.others),
      ...prose.signature.map((text) => line('sign', text)),
    ],
    above: style.framed ? prose.above : [],
    below: style.framed ? prose.below : [],
  }
}
