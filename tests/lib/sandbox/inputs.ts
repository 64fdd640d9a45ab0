/** Documents made to be hard on a reader, to any size. */

export interface HostileInput {
  readonly what: string
  readonly name: string
  /** About so many bytes of it. */
  readonly make: (bytes: number) => Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const TITLE = '测试市教育局2023年政府信息公开工作年度报告\n'
const LABELS =
  '一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n（一）予以公开\n（三）不予公开\n1.属于国家秘密\n（七）总计\n四、结转下年度继续办理\n自然人\n总计\n结果维持\n'
const ROW = '一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n'

/** The same over and over, after an opening. */
const repeated =
  (name: string, unit: string, opening = '') =>
  (what: string): HostileInput => ({
    what,
    name,
    make: (bytes) => utf8(opening + unit.repeat(Math.ceil(bytes / utf8(unit).length))),
  })

const patterned =
  (name: string, pattern: readonly number[], opening: readonly number[] = []) =>
  (what: string): HostileInput => ({
    what,
    name,
    make: (bytes) => {
      const made = new Uint8Array(bytes).map((_, i) => pattern[i % pattern.length] ?? 0)
      made.set(opening)
      return made
    },
  })

const nested = (what: string): HostileInput => ({
  what,
  name: 'a.html',
  make: (bytes) => {
    const depth = Math.floor(bytes / 40)
    return utf8('<table><tr><td>1'.repeat(depth) + '</td></tr></table>'.repeat(depth))
  },
})

const manyAttributes = (what: string): HostileInput => ({
  what,
  name: 'a.html',
  make: (bytes) => utf8(`<table${Array.from({ length: bytes / 8 }, (_, i) => ` a${i}=1`).join('')}><tr><td>1`),
})

const INPUTS: Readonly<Record<string, (what: string) => HostileInput>> = {
  'tables never closed': repeated('a.html', '<table>'),
  'tables in tables': nested,
  'tags never closed': repeated('a.html', '<b><i><p>'),
  'attributes on one tag': manyAttributes,
  'cells over as many rows and columns as can be': repeated(
    'a.html',
    '<table><tr><td colspan=99999999 rowspan=99999999>1<td colspan=1000 rowspan=65534>2</table>',
  ),
  'cells that all reach down': repeated('a.html', '<tr><td rowspan=65534>1', '<table>'),
  entities: repeated('a.html', '&amp;&#x4e00;&#19968;&nbsp;'),
  'ampersands alone': repeated('a.html', '&'),
  'comments never closed': repeated('a.html', '<!--'),
  'one line of bars': repeated('a.txt', '|'),
  digits: repeated('a.txt', '1'),
  'opening brackets': repeated('a.txt', '（'),
  'the start of a label': repeated('a.txt', '一、'),
  labels: repeated('a.txt', LABELS, TITLE),
  'labels with figures': repeated('a.txt', ROW, TITLE),
  'heads of table four': repeated(
    'a.txt',
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n0 | 0 | 0 | 0 | 0\n',
    TITLE,
  ),
  'sentences with figures': repeated('a.txt', '全年共收到政府信息公开申请15件。', TITLE + LABELS),
  'titles of reports': repeated('a.txt', TITLE.trim()),
  'names of regions': repeated('a.txt', '江苏省南京市鼓楼区\n'),
  'ends of lines': repeated('a.txt', '\r\n'),
  'signs that unfold': repeated('a.txt', '\ufdfa'),
  NULs: repeated('a.txt', '\0a'),
  'quotes in a list': repeated('a.csv', '"'),
  'lone surrogates': patterned('a.txt', [0, 0xd8], [0xff, 0xfe]),
  'broken UTF-8': patterned('a.txt', [0xe4, 0xb8, 0xff]),
  'broken GB 18030': patterned('a.html', [0x81, 0x30, 0x81, 0xff, 0xc4, 0xea]),
}

export const HOSTILE_INPUTS: readonly HostileInput[] = Object.entries(INPUTS).map(([what, make]) => make(what))
