import { placed } from '../grids'
import { textLayout } from './layout'

/** A cell a line behind a tab, an empty line after each row; a cell reaching down from above leaves its tab. */
export const tabbedLines = textLayout('tabbed-lines', true, (grid) =>
  placed(grid).flatMap((row) => [...row.map((slot) => `\t${slot?.text ?? ''}`), '']),
)
