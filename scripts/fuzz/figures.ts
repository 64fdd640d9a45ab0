/** Figures of every kind a report can have: consistent ones small and large, blanks, and one that is misprinted. */
import { CELLS, type CellKey, cellsOf, type EditionId, isOutcomeRow } from '@/lib/form'
import { complete, type Figures, keyOf, type Printed, printed } from '../demo/figures'
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from '../demo/history/rows'
import type { Random } from '../demo/random'

export const FIGURE_KINDS = ['zero', 'sparse', 'usual', 'dense', 'large', 'huge', 'blanks', 'bare', 'misprint'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Whether figures of a kind add up, and none is left blank. */
export const areSound = (kind: FigureKind): boolean => kind !== 'blanks' && kind !== 'bare' && kind !== 'misprint'

/** What the tables print, and what is true: the prose tells the latter. */
export interface Drawn {
  readonly cells: Printed
  readonly told: Figures
}

/** How often a cell is not 0, and the size of its figure. */
const SIZES: Readonly<Record<FigureKind, readonly [share: number, most: number]>> = {
  zero: [0, 1],
  sparse: [0.04, 4],
  usual: [0.3, 40],
  dense: [0.95, 30],
  large: [0.6, 3000],
  huge: [0.6, 1_000_000],
  blanks: [0.3, 30],
  bare: [0.25, 20],
  misprint: [0.4, 60],
}

const consistent = (share: number, most: number, random: Random): Figures => {
  const draw = () => (random.chance(share) ? 1 + random.below(most) : 0)
  const figures: Figures = {}
  for (const column of APPLICANT_COLUMNS) {
    const left = random.chance(0.5) ? draw() : 0
    let load = left
    for (const row of OUTCOME_ROWS) {
      const count = draw()
      figures[keyOf(row, column)] = count
      load += count
    }
    const carriedIn = random.chance(0.5) ? random.below(load + 1) : 0
    figures[keyOf('applications.carried_out', column)] = left
    figures[keyOf('applications.carried_in', column)] = carriedIn
    figures[keyOf('applications.received', column)] = load - carriedIn
  }
  for (const { key, table, columnKey, unit } of CELLS) {
    if (table.id === 'applications' || columnKey === 'total') continue
    const drawn = draw()
    if (unit === 'money') figures[key] = random.chance(0.5) ? drawn : (drawn * 100 + random.below(100)) / 100
    else figures[key] = unit === 'change' && random.chance(0.4) && drawn > 0 ? -drawn : drawn
  }
  return complete(figures)
}

const blanked = (cells: Printed, keys: readonly CellKey[]): Printed => {
  const blank: Printed = { ...cells }
  for (const key of keys) blank[key] = null
  return blank
}

/** Cells left blank as offices do: zeros of the outcomes, the totals, whole rows, or single cells. */
const withBlanks = (cells: Printed, edition: EditionId, random: Random): Printed => {
  const all = cellsOf(edition)
  const zeros = all.filter(({ key }) => cells[key] === 0)
  const ways = [
    () => zeros.filter(({ row, table }) => table.id === 'applications' && isOutcomeRow(row.key)),
    () => zeros,
    () => all.filter(({ table, columnKey }) => table.id === 'applications' && columnKey === 'total'),
    () => {
      const { row } = random.pick(all)
      return all.filter((cell) => cell.row === row)
    },
    () => Array.from({ length: 1 + random.below(8) }, () => random.pick(all)),
  ]
  return blanked(
    cells,
    random
      .pick(ways)()
      .map(({ key }) => key),
  )
}

/** One figure printed wrong: a total, or any other; the document then prints that. */
const misprinted = (cells: Printed, edition: EditionId, random: Random): Printed => {
  const { key } = random.pick(cellsOf(edition).filter(({ unit }) => unit === 'count'))
  return { ...cells, [key]: (cells[key] ?? 0) + 1 + random.below(8) }
}

export const drawFigures = (kind: FigureKind, edition: EditionId, random: Random): Drawn => {
  const [share, most] = SIZES[kind]
  const told = consistent(share, most, random)
  const cells = printed(told, edition)
  if (kind === 'blanks' || kind === 'bare') return { cells: withBlanks(cells, edition, random), told }
  return { cells: kind === 'misprint' ? misprinted(cells, edition, random) : cells, told }
}
