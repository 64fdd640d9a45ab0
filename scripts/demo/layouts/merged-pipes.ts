import { textLayout } from './layout'

/** A row a line; a merged cell is one cell, so that the heads have fewer cells than the figures below. */
export const mergedPipes = textLayout('merged-pipes', true, (grid) =>
  grid.rows.map((row) => row.map((box) => box.text).join(' | ')),
)
