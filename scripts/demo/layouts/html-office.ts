import { type Grid, placed } from '../grids'
import type { Layout } from './layout'
import { escaped, pageOf } from './page'

const paragraph = (text: string) =>
  `<p class="MsoNormal"><span style="font-size:12pt">${text ? escaped(text) : '&nbsp;'}</span></p>`

/** Cells reaching down are written out as empty ones; wide cells keep their width only in the odd rows. */
const table = (grid: Grid): string => {
  const rows = placed(grid).map((row, i) => {
    const cells = row.map((slot) => {
      const wide = slot && slot.columns > 1 && i % 2 === 0 ? ` colspan="${slot.columns}"` : ''
      return `<td width="64"${wide}>${paragraph(slot?.text ?? '')}</td>`
    })
    return `<tr style="height:20pt">\n${cells.join('\n')}\n</tr>`
  })
  return `<div align="center"><table class="MsoNormalTable"><tbody>\n${rows.join('\n')}\n</tbody></table></div>`
}

/** A web page pasted from a word processor: paragraphs in cells, no rowspan, widths given now and then. */
export const htmlOffice: Layout = {
  id: 'html-office',
  extension: 'html',
  keepsBlanks: true,
  write: (sheet) =>
    pageOf(
      sheet,
      sheet.blocks.map((block) => (block.kind === 'table' ? table(block.grid) : paragraph(block.text))),
    ),
}
