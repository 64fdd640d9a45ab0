/** How a report looks as a file: layout, style, script, encoding. An agency mostly keeps its ways. */
import { Converter } from 'opencc-js/cn2t'
import { toGb18030 } from './gb18030'
import { LAYOUTS } from './layouts'
import type { Layout } from './layouts/layout'
import { CHARSET } from './layouts/page'
import type { Random } from './random'
import type { Sheet, Style } from './sheet'

export interface Look {
  readonly layout: Layout
  readonly style: Style
  readonly traditional: boolean
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030'
}

const TRADITIONAL = 0.1
const GB18030 = 0.15
const BYTE_ORDER_MARK = 0.05
const UNTITLED = 0.06
const FRAMED = 0.35
const IN_YUAN = 0.15
/** What is printed for a blank where an empty cell would not be seen. */
const DASHES = ['/', '-', '—']

export const lookOf = (random: Random): Look => {
  const layout = random.pick(LAYOUTS)
  const encoding = random.chance(GB18030) ? 'gb18030' : random.chance(BYTE_ORDER_MARK) ? 'utf-8-bom' : 'utf-8'
  return {
    layout,
    encoding,
    traditional: random.chance(TRADITIONAL),
    style: {
      disputeHeads: random.pick(['whole', 'whole', 'cut', 'level']),
      blank: layout.keepsBlanks && random.chance(0.7) ? '' : random.pick(DASHES),
      wide: random.chance(0.6),
      broken: random.chance(0.3),
      titled: !random.chance(UNTITLED),
      framed: random.chance(FRAMED),
      yuan: random.chance(IN_YUAN),
    },
  }
}

let converter: ((text: string) => string) | null = null
const toTraditional = (text: string): string => {
  converter ??= Converter({ from: 'cn', to: 't' })
  return converter(text)
}

/** The bytes of the file. */
export const bytesOf = (sheet: Sheet, { layout, traditional, encoding }: Look): Uint8Array => {
  const written = layout.write(sheet)
  const text = (traditional ? toTraditional(written) : written).replace(
    CHARSET,
    encoding === 'gb18030' ? 'gb2312' : 'utf-8',
  )
  if (encoding === 'gb18030') return toGb18030(text)
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}
