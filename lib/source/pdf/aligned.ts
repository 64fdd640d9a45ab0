/** Islands of a table without rulings → its rows, each figure in the column in which it stands. */
import type { Box } from './drawing'
import { type Island, meet } from './islands'

export interface AlignedCell {
  readonly text: string
  readonly column: number
  readonly columns: number
}

/** Where the columns of a section stand across: those of figures, and where labels end. */
export interface Columns {
  readonly figures: readonly Box[]
  readonly labelsEnd: number
}

export interface Aligned {
  readonly rows: readonly (readonly AlignedCell[])[]
  /** The columns of its last section, for the rest on the next page. */
  readonly columns: Columns
}

const FIGURE = /^[+＋-]?[\d０-９][\d０-９.,．，]*.{0,3}$|^[-/—–－]{1,3}$/u
/** Longer words are labels; shorter ones may be figures in words. */
const SHORT = 4
/** Parts of the font's height: middles this close are one row's, islands this far apart have no row between them. */
const LEVEL = 0.35
const BESIDE = 0.5
/** Figures that wrapped spaces have moved up or down by half a line are still of one row. */
const MOVED = 0.9
/** Columns of words before the figures: the common label of several rows, and the row's own. */
const LABEL_COLUMNS = 2

const isFigure = ({ text }: Island): boolean => FIGURE.test(text)

interface Row {
  readonly middle: number
  readonly top: number
  islands: Island[]
  common: Island[]
  isData: boolean
}

const byLeft = (a: Island, b: Island): number => a.left - b.left

const rowOf = (islands: Island[], isData: boolean): Row => ({
  middle: islands.reduce((sum, { middle }) => sum + middle, 0) / islands.length,
  top: Math.min(...islands.map(({ top }) => top)),
  islands,
  common: [],
  isData,
})

/** Islands by the heights of their middles. */
const levels = (islands: readonly Island[], near = LEVEL): Island[][] => {
  const rows: Island[][] = []
  for (const island of [...islands].sort((a, b) => a.middle - b.middle)) {
    const last = rows.at(-1)
    if (last && island.middle - (last[0]?.middle ?? 0) < near * island.size) last.push(island)
    else rows.push([island])
  }
  return rows
}

/** Stretches across that boxes cover without a gap. */
const covered = (boxes: readonly Box[]): Box[] => {
  const found: Box[] = []
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1)
    if (last && box.left < last.right) found[found.length - 1] = { ...last, right: Math.max(last.right, box.right) }
    else found.push(box)
  }
  return found
}

const isBeside = (a: Island, b: Island): boolean =>
  a.top - BESIDE * a.size < b.bottom && b.top < a.bottom + BESIDE * a.size

/** Heads with no other head below them, over one column each. */
const leavesOf = (heads: readonly Island[]): Island[] =>
  heads.filter((head) => !heads.some((other) => other.top > head.bottom && meet(other, head)))

const columnsOf = (
  figures: readonly Island[],
  labels: readonly Island[],
  leaves: readonly Island[],
  known: Columns | null,
) => {
  const all = covered([...figures, ...labels, ...leaves, ...(known?.figures ?? [])])
  const first = Math.min(...[...figures, ...(known?.figures ?? [])].map(({ left }) => left))
  const isLabel = (box: Box) => {
    const own = labels.filter((label) => meet(label, box))
    return own.some(({ text }) => text.length > SHORT) || (own.length > 0 && box.right <= first)
  }
  const labelsEnd = Math.max(
    known?.labelsEnd ?? Number.NEGATIVE_INFINITY,
    ...all.filter(isLabel).map(({ right }) => right),
  )
  return { figures: all.filter(({ left }) => left >= labelsEnd), labelsEnd }
}

interface Section {
  readonly heads: readonly Island[]
  readonly data: readonly Row[]
}

/** The section's rows of cells, or null where its columns are in doubt. */
const sectionCells = ({ heads, data }: Section, leaves: readonly Island[], { figures, labelsEnd }: Columns) => {
  const cells: AlignedCell[][] = levels(heads.filter((head) => !leaves.includes(head))).map((row) =>
    row.sort(byLeft).map(({ text }, column) => ({ text, column, columns: 1 })),
  )
  const columnOf = (island: Island) => figures.findIndex((column) => meet(column, island))
  if (leaves.length > 0)
    cells.push(
      [...leaves].sort(byLeft).map((leaf) => {
        const at = columnOf(leaf)
        return { text: leaf.text, column: at < 0 ? 0 : LABEL_COLUMNS + at, columns: 1 }
      }),
    )
  for (const { islands, common } of data) {
    const labels = islands.filter((island) => island.left < labelsEnd).sort(byLeft)
    const own = islands.filter((island) => island.left >= labelsEnd)
    const places = own.map(columnOf)
    if (labels.some(isFigure)) return null
    if (places.includes(-1) || new Set(places).size < places.length) return null
    const row: AlignedCell[] = [
      ...common.map(({ text }) => ({ text, column: 0, columns: 1 })),
      ...labels.map(({ text }, i) => ({ text, column: i === 0 && common.length === 0 ? 0 : 1, columns: 1 })),
    ]
    figures.forEach((_, i) => {
      row.push({ text: own[places.indexOf(i)]?.text ?? '', column: LABEL_COLUMNS + i, columns: 1 })
    })
    cells.push(row)
  }
  return cells
}

/** Hands labels of several rows to the first of them; they stand at the middle of their rows. */
const share = (data: readonly Row[], groups: readonly Island[]): void => {
  let end = Number.NEGATIVE_INFINITY
  let last: Island | null = null
  for (const group of [...groups].sort((a, b) => a.left - b.left || a.middle - b.middle)) {
    if (!last || !meet(last, group)) end = Number.NEGATIVE_INFINITY
    let at = data.findIndex((row) => row.middle >= group.middle - LEVEL * group.size)
    if (at < 0) at = data.length - 1
    const isUnder = (row: Row | undefined) =>
      row !== undefined && row.middle > end && row.islands.every((island) => island.left >= group.right)
    while (isUnder(data[at - 1])) at--
    const row = data[at]
    row?.common.push(group)
    end = 2 * group.middle - (row?.top ?? group.middle)
    last = group
  }
}

/** A table's rows and columns, or null where they cannot be told. `known`: columns of its part on the page before. */
export const aligned = (islands: readonly Island[], known: Columns | null): Aligned | null => {
  // Figures below each other may be one that its cell broke, or two.
  if (islands.some((island) => isFigure(island) && island.lines.length > 1)) return null
  const rows = levels(islands.filter(isFigure), MOVED).map((row) => rowOf(row, true))
  // Where each row has one figure, nothing tells its column from a label's.
  if (!rows.some(({ islands: own }) => own.length > 1)) return null
  const loose: Island[] = []
  const bottom = rows.at(-1)
  for (const island of islands) {
    if (isFigure(island)) continue
    const isLevel = (other: Island) => Math.abs(other.middle - island.middle) < LEVEL * island.size
    const row = rows.find(({ islands: own }) => own.some((other) => isFigure(other) && isLevel(other)))
    // A row that goes on on the next page begins level.
    const isCut = bottom && Math.abs(bottom.top - island.top) < BESIDE * island.size
    const own = row ?? (isCut ? bottom : undefined)
    if (own) own.islands.push(island)
    else loose.push(island)
  }
  const figures = rows.flatMap(({ islands: own }) => own.filter(isFigure))
  const firstFigure = Math.min(...figures.map(({ left }) => left))
  const isLabelSide = (island: Island) => island.right <= firstFigure
  const beside = (island: Island) =>
    islands.some(
      (other) => other !== island && other.left >= island.right && isLabelSide(other) && isBeside(island, other),
    )
  const groups = [...loose, ...rows.flatMap(({ islands: own }) => own)].filter(
    (island) => !isFigure(island) && isLabelSide(island) && beside(island),
  )
  for (const row of rows) row.islands = row.islands.filter((island) => !groups.includes(island))
  // Above the first row and below the last, words may be the rest of a row on another page.
  const first = rows[0]?.top ?? 0
  const last = bottom?.middle ?? 0
  const others = levels(loose.filter((island) => !groups.includes(island))).map((row) => {
    const isBlank =
      row.every(isLabelSide) && row.length === 1 && (row[0]?.top ?? 0) > first && (row[0]?.middle ?? 0) < last
    return rowOf(row, isBlank)
  })
  const all = [...rows, ...others].sort((a, b) => a.middle - b.middle)
  share(
    all.filter(({ isData }) => isData),
    groups,
  )
  return inSections(all, known)
}

const inSections = (rows: readonly Row[], known: Columns | null): Aligned | null => {
  const sections: { heads: Island[]; data: Row[] }[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (!last || (!row.isData && last.data.length > 0)) sections.push({ heads: [], data: [] })
    const section = sections.at(-1)
    if (row.isData) section?.data.push(row)
    else section?.heads.push(...row.islands)
  }
  const cells: AlignedCell[][] = []
  let columns = known
  for (const section of sections) {
    const own = section.data.flatMap(({ islands }) => islands)
    const leaves = leavesOf(section.heads).filter((leaf) =>
      section.heads.some((other) => other !== leaf && isBeside(leaf, other)),
    )
    const isNew = section.heads.length > 0
    columns = columnsOf(
      own.filter(isFigure),
      own.filter((island) => !isFigure(island)),
      leaves,
      isNew ? null : columns,
    )
    const found = sectionCells(section, leaves, columns)
    if (!found) return null
    cells.push(...found)
  }
  return columns && { rows: cells, columns }
}
