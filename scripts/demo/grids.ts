/** The statutory tables as boxes that span rows and columns, built from the form: what every layout writes down. */
import {
  byEdition,
  type Cell,
  cellsOf,
  EDITIONS,
  type EditionId,
  isOutcomeRow,
  type Row,
  type Table,
  type TableId,
} from '@/lib/form'

export interface Box {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

export interface Grid {
  readonly table: TableId
  readonly width: number
  readonly rows: readonly (readonly Box[])[]
}

/** How the heads of table four are printed: whole, cut by a narrow column, or with all results in one row. */
export type DisputeHeads = 'whole' | 'cut' | 'level'

export interface GridStyle {
  readonly disputeHeads: DisputeHeads
}

/** What is printed in a cell. */
export type Print = (cell: Cell) => string

const box = (text: string, columns = 1, rows = 1): Box => ({ text, columns, rows })

const byRow = (edition: EditionId): ReadonlyMap<string, readonly Cell[]> => {
  const rows = new Map<string, Cell[]>()
  for (const cell of cellsOf(edition)) rows.set(cell.row.key, [...(rows.get(cell.row.key) ?? []), cell])
  return rows
}

/** The cells of each row, looked up two hundred times for every report. */
const CELLS_OF_ROW = byEdition(byRow)

const figuresOf = (edition: EditionId, row: Row, print: Print): Box[] =>
  (CELLS_OF_ROW[edition].get(row.key) ?? []).map((cell) => box(print(cell)))

/** Neighbours that share a key, in order. */
const groups = <T>(list: readonly T[], keyOf: (item: T) => string): T[][] => {
  const all: T[][] = []
  let last: string | null = null
  for (const item of list) {
    const key = keyOf(item)
    if (key === last) all.at(-1)?.push(item)
    else all.push([item])
    last = key
  }
  return all
}

const disclosureGrid = (edition: EditionId, table: Table, print: Print): Grid => {
  const width = Math.max(...table.rows.map((row) => Object.keys(row.columns).length)) + 1
  const fill = (boxes: readonly Box[]): Box[] => {
    const last = boxes.at(-1)
    return last ? [...boxes.slice(0, -1), box(last.text, width - boxes.length + 1)] : []
  }
  const [subject = ''] = table.heads
  const rows = groups(table.rows, (row) => row.under?.zh ?? '').flatMap((group) => [
    [box(group[0]?.under?.zh ?? '', width)],
    fill([box(subject), ...Object.values(group[0]?.columns ?? {}).map((column) => box(column.label.zh))]),
    ...group.map((row) => fill([box(row.label.zh), ...figuresOf(edition, row, print)])),
  ])
  return { table: table.id, width, rows }
}

/** Boxes left of the labels of table three: the outcome group, and the subgroup, in the first row of each. */
const applicationsGrid = (edition: EditionId, table: Table, print: Print): Grid => {
  const [corner = '', applicants = '', bodies = ''] = table.heads
  const columns = Object.values(table.rows[0]?.columns ?? {}).map((column) => column.label.zh)
  const [natural = '', ...others] = columns
  const total = others.pop() ?? ''
  const outcomes = table.rows.filter((row) => row.under)
  const results = table.rows.find((row) => isOutcomeRow(row.key))?.under?.zh ?? ''
  const leftOf = (row: Row): Box[] => {
    const label = row.label.zh
    const under = row.under?.zh
    if (under === undefined) return [box(label, 3)]
    const outer = row === outcomes[0] ? [box(results, 1, outcomes.length)] : []
    if (under === results) return [...outer, box(label, 2)]
    const group = outcomes.filter((other) => other.under?.zh === under)
    return [...outer, ...(row === group[0] ? [box(under, 1, group.length)] : []), box(label)]
  }
  return {
    table: table.id,
    width: columns.length + 3,
    rows: [
      [box(corner, 3, 3), box(applicants, columns.length)],
      [box(natural, 1, 2), box(bodies, others.length), box(total, 1, 2)],
      others.map((label) => box(label)),
      ...table.rows.map((row) => [...leftOf(row), ...figuresOf(edition, row, print)]),
    ],
  }
}

const CUT_TO = 2

const disputesGrid = (edition: EditionId, table: Table, print: Print, style: GridStyle): Grid => {
  const [review = '', litigation = ''] = table.heads
  const labels = Object.values(table.rows[0]?.columns ?? {}).map((column) => column.label.zh)
  const results = (rows: number) =>
    labels.map((label) => box(style.disputeHeads === 'cut' ? label.slice(0, CUT_TO) : label, 1, rows))
  const [, ...suits] = table.rows.map((row) => box(row.label.zh, labels.length))
  const level = style.disputeHeads === 'level'
  return {
    table: table.id,
    width: table.rows.length * labels.length,
    rows: [
      [box(review, labels.length, level ? 2 : 1), box(litigation, suits.length * labels.length)],
      level ? suits : [...results(2), ...suits],
      [...(level ? results(1) : []), ...suits.flatMap(() => results(1))],
      table.rows.flatMap((row) => figuresOf(edition, row, print)),
    ],
  }
}

/** The tables of an edition with their figures put in. */
export const gridsOf = (edition: EditionId, print: Print, style: GridStyle): Grid[] =>
  EDITIONS[edition].tables.map((table) => {
    if (table.id === 'disclosure') return disclosureGrid(edition, table, print)
    if (table.id === 'applications') return applicationsGrid(edition, table, print)
    return disputesGrid(edition, table, print, style)
  })

/**
 * The boxes of each row in the order of their columns, with null where one from above reaches down: one null for
 * its whole width, as a merged cell leaves one empty place.
 */
export const placed = (grid: Grid): (Box | null)[][] => {
  let open: { box: Box; column: number; left: number }[] = []
  return grid.rows.map((row) => {
    const queue = [...row]
    const slots: (Box | null)[] = []
    const started: typeof open = []
    let column = 0
    while (column < grid.width) {
      const above = open.find((one) => one.column === column)
      const box = above?.box ?? queue.shift()
      if (!box) break
      slots.push(above ? null : box)
      if (!above && box.rows > 1) started.push({ box, column, left: box.rows })
      column += box.columns
    }
    open = [...open, ...started].map((one) => ({ ...one, left: one.left - 1 })).filter((one) => one.left > 0)
    return slots
  })
}
