import { covered, textLayout } from './layout'

/** A row a line; merged columns, and cells reaching down from above, are empty cells at the end of the row. */
export const paddedPipes = textLayout('padded-pipes', true, (grid) =>
  grid.rows.map((row) => {
    const pads = '|'.repeat(covered(grid, row))
    return `${row.map((box) => box.text).join(' | ')} |${pads && ` ${pads}`}`
  }),
)
