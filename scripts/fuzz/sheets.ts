/** A report put together as a sheet, on any of the forms, its figures dressed and marked. */
import { type Cell, type CellKey, cellOf } from '@/lib/form'
import type { Agency } from '../demo/agencies'
import type { Printed } from '../demo/figures'
import type { Box, Grid } from '../demo/grids'
import { proseOf } from '../demo/prose'
import type { Random } from '../demo/random'
import { type Sheet, type Style, sheetOf } from '../demo/sheet'
import { drawFigures, type FigureKind } from './figures'
import { marked } from './marks'
import { sheetFigures, sheetHeads, sheetLines } from './sheet-2014'

export type FormId = '2014' | '2019' | '2021'

interface Asked {
  readonly edition: FormId
  readonly figures: FigureKind
  readonly agency: Agency
  readonly year: number
  readonly style: Style
  /** Changes how a figure is printed. */
  readonly dress: (cell: Cell, text: string) => string
}

/** A sheet, and what its figures are. */
interface Made {
  readonly sheet: Sheet
  readonly cells: Printed
}

const BLANKS = 0.05

/** Figures of the statistics sheet, some left blank or one misprinted. */
const drawItems = (kind: FigureKind, random: Random): Printed => {
  const cells: Printed = { ...sheetFigures(random) }
  const keys = Object.keys(cells) as CellKey[]
  if (kind === 'misprint') {
    const key = random.pick(keys)
    cells[key] = (cells[key] ?? 0) + 1 + random.below(8)
  }
  for (const key of keys) {
    if (kind === 'zero') cells[key] = 0
    else if (kind === 'blanks' && random.chance(BLANKS)) cells[key] = null
    else if (kind === 'bare' && cells[key] === 0) cells[key] = null
  }
  return cells
}

const box = (text: string): Box => ({ text, rows: 1, columns: 1 })

/** The annex of a report in free text: label, unit and figure in each row. */
const itemsGrid = ({ style, dress }: Asked, cells: Printed): Grid => {
  const rows = sheetLines(cells).map(({ key, label, unit, value }): Box[] => {
    const figure = key && marked('2014', key, dress(cellOf(key), value === '' ? style.blank : value))
    return [box(label), box(unit), box(figure ?? value)]
  })
  return { table: 'sheet', width: 3, rows: [sheetHeads().map(box), ...rows] }
}

export const makeSheet = (asked: Asked, random: Random): Made => {
  const { edition, figures, agency, year, style, dress } = asked
  if (edition === '2014') {
    const cells = drawItems(figures, random)
    const prose = proseOf({ agency, year, edition, figures: {} }, random)
    // What the prose of the later forms tells of requests has no counterpart here.
    const [published = '', , managed = ''] = prose.overview
    const { blocks, ...sheet } = sheetOf(
      { edition, cells: {}, prose: { ...prose, overview: [published, managed] }, lost: ['sheet'] },
      style,
    )
    return { sheet: { ...sheet, blocks: [...blocks, { kind: 'table', grid: itemsGrid(asked, cells) }] }, cells }
  }
  const { cells, told } = drawFigures(figures, edition, random)
  const prose = proseOf({ agency, year, edition, figures: told }, random)
  const sheet = sheetOf({ edition, cells, prose }, style, (cell, text) => marked(edition, cell.key, dress(cell, text)))
  return { sheet, cells }
}
