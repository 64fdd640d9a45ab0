import { textLayout } from './layout'

/** A cell a line with an empty line between cells. */
export const spacedLines = textLayout('spaced-lines', false, (grid) =>
  grid.rows.flat().flatMap((box) => ['', box.text, '']),
)
