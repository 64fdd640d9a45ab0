/** Layouts of plain text that the demonstration corpus has not. */
import { type Layout, textLayout } from '../../demo/layouts/layout'
import { isMarked } from '../marks'

/** A row a line, a tab between cells. */
const tabbedRows = textLayout('tabbed-rows', false, (grid) =>
  grid.rows.map((row) => row.map((box) => box.text).join('\t')),
)

/** A row a line, columns set apart by spaces. */
const spacedColumns = textLayout('spaced-columns', false, (grid) =>
  grid.rows.map((row) => row.map((box) => box.text).join('    ')),
)

/** All labels and heads of a table, then all its figures, as text taken from a page column by column. */
const labelsFirst = textLayout('labels-first', false, (grid) => {
  const texts = grid.rows.flat().map((box) => box.text)
  return [...texts.filter((text) => !isMarked(text)), ...texts.filter(isMarked)]
})

const HALF = /^([^\ue0ff-\ue3ff]{6})([^\ue0ff-\ue3ff]{2,})$/u

/** Rows between bars, a line end within the longer labels. */
const innerLines = textLayout('inner-lines', true, (grid) =>
  grid.rows.map((row) => `| ${row.map((box) => box.text.replace(HALF, '$1\n$2')).join(' | ')} |`),
)

/** A bar before each cell, a cell a line. */
const barBefore = textLayout('bar-before', false, (grid) => grid.rows.flat().map((box) => `| ${box.text}`))

/** A row a line, its cells set apart by commas. */
const field = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const commas = textLayout('commas', true, (grid) => grid.rows.map((row) => row.map((box) => field(box.text)).join(',')))

/** The layouts whose file is a list of comma-separated values. */
export const CSV: Layout = { ...commas, id: 'csv' }

export const TEXT_LAYOUTS: readonly Layout[] = [tabbedRows, spacedColumns, labelsFirst, innerLines, barBefore]
