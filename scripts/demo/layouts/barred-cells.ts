import { textLayout } from './layout'

/** A cell a line with a line of a bar alone between cells; where a row ends is not marked. */
export const barredCells = textLayout('barred-cells', false, (grid) =>
  grid.rows.flat().flatMap((box, i) => (i === 0 ? [box.text] : ['|', box.text])),
)
