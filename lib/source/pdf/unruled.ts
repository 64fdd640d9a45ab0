/** Tables without rulings among a page's lines: their rows by the places at which the words stand. */
import { type Aligned, aligned, type Columns } from './aligned'
import type { Block, PageBlocks } from './blocks'
import { islandsOf, stretchesOf } from './islands'
import type { Line } from './lines'

/** A line of one stretch wider than this part of the page is running text. */
const WIDE = 0.6
const SAME_SIZE = 0.1
/** Fewer lines with several stretches are no table. */
const LEAST = 2

/** Where the table that begins at block `from` ends; lines of one stretch at its end belong to what follows. */
const endOf = (blocks: readonly Block[], from: number, width: number): number => {
  const first = blocks[from]
  const size = first?.kind === 'line' ? first.line.size : 0
  let end = from
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind !== 'line' || Math.abs(block.line.size - size) > SAME_SIZE * size) break
    if (stretchesOf(block.line).length > 1) end = i + 1
    else if (block.line.right - block.line.left > WIDE * width) break
    else if (goesOn(blocks[i - 1], block.line)) end = end === i ? i + 1 : end
  }
  return end
}

/** Whether a line is so close below the one before that it is its cell's next. */
const goesOn = (above: Block | undefined, line: Line): boolean =>
  above?.kind === 'line' && line.top - above.line.top < 1.5 * line.size

const isSeveral = (block: Block | undefined): boolean => block?.kind === 'line' && stretchesOf(block.line).length > 1

/** Puts the tables without rulings in place of their lines. */
export const withUnruledTables = (pages: readonly PageBlocks[]): PageBlocks[] => {
  let columns: Columns | null = null
  return pages.map((page) => {
    const blocks: Block[] = []
    for (let i = 0; i < page.blocks.length; ) {
      const isContinued = i === 0 && columns !== null
      const table = isContinued || isSeveral(page.blocks[i]) ? tableAt(page, i, i === 0 ? columns : null) : null
      const block = page.blocks[i]
      if (table) {
        blocks.push({ kind: 'rows', left: table.left, right: table.right, rows: table.found.rows })
        columns = table.end === page.blocks.length ? table.found.columns : null
        i = table.end
      } else {
        if (block) blocks.push(block)
        columns = null
        i++
      }
    }
    return { ...page, blocks }
  })
}

interface Found {
  readonly found: Aligned
  readonly end: number
  readonly left: number
  readonly right: number
}

const tableAt = ({ blocks, width }: PageBlocks, from: number, columns: Columns | null): Found | null => {
  const end = endOf(blocks, from, width)
  const lines = blocks.slice(from, end).flatMap((block) => (block.kind === 'line' ? [block.line] : []))
  if (lines.filter((line) => stretchesOf(line).length > 1).length < LEAST) return null
  const found = aligned(islandsOf(lines), columns)
  return (
    found && {
      found,
      end,
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    }
  )
}
