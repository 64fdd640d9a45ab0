import { textLayout } from './layout'

/** A cell a line, and nothing else. */
export const plainLines = textLayout('plain-lines', false, (grid) => grid.rows.flat().map((box) => box.text))
