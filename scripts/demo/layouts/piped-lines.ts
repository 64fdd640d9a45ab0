import { covered, textLayout } from './layout'

/** A cell a line, each ended by a bar; empty cells of the row follow its last one on the same line, where they look like blanks. */
export const pipedLines = textLayout('piped-lines', false, (grid) =>
  grid.rows.flatMap((row) => {
    const pads = '|'.repeat(covered(grid, row))
    return row.map((box, i) => `${box.text} |${i === row.length - 1 && pads ? ` ${pads}` : ''}`)
  }),
)
