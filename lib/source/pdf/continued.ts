/** Tables that go on behind a page break: one count of columns for all parts, rows cut in two put together. */
import type { Block, PageBlocks, TableCell } from './blocks'
import { clustered } from './lattice'
import { atWrap, FIGURE_LINE, roomFor } from './spacing'

/** What stands of a cell above a page break, and below. */
type Pair = readonly [TableCell, TableCell]

type TableBlock = Block & { readonly kind: 'table' }

/** Parts of one table begin and end at the same place across, in points. */
const SAME_EDGE = 6

const goesOn = (above: TableBlock, below: TableBlock): boolean =>
  Math.abs(above.lattice.left - below.lattice.left) <= SAME_EDGE &&
  Math.abs(above.lattice.right - below.lattice.right) <= SAME_EDGE

/** Runs of tables with nothing but page breaks between them. */
const chainsOf = (pages: readonly PageBlocks[]): TableBlock[][] => {
  const chains: TableBlock[][] = []
  for (const { blocks } of pages)
    blocks.forEach((block, i) => {
      if (block.kind !== 'table') return
      const chain = chains.at(-1)
      const last = chain?.at(-1)
      if (chain && last && i === 0 && isLastOfItsPage(pages, last) && goesOn(last, block)) chain.push(block)
      else chains.push([block])
    })
  return chains.filter((chain) => chain.length > 1)
}

const isLastOfItsPage = (pages: readonly PageBlocks[], table: TableBlock): boolean =>
  pages.some(({ blocks }) => blocks.at(-1) === table)

const indexIn = (edges: readonly number[], value: number): number => {
  let best = 0
  for (let i = 1; i < edges.length; i++)
    if (Math.abs((edges[i] ?? 0) - value) < Math.abs((edges[best] ?? 0) - value)) best = i
  return best
}

/** The cells of a part, their columns counted by the edges of the whole table. */
const recounted = ({ lattice, cells }: TableBlock, edges: readonly number[]): TableCell[] =>
  cells.map((cell) => {
    const column = indexIn(edges, lattice.xs[cell.column] ?? 0)
    const end = indexIn(edges, lattice.xs[cell.column + cell.columns] ?? 0)
    return { ...cell, column, columns: Math.max(1, end - column) }
  })

/** Two parts of a cell can be one: only one has text, or the upper leaves no room for what the lower begins with. */
const fits = ([above, below]: Pair): boolean =>
  above.text === '' ||
  below.text === '' ||
  (above.room < roomFor(below.text) && FIGURE_LINE.test(above.text) === FIGURE_LINE.test(below.text))

const isTorn = ([above, below]: Pair): boolean => above.text !== '' && FIGURE_LINE.test(below.text)

/** Whether the lower part holds figures only, none of them below another. */
const isRest = ([above, below]: Pair): boolean =>
  below.text === '' || (above.text === '' && FIGURE_LINE.test(below.text))

/**
 * Whether the last row of a part and the first of the next are one row, cut by the page break. Where rulings close both,
 * only the lower part of a figure too long for its cell tells so, in a row that has cells without a lower part, or figures
 * without a label, where the upper part has blanks.
 */
const areOneRow = (pairs: readonly Pair[], isClosed: boolean): boolean => {
  if (!pairs.every(fits)) return false
  if (!isClosed) return true
  const isAnyEnded = pairs.some(([above, below]) => above.text !== '' && below.text === '')
  return isAnyEnded && (pairs.some(isTorn) || (pairs.some(([, below]) => below.text !== '') && pairs.every(isRest)))
}

/** The parts with the row that a page break cuts put together in the upper one. */
const mended = (
  above: TableBlock,
  below: TableBlock,
  upper: readonly TableCell[],
  lower: readonly TableCell[],
): readonly [readonly TableCell[], readonly TableCell[]] => {
  const rows = above.lattice.ys.length - 1
  const last = upper.filter((cell) => cell.row + cell.rows === rows)
  const first = lower.filter((cell) => cell.row === 0)
  const pairs = first.flatMap((cell) => {
    const partner = last.find((other) => other.column === cell.column && other.columns === cell.columns)
    return partner ? [[partner, cell] as const] : []
  })
  const isClosed = above.lattice.isClosedBelow && below.lattice.isClosedAbove
  if (pairs.length < first.length || !areOneRow(pairs, isClosed)) return [upper, lower]
  const rest = new Map(pairs.map(([partner, cell]) => [partner, cell.text]))
  return [
    upper.map((cell) => {
      const text = rest.get(cell) ?? ''
      return text === '' ? cell : { ...cell, text: cell.text + (cell.text && atWrap(cell.text, text)) + text }
    }),
    lower.filter((cell) => cell.row > 0),
  ]
}

/** The pages with tables that go on from page to page counted and mended as one. */
export const withTablesContinued = (pages: readonly PageBlocks[]): PageBlocks[] => {
  const changed = new Map<Block, readonly TableCell[]>()
  for (const chain of chainsOf(pages)) {
    const edges = clustered(chain.flatMap((part) => part.lattice.xs))
    const cells: (readonly TableCell[])[] = chain.map((part) => recounted(part, edges))
    for (let i = 1; i < chain.length; i++) {
      const [above, below] = [chain[i - 1], chain[i]]
      if (!above || !below) continue
      const [upper, lower] = mended(above, below, cells[i - 1] ?? [], cells[i] ?? [])
      cells[i - 1] = upper
      cells[i] = lower
    }
    chain.forEach((part, i) => {
      changed.set(part, cells[i] ?? [])
    })
  }
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => {
      const cells = changed.get(block)
      return block.kind === 'table' && cells ? { ...block, cells } : block
    }),
  }))
}
