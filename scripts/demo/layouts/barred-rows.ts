import { textLayout } from './layout'

/** A cell a line, each ended by a bar, and a line with a bar alone before each row. */
export const barredRows = textLayout('barred-rows', false, (grid) =>
  grid.rows.flatMap((row) => ['|', ...row.map((box) => `${box.text} |`)]),
)
