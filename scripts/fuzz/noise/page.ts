/** Noise around and under the text: menus, decoys, script, line ends, blanks of markup. */
import { Converter } from 'opencc-js/cn2t'
import type { Layout } from '../../demo/layouts/layout'
import type { Block } from '../../demo/sheet'
import { AROUND, FOOTNOTE, OLD_TITLE } from '../words'
import type { Noise } from './noise'

const isHtml = (layout: Layout) => layout.extension === 'html'
const isText = (layout: Layout) => layout.extension === 'txt'

type Convert = (text: string) => string
const converters = new Map<string, Convert>()
const converter = (to: 'tw' | 'twp' | 't'): Convert => {
  const known = converters.get(to) ?? Converter({ from: 'cn', to })
  converters.set(to, known)
  return known
}

export const PAGE_NOISE: readonly Noise[] = [
  { id: 'traditional', loss: 'none', text: (text) => converter('t')(text) },
  { id: 'taiwan-words', loss: 'none', text: (text) => converter('twp')(text) },
  {
    id: 'mixed-scripts',
    loss: 'none',
    text: (text, _, random) =>
      text
        .split('\n')
        .map((line) => (random.chance(0.5) ? converter('t')(line) : line))
        .join('\n'),
  },
  {
    id: 'around',
    loss: 'none',
    sheet: (sheet, random) => ({
      ...sheet,
      above: [...sheet.above, ...random.shuffle(AROUND).slice(0, 1 + random.below(6))],
      below: [...random.shuffle(AROUND).slice(0, 1 + random.below(4)), ...sheet.below],
    }),
  },
  {
    id: 'old-titles',
    loss: 'none',
    sheet: (sheet) => ({ ...sheet, above: [OLD_TITLE, ...sheet.above, OLD_TITLE], below: [OLD_TITLE, ...sheet.below] }),
  },
  {
    id: 'footnote',
    loss: 'none',
    sheet: (sheet) => ({
      ...sheet,
      blocks: sheet.blocks.flatMap((block): Block[] =>
        block.kind === 'table' ? [block, { kind: 'text', text: FOOTNOTE }] : [block],
      ),
    }),
  },
  {
    id: 'eaten-title',
    loss: 'damage',
    sheet: (sheet) => ({
      ...sheet,
      blocks: sheet.blocks.flatMap((block) =>
        block.kind === 'title'
          ? []
          : block.kind === 'text'
            ? [{ ...block, text: `${block.text} ${sheet.title}` }]
            : [block],
      ),
    }),
  },
  { id: 'crlf', loss: 'none', text: (text) => text.replaceAll('\n', '\r\n') },
  { id: 'bom', loss: 'none', text: (text) => `\ufeff${text}` },
  {
    id: 'nbsp',
    loss: 'none',
    fits: isHtml,
    text: (text) =>
      text.replace(/(<td[^>]*>|<p[^>]*>)(?=[\ue100-\ue3ff])/g, '$1&nbsp;').replace(/<\/td>/g, '&nbsp;</td>'),
  },
  {
    id: 'indented',
    loss: 'none',
    fits: ({ id }) => !['tabbed-lines', 'csv'].includes(id),
    text: (text) => text.replace(/^(?=\p{Script=Han})/gmu, '\u3000\u3000'),
  },
  {
    id: 'markup-upper-case',
    loss: 'none',
    fits: isHtml,
    text: (text) => text.replace(/<\/?(td|tr|table|p|div)\b/g, (tag) => tag.toUpperCase()),
  },
  {
    id: 'unclosed-markup',
    loss: 'none',
    fits: ({ id }) => /^html-(spans|no-spans|wrong-spans|filled|office)$/.test(id),
    text: (text) => text.replace(/<\/(td|tr)>/g, ''),
  },
  {
    id: 'lines-joined',
    loss: 'damage',
    fits: isText,
    text: (text) => text.replaceAll('\n', ' '),
  },
]
