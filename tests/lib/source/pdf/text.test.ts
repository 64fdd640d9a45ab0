import { OPS as NUMBERS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { OPS } from '@/lib/source/pdf/operators'
import { withoutRadicals } from '@/lib/source/pdf/radicals'
import { fileOf, hexOf } from '@/scripts/fuzz/formats/pdf-file'
import { bytesOf, documentOf, drawn, HEIGHT, line, page, ruled, text } from './draw'

const TABLE = ruled([50, 150, 200], [100, 130])

describe('characters', () => {
  test('operators have the numbers that pdf.js gives them', () => {
    expect(NUMBERS).toMatchObject(OPS)
  })

  test('placed one by one they make words, and figures stay whole', async () => {
    const spelt = [...'规范性'].map((character, i) => text(character, 60 + 11 * i, 120))
    const figure = [...'120'].map((digit, i) => text(digit, 160 + 5 * i, 120))
    expect(await drawn(page(TABLE, ...spelt, ...figure))).toEqual(['规范性 | 120'])
  })

  test('a gap between digits parts figures', async () => {
    expect(await drawn(page(TABLE, text('1', 160, 120), text('2', 171, 120)))).toEqual([' | 1 2'])
    expect(await drawn(page(TABLE, text('1', 160, 120), text('2', 166, 120)))).toEqual([' | 12'])
    expect(await drawn(page(TABLE, text('1 2', 160, 120)))).toEqual([' | 1 2'])
  })

  test('drawn twice to look bold they count once; equal neighbours stay', async () => {
    const twice = [0, 0.4, 0.8].map((by) => text('许可11', 60 + by, 120))
    expect(await drawn(page(TABLE, ...twice, text('11', 160, 120), text('11', 160.3, 120)))).toEqual(['许可11 | 11'])
  })

  test('spaces between characters set wide are none', async () => {
    expect(await drawn(page(TABLE, text('行 政 许 可', 60, 120)))).toEqual(['行政许可 | '])
  })

  test('radicals that look like characters are those', async () => {
    expect(withoutRadicals('人\u2ea0\u2f00\u2f08')).toBe('人民一人')
    expect(await drawn(page(text('人\u2ea0', 60, 120)))).toEqual(['人民'])
  })

  test('words that lean, as a watermark does, and words beside the page are not read', async () => {
    const leaning = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 ${HEIGHT - 300} Tm <${hexOf('样本')}> Tj ET`
    expect(await drawn(page(TABLE, text('甲', 60, 120), leaning, text('乙', 700, 120), text('丙', 60, -50)))).toEqual([
      '甲 | ',
    ])
  })

  test('text without ink is read where there is no other, as behind a scan', async () => {
    const hidden = (words: string, x: number) => text(words, x, 120).replace('BT', 'BT 3 Tr')
    const scan = `q 595 0 0 ${HEIGHT} 0 0 cm BI /W 9 /H 9 /BPC 8 /CS /G /F /AHx ID 00> EI Q`
    expect(await drawn(page(scan, TABLE, hidden('甲', 60), hidden('5', 160)))).toEqual(['甲 | 5'])
    expect(await drawn(page(TABLE, text('甲', 60, 120), hidden('5', 160)))).toEqual(['甲 | '])
  })

  test('and shown there: without a picture or outlines of the characters, nobody sees its figures', async () => {
    const hidden = (mode: number) => text('5', 160, 120).replace('BT', `BT ${mode} Tr`)
    const outline = `160 ${HEIGHT - 120} m 165 ${HEIGHT - 120} l 160 ${HEIGHT - 112} 165 ${HEIGHT - 112} 163 ${HEIGHT - 110} c f`
    for (const mode of [3, 7]) {
      expect(await drawn(page(TABLE, hidden(mode)))).toEqual([' | \ufffc'])
      expect(await drawn(page(TABLE, outline, hidden(mode)))).toEqual([' | 5'])
    }
    const beside = `q 90 0 0 90 400 400 cm BI /W 9 /H 9 /BPC 8 /CS /G /F /AHx ID 00> EI Q`
    expect(await drawn(page(TABLE, beside, hidden(3)))).toEqual([' | \ufffc'])
  })

  test('a font whose codes are known by the name of their map', async () => {
    const bytes = fileOf([page(TABLE, text('规章', 60, 120), text('15', 160, 120))], {
      title: '某市二〇二三年年度报告',
      compressed: true,
      codes: 'named',
    })
    expect(await documentOf(bytes)).toMatchObject({ title: '某市二〇二三年年度报告', text: '规章 | 15\n' })
  })
})

describe('what stands beside a figure and is no part of it', () => {
  const risen = (by: number) =>
    `BT /F1 10 Tf 1 0 0 1 160 ${HEIGHT - 120} Tm <${hexOf('12')}> Tj ${by} Ts /F1 5 Tf <${hexOf('1')}> Tj 0 Ts ET`

  test.each([
    ['a small number above the line', [text('12', 160, 120), text('1', 170, 117, 5)]],
    ['in brackets', [text('12', 160, 120), text('[1]', 171, 117, 5)]],
    ['below the line', [text('12', 160, 120), text('1', 170, 122, 5)]],
    ['raised a little', [text('12', 160, 120), text('1', 170, 118.5, 7)]],
    ['raised within its line', [risen(4)]],
    ['of no size', [text('12', 160, 120), text('5', 170, 120, 0.2)]],
  ])('%s', async (_, parts) => {
    expect(await drawn(page(TABLE, text('甲', 60, 120), ...parts))).toEqual(['甲 | 12'])
  })

  test('small and on the line, it leaves the figure unread', async () => {
    const parts = [text('12', 160, 120), text('1', 170, 120, 5)]
    expect(await drawn(page(TABLE, text('甲', 60, 120), ...parts))).toEqual(['甲 | 12\ufffc'])
  })

  test('a little smaller or in another column, it is a figure', async () => {
    expect(await drawn(page(TABLE, text('1', 160, 120), text('2', 165, 120, 9)))).toEqual([' | 12'])
    expect(await drawn(page(text('12', 60, 120), text('1', 160, 119, 5)))).toEqual(['12 | 1'])
  })

  test('a page of tiny characters only is read', async () => {
    expect(await drawn(page(text('12', 160, 120, 1)))).toEqual(['12'])
  })

  test('a figure with a line through it is not read', async () => {
    const struck = (x0: number, x1: number, y = 117) => page(TABLE, text('8812', 160, 120), line(x0, y, x1, y))
    expect(await drawn(struck(160, 170))).toEqual([' | \ufffc\ufffc12'])
    expect(await drawn(struck(160, 180))).toEqual([' | \ufffc\ufffc\ufffc\ufffc'])
    // Below it, the line is drawn under the figure.
    expect(await drawn(struck(160, 180, 121.4))).toEqual([' | 8812'])
  })
})

describe('what is painted over or cut off', () => {
  const box = (x: number, y: number, width: number, height: number) =>
    `${x} ${HEIGHT - y - height} ${width} ${height} re`
  const over = (...parts: string[]) => drawn(page(TABLE, text('甲', 60, 120), text('88', 160, 120), ...parts))

  test('leaves figures unread', async () => {
    expect(await over(`1 1 1 rg ${box(155, 110, 30, 15)} f`)).toEqual(['甲 | \ufffc\ufffc'])
    expect(await over(`${box(155, 110, 10, 15)} f`)).toEqual(['甲 | \ufffc8'])
    expect(await over(`q ${box(0, 0, 20, 20)} W n ${text('5', 170, 120)} Q`)).toEqual(['甲 | 88\ufffc'])
  })

  test.each([
    ['under it', `0.9 g ${box(155, 110, 30, 15)} f 0 g ${text('', 0, 0)}`, true],
    ['beside it', `${box(155, 200, 30, 15)} f`, false],
    ['cut off before it', `q ${box(0, 0, 20, 20)} W n ${box(155, 110, 30, 15)} f Q`, false],
    ['a clip of no rectangle', `q 155 700 m 185 700 l 170 740 l W n ${box(155, 110, 30, 15)} f Q`, false],
    ['within what it is drawn in', `q ${box(100, 100, 100, 50)} W n ${text('', 0, 0)} Q`, false],
  ])('what does not hide it leaves it as it is: %s', async (_, part, isBefore) => {
    const figure = text('88', 160, 120)
    expect(await drawn(page(TABLE, ...(isBefore ? [part, figure] : [figure, part])))).toEqual([' | 88'])
  })

  test('more painted areas than can be held against all that is written leave all of it unread', async () => {
    const written = Array.from({ length: 80 }, (_, i) => text('88'.repeat(50), 20, 20 + 10 * i))
    const rows = await drawn(page(...written, `${box(10, 835, 5, 5)} f\n`.repeat(13_000)))
    expect(rows.join('')).not.toContain('8')
  })

  test('of what is drawn in, the figures that show are read', async () => {
    const inside = `q ${box(100, 100, 100, 50)} W n ${text('12', 160, 120)} Q`
    expect(await drawn(page(TABLE, inside))).toEqual([' | 12'])
  })
})

describe('figures in the colour of what they stand on', () => {
  const box = (x: number, y: number, width: number, height: number, colour: string) =>
    `${colour} ${x} ${HEIGHT - y - height} ${width} ${height} re f`
  const figure = text('5', 165, 120)
  const over = (...parts: string[]) => drawn(page(TABLE, text('8', 160, 120), ...parts))
  const BLUE = box(164, 100, 30, 30, '0 0.2 0.5 rg')

  test.each([
    ['grey', '1 g'],
    ['RGB', '1 1 1 rg'],
    ['nearly white', '0.98 0.97 1 rg'],
    ['CMYK', '0 0 0 0 k'],
    ['a colour space', '/DeviceGray cs 1 sc'],
    ['a colour space with its other operator', '/DeviceCMYK cs 0 0 0 0 scn'],
    ['drawn as lines', '1 G 1 Tr'],
    ['drawn as lines and filled', '1 G 1 g 2 Tr'],
    ['on an area that is white again', `${BLUE} ${box(164, 100, 30, 30, '1 g')} 1 g`],
    ['beside the area', `${box(150, 100, 12, 30, '0 g')} 1 g`],
    ['beside the area that was drawn in', `q 150 0 10 900 re W n ${BLUE} Q 1 g`],
    ['on an area too small for it', `${box(166, 115, 2.1, 2.1, '0 g')} 1 g`],
    ['as dark as a dark area', BLUE],
  ])('are not read: %s', async (_, state) => {
    expect(await over(state, figure)).toEqual([' | 8\ufffc'])
  })

  test.each([
    ['on a dark area', `${BLUE} 1 g`],
    ['on one that is seen through', `/Pattern cs ${BLUE} 1 g`],
    [
      'on a dark area of another shape',
      `0 g 150 ${HEIGHT - 130} m 200 ${HEIGHT - 130} l 190 ${HEIGHT - 100} l 150 ${HEIGHT - 100} l f 1 g`,
    ],
    ['on a picture', `q 30 0 0 30 164 ${HEIGHT - 130} cm BI /W 9 /H 9 /BPC 8 /CS /G /F /AHx ID 00> EI Q 1 g`],
    ['with dark lines around', '1 g 2 Tr'],
    ['grey', '0.8 g'],
    ['and drawn again where it shows', `1 g ${figure} 0 g`],
    ['black again', 'q 1 g Q'],
  ])('are read where they show: %s', async (_, state) => {
    expect(await over(state, figure)).toEqual([' | 85'])
  })

  test('or on a line as wide as they are high', async () => {
    const head = (width: number) => page(`${width} w 50 ${HEIGHT - 117} m 300 ${HEIGHT - 117} l S 1 g`, figure)
    expect(await drawn(head(14))).toEqual(['5'])
    expect(await drawn(head(1))).toEqual(['\ufffc'])
  })

  test('labels are none, and a page of nothing else holds no figure', async () => {
    expect(await drawn(page(TABLE, '1 g', text('甲', 60, 120), '0 g', text('5', 160, 120)))).toEqual(['甲 | 5'])
    expect(await drawn(page(TABLE, '1 g', figure))).toEqual([' | \ufffc'])
  })

  test('more areas than any report has leave them unread, and end', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => box(i % 100, 700, 5, 5, '0 g')).join('\n')
    expect(await drawn(page(TABLE, text('8', 160, 120), many, BLUE, '1 g', figure))).toEqual([' | 8\ufffc'])
  })
})

describe('pages on their side', () => {
  const LYING = { width: 595, height: HEIGHT, content: '' }
  /** Drawn upwards on the sheet: from its lower left corner along the left edge. */
  const upwards = (words: string, x: number, y: number) => `BT /F1 10 Tf 0 1 -1 0 ${y} ${x} Tm <${hexOf(words)}> Tj ET`
  const parts = [
    ...[100, 130].map((y) => `${y} 50 m ${y} 200 l S`),
    ...[50, 150, 200].map((x) => `100 ${x} m 130 ${x} l S`),
    upwards('行政许可', 60, 120),
    upwards('12', 160, 120),
  ]
  const content = parts.join('\n')

  test.each([0, 90] as const)('turned by %i degrees', async (rotate) => {
    expect(await drawn({ ...LYING, rotate, content })).toEqual(['行政许可 | 12'])
  })

  test('a label drawn upwards in an upright table is read in its own direction', async () => {
    const label = `BT /F1 10 Tf 0 1 -1 0 80 ${HEIGHT - 190} Tm <${hexOf('办理结果')}> Tj ET`
    expect(await drawn(page(ruled([50, 150, 200], [100, 200]), label, text('甲乙丙丁戊', 152, 150, 9)))).toEqual([
      '办理结果 | 甲乙丙丁戊',
    ])
  })
})

describe('running text', () => {
  const full = '一'.repeat(40)

  test('lines are paragraphs again, also over a page break', async () => {
    const first = page(text(full.slice(0, 38), 80, 760), text(full, 60, 775), text(full, 60, 790))
    const second = page(text('终了。', 60, 60), text('另起一段。', 80, 75), text('又一段', 80, 90))
    expect(await drawn(first, second)).toEqual([`${full.slice(0, 38)}${full}${full}终了。`, '另起一段。', '又一段'])
  })

  test('pieces far apart on a line are cells', async () => {
    expect(await drawn(page(text('规章', 60, 100), text('0', 200, 100), text('12', 240, 100)))).toEqual([
      '规章 | 0 | 12',
    ])
  })

  test('tables and text come in the order of the page, whatever the order of drawing', async () => {
    expect(
      await drawn(page(text('后', 60, 200), text('1', 160, 120), TABLE, text('前', 60, 80), line(0, 0, 1, 0))),
    ).toEqual(['前', ' | 1', '后'])
  })
})

test('the same file is the same document again', async () => {
  const bytes = bytesOf(page(TABLE, text('甲', 60, 120)))
  const copy = bytes.slice()
  expect(await documentOf(bytes)).toEqual(await documentOf(bytes))
  expect(bytes).toEqual(copy)
})
