import type { Box, Grid } from '../grids'
import type { Layout } from './layout'
import { escaped, pageOf } from './page'

const span = (name: string, size: number) => (size > 1 ? ` ${name}="${size}"` : '')
const cell = (box: Box) => `<td${span('rowspan', box.rows)}${span('colspan', box.columns)}>${escaped(box.text)}</td>`
const table = (grid: Grid) =>
  ['<table border="1">', ...grid.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`), '</table>'].join('\n')

const ELEMENT = { title: 'h1', heading: 'h2', text: 'p', sign: 'p' } as const

/** A web page whose tables use rowspan and colspan as the form is drawn. */
export const htmlSpans: Layout = {
  id: 'html-spans',
  extension: 'html',
  keepsBlanks: true,
  write: (sheet) =>
    pageOf(
      sheet,
      sheet.blocks.map((block) =>
        block.kind === 'table'
          ? table(block.grid)
          : `<${ELEMENT[block.kind]}>${escaped(block.text)}</${ELEMENT[block.kind]}>`,
      ),
    ),
}
