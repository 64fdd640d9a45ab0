import { textLayout } from './layout'

/** A row a line between bars, a stray comma at its end. */
export const leadingPipes = textLayout('leading-pipes', true, (grid) =>
  grid.rows.map((row) => `| ${row.map((box) => box.text).join(' | ')} |, `),
)
