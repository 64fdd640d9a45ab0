/** What the web page layouts share: the page around a report. */

import type { Sheet } from '../sheet'
import { MENU } from '../words'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Stands for the character set until the page is encoded. */
export const CHARSET = '{charset}'

/** A page with menu, script and hidden text around the report's own markup. */
export const pageOf = (sheet: Sheet, body: readonly string[]): string => {
  const around = (lines: readonly string[]) => lines.map((line) => `<div class="meta">${escaped(line)}</div>`)
  return `${[
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head>',
    `<meta charset="${CHARSET}">`,
    `<title>${escaped(sheet.title)}</title>`,
    '<style>.hidden { display: none } td { border: 1px solid }</style>',
    '<script>var counter = 20, table = [0, 1, 2];</script>',
    '</head><body>',
    `<nav><ul>${MENU.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul></nav>`,
    ...around(sheet.above),
    '<div id="article">',
    ...body,
    '</div>',
    ...around(sheet.below),
    '<input type="hidden" value="7"><div style="display:none">8 | 9</div>',
    '</body></html>',
  ].join('\n')}\n`
}
