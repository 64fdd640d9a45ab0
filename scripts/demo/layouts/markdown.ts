import type { Grid } from '../grids'
import type { Sheet } from '../sheet'
import { MARKDOWN_TABLE } from '../words'
import { covered, type Layout } from './layout'

const HEADING = { title: '# ', heading: '## ', text: '', sign: '' } as const

const tableOf = (grid: Grid): string =>
  grid.rows
    .flatMap((row, i) => {
      const line = `| ${[...row.map((box) => box.text), ...Array<string>(covered(grid, row)).fill('')].join(' | ')} |`
      return i === 0 ? [line, `|${' --- |'.repeat(grid.width)}`] : [line]
    })
    .join('\n')

/** Markdown as converters leave it: the first row as head, a heading before each table that the report has not. */
export const markdown: Layout = {
  id: 'markdown',
  extension: 'md',
  keepsBlanks: true,
  write: (sheet: Sheet) => {
    let tables = 0
    const blocks = sheet.blocks.map((block) =>
      block.kind === 'table'
        ? `## ${MARKDOWN_TABLE[tables++] ?? ''}\n\n${tableOf(block.grid)}`
        : HEADING[block.kind] + block.text,
    )
    return `${[...sheet.above, ...blocks, ...sheet.below].join('\n\n')}\n`
  },
}
