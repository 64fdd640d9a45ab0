/** Which of the things printed behind a label is which cell: by count, by the habits of the table, or not at all. */
import type { Slot } from './slots'

/** For each cell of the row the index of its slot, or -1 where nothing stands for it. */
export type Placing = readonly number[]

/** The slots of one row, and how many cells are printed for it. */
export interface RowSlots {
  readonly slots: readonly Slot[]
  /** Cells that its label and the heads before it take. */
  readonly labelCells: number
  /** On its printed line; -1 where it has none of its own. */
  readonly lineCells: number
  /** Slots on that line. */
  readonly lineSlots: number
  /** From its first label to the next row's, or to the end of the table. */
  readonly rowCells: number
}

/** What rows that are complete say about their table. Null: there are none, or they differ. */
export interface Habits {
  /** Complete rows seen. */
  readonly rows: number
  /** Empty cells between label and first figure. */
  readonly lead: number | null
  /** Empty cells behind the last figure; on its line, where each row has one of its own. */
  readonly trail: number | null
  /** Whether all figures of a row stand on the line of its label: what stands on the next is none of its own. */
  readonly isLined: boolean
  /** Cells in a printed line, and from row to row: labels and padding included. */
  readonly lineCells: number | null
  readonly rowCells: number | null
  /** How many cells the labels of complete rows take: where it is all the same to the counts, they are those of a grid. */
  readonly labelCells: ReadonlySet<number>
  /** Empty cells behind the last figure in most complete rows. */
  readonly padding: number
  /** Whether complete rows are padded: more than the one empty cell behind them that a closing bar leaves. */
  readonly isPadded: boolean
  /** Whether most rows have just as many cells as columns. */
  readonly isBare: boolean
  /** Column of each figure, where the markup tells. */
  readonly columns: readonly number[] | null
  /** Whether one row alone of several is complete: nobody knows whether its label takes the same room as the others'. */
  readonly isLone: boolean
  /** How many slots each row has, where the last column is empty in all of them; else null. */
  readonly slots: number | null
  /** Which slots hold the figures, where the complete rows agree on it and have empty cells between them; else null. */
  readonly spaced: Placing | null
  /** Whether all complete rows have empty cells between their figures: then no row's cells stand side by side. */
  readonly isSpaced: boolean
}

/** Placings tried for one row; more mean that the row tells nothing. */
const MAX_PLACINGS = 200

/** The indices of the slots in which something stands. */
export const filledOf = (slots: readonly Slot[]): number[] => {
  const filled: number[] = []
  for (let i = 0; i < slots.length; i++) if (slots[i]?.isEmpty === false) filled.push(i)
  return filled
}

const run = (start: number, width: number): Placing => Array.from({ length: width }, (_, i) => start + i)

/**
 * The placing of a row that leaves no choice, else null: a figure or mark for each cell, an empty cell for each, or as
 * many cells from the first to the last figure as the row has. Where nothing is printed at all, nothing is known.
 */
export const evident = (slots: readonly Slot[], width: number): Placing | null => {
  const filled = filledOf(slots)
  if (filled.length === width) return filled
  const first = filled[0] ?? 0
  if (filled.length > 0 && (filled[filled.length - 1] ?? 0) - first === width - 1) return run(first, width)
  return filled.length === 0 && slots.length >= width ? run(0, width) : null
}

const agreed = (values: readonly number[]): number | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** A count that all agree on; -1 is no count. */
const agreedCount = (values: readonly number[]): number | null => {
  const count = agreed(values)
  return count === -1 ? null : count
}

/** The value that stands most often among these; 0 where there is none. */
export const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)[0]
}

/** Fewer rows have no habits. */
const FEW_ROWS = 3
/** So many complete rows show that empty cells stand between all figures, also of the others. */
export const SPACED_ROWS = 2

/** What the complete rows among these agree on. */
export const habitsOf = (rows: readonly RowSlots[], width: number): Habits => {
  const leads: number[] = []
  const trails: number[] = []
  const lines: number[] = []
  const counts: number[] = []
  const labels = new Set<number>()
  let columns: number[] | null = null
  let isDrawn = true
  let isLined = true
  const lineTrails: number[] = []
  let spaced: Placing | null = null
  let isSpaced = true
  let areSpacedAlike = true
  for (const { slots, labelCells, lineCells, lineSlots, rowCells } of rows) {
    const filled = filledOf(slots)
    if (filled.length !== width) continue
    leads.push(filled[0] ?? 0)
    const last = filled[width - 1] ?? 0
    trails.push(slots.length - 1 - last)
    lineTrails.push(lineSlots - 1 - last)
    if (lineCells < 0 || lineSlots <= last) isLined = false
    lines.push(lineCells)
    counts.push(rowCells)
    labels.add(labelCells)
    spaced ??= filled
    if (last - (filled[0] ?? 0) < width) isSpaced = false
    if (filled.some((slot, i) => slot !== spaced?.[i])) areSpacedAlike = false
    const own = filled.map((i) => slots[i]?.grid?.column ?? -1)
    columns ??= own
    if (own.some((column, i) => column < 0 || column !== columns?.[i])) isDrawn = false
  }
  const known = columns === null ? sharedColumns(rows, width) : null
  const drawn = columns !== null && isDrawn && areBelieved(rows, columns, leads.length) ? columns : known
  // Where they are drawn in other columns, or only the others are drawn, it is by chance that as many empty cells stand before them.
  const isUndrawn = columns?.includes(-1) === true && !rows.some(({ slots }) => slots[0]?.grid)
  const isElsewhere = columns !== null && drawn === null && !isUndrawn && leads[0] !== 0
  return {
    rows: leads.length,
    lead: isElsewhere ? null : agreed(leads),
    trail: agreed(isLined ? lineTrails : trails),
    isLined,
    lineCells: agreedCount(lines),
    rowCells: counts.length > 1 ? agreedCount(counts) : null,
    labelCells: labels,
    padding: commonest(trails),
    isPadded: trails.length > 0 && trails.every((trail) => trail > 1),
    isBare: rows.length >= FEW_ROWS && rows.filter(({ slots }) => slots.length === width).length * 2 > rows.length,
    columns: drawn,
    isLone: leads.length === 1 && rows.length >= MANY_ROWS,
    slots: null,
    spaced: isSpaced && areSpacedAlike && leads.length >= SPACED_ROWS ? spaced : null,
    isSpaced: isSpaced && leads.length > 0,
  }
}

/**
 * The habits of a table whose last column is left empty in every row, else null: rows that have all figures but the
 * last stand for complete ones. Only heads that name all columns make sure that the last is among them.
 */
export const habitsWithoutLast = (rows: readonly RowSlots[], width: number): Habits | null => {
  const isShort = ({ slots }: RowSlots) => (filledOf(slots).at(-1) ?? -1) < width - 1 && slots.length >= width
  if (width < FEW_ROWS || rows.length < MANY_ROWS || !rows.every(isShort)) return null
  const full = rows.filter(({ slots }) => slots.findIndex((slot) => slot.isEmpty) === width - 1)
  if (full.length < 2) return null
  return {
    rows: full.length,
    lead: 0,
    trail: agreed(full.map(({ slots }) => slots.length - width)),
    isLined: false,
    lineCells: agreedCount(full.map((row) => row.lineCells)),
    rowCells: agreedCount(full.map((row) => row.rowCells)),
    labelCells: new Set(full.map((row) => row.labelCells)),
    padding: 0,
    isPadded: false,
    isBare: false,
    columns: null,
    slots: agreed(rows.map(({ slots }) => slots.length)),
    spaced: null,
    isSpaced: false,
    isLone: false,
  }
}

/** Whether fewer rows have figures in other columns than these than there are complete rows to show them: else those are moved. */
const areBelieved = (rows: readonly RowSlots[], columns: readonly number[], complete: number): boolean => {
  const others = rows.filter(({ slots }) =>
    slots.some(({ isEmpty, grid }) => !isEmpty && grid !== null && !columns.includes(grid.column)),
  )
  return others.length <= complete
}

/** Where no row is complete: the columns that have a cell in every row, if they are as many as the row has. */
const sharedColumns = (rows: readonly RowSlots[], width: number): readonly number[] | null => {
  let shared: number[] | null = null
  for (const { slots } of rows) {
    const own = slots.map((slot) => slot.grid?.column ?? -1)
    shared = shared ? shared.filter((column) => own.includes(column)) : own
  }
  return shared?.length === width && !shared.includes(-1) ? shared : null
}

/** From this many rows on, a row that has more cells than nearly all others has gained one. */
const MANY_ROWS = 6
const NEARLY_ALL = 0.9

/** How many cells nearly all rows have; null where they differ. */
export const usualLength = (rows: readonly Pick<RowSlots, 'slots'>[]): number | null => {
  const [first] = rows
  if (!first || rows.length < MANY_ROWS) return null
  if (rows.every(({ slots }) => slots.length === first.slots.length)) return first.slots.length
  const counts = new Map<number, number>()
  for (const { slots } of rows) counts.set(slots.length, (counts.get(slots.length) ?? 0) + 1)
  const [length, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return count >= NEARLY_ALL * rows.length ? length : null
}

/** The columns that nearly every row has a cell in, if they are as many as the row has: a damaged row may lack some. */
const usualColumns = (rows: readonly Pick<RowSlots, 'slots'>[], width: number): readonly number[] | null => {
  const counts: number[] = []
  for (const { slots } of rows)
    for (const { grid } of slots) if (grid) counts[grid.column] = (counts[grid.column] ?? 0) + 1
  const usual: number[] = []
  for (const [column, count = 0] of counts.entries()) if (count >= NEARLY_ALL * rows.length) usual.push(column)
  return usual.length === width ? usual : null
}

/**
 * The one complete row, if there is but one, that has a cell in each column in which nearly every row has one, and figures
 * in others: a word or a note beside its label was taken for a figure. Of two such rows it is the columns that are in doubt.
 */
export const strayOf = <Row extends Pick<RowSlots, 'slots'>>(rows: readonly Row[], width: number): Row | null => {
  const columns = usualColumns(rows, width)
  if (columns === null) return null
  const strays = rows.filter(({ slots }) => {
    const filled = filledOf(slots)
    if (filled.length !== width || filled.every((slot, i) => slots[slot]?.grid?.column === columns[i])) return false
    return columns.every((column) => slots.some(({ grid }) => grid?.column === column))
  })
  return strays.length === 1 ? (strays[0] ?? null) : null
}

const byColumns = (slots: readonly Slot[], filled: readonly number[], columns: readonly number[]): Placing | null => {
  const placing = columns.map((column) => slots.findIndex((slot) => slot.grid?.column === column))
  // A column without even an empty cell: the row has lost one, and its other cells have moved up.
  return placing.includes(-1) || !filled.every((i) => placing.includes(i)) ? null : placing
}

/**
 * The placing of a row with blanks by the habits of its table, else null. A figure where the last (or first) one must
 * stand proves the count. Where that end is blank, a cell may as well be lost: then the printed line must be whole.
 */
export const habitual = (row: RowSlots, width: number, habits: Habits): Placing | null => {
  const { lineCells, rowCells } = row
  const slots = habits.isLined ? row.slots.slice(0, row.lineSlots) : row.slots
  const filled = filledOf(slots)
  const first = filled[0] ?? 0
  const last = filled[filled.length - 1] ?? 0
  if (habits.columns) {
    const placing = byColumns(slots, filled, habits.columns)
    if (placing) return placing
  }
  if (habits.spaced) return filled.every((slot) => habits.spaced?.includes(slot)) ? habits.spaced : null
  if (habits.isSpaced) return null
  const isLike = habits.isPadded || habits.labelCells.size > 1 || habits.labelCells.has(row.labelCells)
  const isWhole =
    habits.slots !== null ||
    (isLike &&
      ((habits.lineCells !== null && lineCells === habits.lineCells) ||
        (habits.rowCells !== null && rowCells === habits.rowCells)))
  const lead = habits.rows > 0 ? habits.lead : habits.isBare && slots.length === width ? 0 : null
  const isLedAlike = lead === 0 || !habits.isLone || isWhole
  if (lead !== null && isLedAlike && first >= lead && last < lead + width && lead + width <= slots.length) {
    const hasNoPadding = slots.length === lead + width && (habits.rows === 0 || (habits.rows > 1 && habits.trail === 0))
    if (last === lead + width - 1 || hasNoPadding || isWhole) return run(lead, width)
  }
  const start = habits.trail === null || habits.rows < 2 || !isLike ? -1 : slots.length - width - habits.trail
  if (start >= 0 && first >= start && last < start + width && (first === start || isWhole)) return run(start, width)
  return null
}

/**
 * The placing of a row with fewer columns than a table's others, which are drawn from the same column on: it has a cell
 * in each of theirs, and the ones behind its own are empty. Null where that is not so.
 */
export const narrower = (
  { slots }: Pick<RowSlots, 'slots'>,
  width: number,
  columns: readonly number[],
): Placing | null => {
  if (width >= columns.length || slots.length !== columns.length) return null
  const isDrawn = slots.every((slot, i) => slot.grid?.column === columns[i] && (i < width || slot.isEmpty))
  return isDrawn ? run(0, width) : null
}

/** Runs of `width` neighbours that hold every filled slot. */
const windowsOf = (slots: readonly Slot[], width: number, first: number, last: number): Placing[] => {
  const windows: Placing[] = []
  for (let start = Math.max(0, last - width + 1); start <= Math.min(first, slots.length - width); start++)
    windows.push(run(start, width))
  return windows
}

/** Ways to put `filled` into `width` cells in order, leaving the rest without a slot. */
const spreadings = (filled: readonly number[], width: number): Placing[] => {
  const found: number[][] = []
  const extend = (placing: number[], next: number): void => {
    if (found.length > MAX_PLACINGS) return
    const left = width - placing.length
    if (left === 0) {
      found.push(placing)
      return
    }
    const slot = filled[next]
    if (slot !== undefined) extend([...placing, slot], next + 1)
    if (left > filled.length - next) extend([...placing, -1], next)
  }
  extend([], 0)
  return found
}

/** Ways to leave out the figures that are too many. */
const selections = (filled: readonly number[], width: number): Placing[] => {
  const found: number[][] = []
  const extend = (taken: number[], next: number): void => {
    if (found.length > MAX_PLACINGS) return
    if (taken.length === width) {
      found.push(taken)
      return
    }
    for (let i = next; filled.length - i >= width - taken.length; i++) extend([...taken, filled[i] ?? -1], i + 1)
  }
  extend([], 0)
  return found
}

/** Every way to place a row that keeps the order of its figures; empty where there are too many. */
export const placings = (slots: readonly Slot[], width: number): readonly Placing[] => {
  const filled = filledOf(slots)
  const found =
    filled.length > width
      ? selections(filled, width)
      : [...windowsOf(slots, width, filled[0] ?? 0, filled[filled.length - 1] ?? 0), ...spreadings(filled, width)]
  // An empty cell that is printed comes first, and counts for more than one that is supposed.
  const distinct = new Map<string, Placing>()
  for (const placing of found) {
    const cells = placing.map((i) => (slots[i]?.isEmpty ? -1 : i)).join()
    if (!distinct.has(cells)) distinct.set(cells, placing)
  }
  return distinct.size > MAX_PLACINGS ? [] : [...distinct.values()]
}

/** Whether a cell of the placing has no slot, not even an empty one. */
export const isGuess = (placing: Placing, cell: number): boolean => (placing[cell] ?? -1) < 0

/** Whether a placing leaves out a blank between two figures. */
export const hasHole = (placing: Placing): boolean =>
  (placing[placing.length - 1] ?? 0) - (placing[0] ?? 0) >= placing.length && !placing.includes(-1)
