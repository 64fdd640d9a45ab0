/** Layouts of web pages that the demonstration corpus has not. */
import { type Grid, placed } from '../../demo/grids'
import type { Layout } from '../../demo/layouts/layout'
import { escaped, pageOf } from '../../demo/layouts/page'

const page = (
  id: string,
  keepsBlanks: boolean,
  table: (grid: Grid) => string,
  around = (body: string) => body,
): Layout => ({
  id,
  extension: 'html',
  keepsBlanks,
  write: (sheet) =>
    pageOf(sheet, [
      around(
        sheet.blocks
          .map((block) => (block.kind === 'table' ? table(block.grid) : `<p>${escaped(block.text)}</p>`))
          .join('\n'),
      ),
    ]),
})

const span = (name: string, size: number) => (size > 1 ? ` ${name}="${size}"` : '')

/** Spans that say one column or row too many wherever a cell is merged. */
const wrongSpans = page(
  'html-wrong-spans',
  true,
  (grid) =>
    `<table>${grid.rows
      .map(
        (row, i) =>
          `<tr>${row
            .map(
              (box) =>
                `<td${box.columns > 1 ? ` colspan="${box.columns + (i % 3)}"` : ''}${box.rows > 1 ? ` rowspan="${box.rows + (i % 2)}"` : ''}>${escaped(box.text)}</td>`,
            )
            .join('')}</tr>`,
      )
      .join('\n')}</table>`,
)

/** Merged cells without any span: rows of different lengths. */
const noSpans = page(
  'html-no-spans',
  true,
  (grid) =>
    `<table>${grid.rows.map((row) => `<tr>${row.map((box) => `<td>${escaped(box.text)}</td>`).join('')}</tr>`).join('\n')}</table>`,
)

/** A table in a table in a table, as pages were laid out before style sheets. */
const nested = page(
  'html-nested',
  true,
  (grid) =>
    `<table width="100%"><tr><td><table border="1">${grid.rows
      .map(
        (row) =>
          `<tr>${row.map((box) => `<td${span('rowspan', box.rows)}${span('colspan', box.columns)}><p><font>${escaped(box.text)}</font></p></td>`).join('')}</tr>`,
      )
      .join('\n')}</table></td></tr></table>`,
  (body) =>
    `<table width="980"><tr><td width="20">&nbsp;</td><td><table><tr><td>${body}</td></tr></table></td></tr></table>`,
)

/** A paragraph for each cell, no table at all. */
const paragraphs = page('html-paragraphs', false, (grid) =>
  grid.rows
    .flat()
    .map((box) => `<p>${escaped(box.text)}</p>`)
    .join('\n'),
)

/** A block for each row, with a block for each cell in it. */
const blocks = page('html-divs', true, (grid) =>
  grid.rows
    .map((row) => `<div class="r">${row.map((box) => `<div class="c">${escaped(box.text)}</div>`).join('')}</div>`)
    .join('\n'),
)

/** Cells parted by line breaks in one paragraph. */
const breaks = page(
  'html-breaks',
  false,
  (grid) =>
    `<p>${grid.rows
      .flat()
      .map((box) => escaped(box.text))
      .join('<br>\n')}</p>`,
)

/** Every place of the grid a cell, an empty one where another reaches. */
const filled = page(
  'html-filled',
  true,
  (grid) =>
    `<table>${placed(grid)
      .map(
        (row) =>
          `<tr>${row.map((box) => `<td>${box ? escaped(box.text) : ''}</td>${'<td></td>'.repeat((box?.columns ?? 1) - 1)}`).join('')}</tr>`,
      )
      .join('\n')}</table>`,
)

export const HTML_LAYOUTS: readonly Layout[] = [wrongSpans, noSpans, nested, paragraphs, blocks, breaks, filled]
