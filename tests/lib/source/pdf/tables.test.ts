import { describe, expect, test } from 'vitest'
import { bytesOf, documentOf, drawn, HEIGHT, line, page, ruled, text } from './draw'

const XS = [50, 200, 250, 300]
const YS = [100, 130, 160, 190]

describe('tables with rulings', () => {
  test('cells lie between the lines, empty ones are kept, and each knows its column', async () => {
    const document = await documentOf(
      bytesOf(
        page(ruled(XS, YS), text('规章', 60, 120), text('0', 215, 120), text('12', 265, 120), text('合计', 60, 150)),
      ),
    )
    const cells = document.pieces.flatMap((piece) => (piece.kind === 'cell' ? [piece] : []))
    expect(cells.map((cell) => [document.text.slice(cell.start, cell.end), cell.grid?.column])).toEqual([
      ['规章', 0],
      ['0', 1],
      ['12', 2],
      ['合计', 0],
      ['', 1],
      ['', 2],
      ['', 0],
      ['', 1],
      ['', 2],
    ])
  })

  test('cells between which no line runs are one', async () => {
    const outer = [line(50, 100, 300, 100), line(50, 190, 300, 190), line(50, 100, 50, 190), line(300, 100, 300, 190)]
    const inner = [
      line(200, 100, 200, 190),
      line(250, 130, 250, 190),
      line(200, 130, 300, 130),
      line(200, 160, 300, 160),
    ]
    const words = [
      text('左', 60, 140),
      text('上', 210, 120),
      text('1', 210, 150),
      text('2', 260, 150),
      text('3', 210, 180),
    ]
    expect(await drawn(page(...outer, ...inner, ...words))).toEqual(['左 | 上×2', '1 | 2', '3 | '])
  })

  test('borders drawn as thin shapes, cell by cell, dotted or doubled, are lines', async () => {
    const box = (x: number, y: number) => `${x} ${HEIGHT - y - 28} 46 28 re S`
    const apart = [0, 1].flatMap((row) => [0, 1].map((column) => box(50 + 48 * column, 100 + 30 * row)))
    const thin = [
      ...[50, 100, 150].map((x) => `${x} ${HEIGHT - 160} 0.7 60 re f`),
      ...[100, 130, 160].map((y) => `50 ${HEIGHT - y} 100 0.7 re f`),
    ]
    const dots = [
      ...[50, 100, 150].flatMap((x) => Array.from({ length: 30 }, (_, i) => `${x} ${HEIGHT - 160 + 2 * i} 1 1 re f`)),
      ...[100, 130, 160].flatMap((y) => Array.from({ length: 50 }, (_, i) => `${50 + 2 * i} ${HEIGHT - y} 1 1 re f`)),
    ]
    const words = [text('甲', 60, 120), text('1', 110, 120), text('乙', 60, 150), text('2', 110, 150)]
    for (const rulings of [apart, thin, dots])
      expect(await drawn(page(...rulings, ...words))).toEqual(['甲 | 1', '乙 | 2'])
  })

  test('lines of a label are joined; figures below each other are one only where the cell is full', async () => {
    const words = [
      ...[text('行政规范', 60, 112), text('性文件', 60, 126)],
      ...[text('201253', 206, 112), text('7', 206, 126)],
      ...[text('3', 256, 112), text('4', 256, 126)],
    ]
    expect(await drawn(page(ruled([50, 200, 244, 300], [100, 130]), ...words))).toEqual([
      '行政规范性文件 | 2012537 | 3 4',
    ])
  })

  test('a figure too wide for its cell stays whole', async () => {
    expect(
      await drawn(page(ruled([50, 90, 130], [100, 130, 160]), text('123456789', 47, 120), text('5', 100, 120))),
    ).toEqual(['123456789 | 5', ' | '])
  })

  test('a frame around the page, lines under headings and a single box are no tables', async () => {
    const frame = `20 20 555 800 re S`
    const words = [text('标题', 60, 60), text('甲', 60, 120), text('1', 110, 120)]
    expect(await drawn(page(frame, line(60, 63, 90, 63), ruled([50, 100, 150], [100, 130, 160]), ...words))).toEqual([
      '标题',
      '甲 | 1',
      ' | ',
    ])
    expect(await drawn(page(ruled([50, 150], [100, 130]), text('甲', 60, 120)))).toEqual(['甲'])
  })
})

describe('tables over several pages', () => {
  const top = (...rows: readonly string[]) =>
    page(ruled(XS, [700, 730, 760]), text('规章', 60, 720), text('1', 210, 720), ...rows)

  test('columns are counted alike, also where the rest has fewer', async () => {
    const second = page(ruled([50, 250, 300], [60, 90, 120]), text('总计', 60, 80), text('3', 260, 80))
    expect(await drawn(top(text('许可', 60, 750), text('2', 260, 750)), second)).toEqual([
      '规章 | 1 | ',
      '许可 |  | 2',
      '总计×2 | 3',
      '×2 | ',
    ])
  })

  test('a row cut by the page break is put together', async () => {
    const open = [...XS.map((x) => line(x, 700, x, 790)), ...[700, 730].map((y) => line(50, y, 300, y))]
    const first = page(
      ...open,
      text('规章', 60, 720),
      text('1', 210, 720),
      text('申请人逾期未按收费通知要求缴', 52, 750),
    )
    const rest = [...XS.map((x) => line(x, 60, x, 120)), line(50, 90, 300, 90), line(50, 120, 300, 120)]
    const second = page(...rest, text('纳费用', 52, 80), text('7', 210, 80), text('8', 260, 80), text('次行', 60, 110))
    expect(await drawn(first, second)).toEqual([
      '规章 | 1 | ',
      '申请人逾期未按收费通知要求缴纳费用 | 7 | 8',
      '次行 |  | ',
    ])
  })

  test('whole rows are not put together, whatever lines are missing at the break', async () => {
    const open = [...XS.map((x) => line(x, 700, x, 760)), ...[700, 730].map((y) => line(50, y, 300, y))]
    const first = page(...open, text('规章', 60, 720), text('行政处罚', 60, 750), text('5', 210, 750))
    const second = page(ruled(XS, [60, 90]), text('行政强制', 60, 80))
    expect(await drawn(first, second)).toEqual(['规章 |  | ', '行政处罚 | 5 | ', '行政强制 |  | '])
  })

  test('a figure cut by the page break is whole', async () => {
    const columns = [50, 200, 244, 300]
    const first = page(
      ruled(columns, [700, 730]),
      text('同意公开', 60, 720),
      text('201253', 206, 720),
      text('4', 260, 720),
    )
    const second = page(
      ruled(columns, [60, 90, 120]),
      text('3', 206, 80),
      text('不予公开', 60, 110),
      text('1', 206, 110),
    )
    expect(await drawn(first, second)).toEqual(['同意公开 | 2012533 | 4', '不予公开 | 1 | '])
  })

  test('so is one beside it that the break moved whole, and a label whose next word is too long for its line', async () => {
    const columns = [50, 120, 164, 208, 260]
    const rest = (label: string) =>
      page(ruled(columns, [60, 90, 120]), text(label, 56, 80), text('3', 126, 80), text('71', 170, 80))
    const first = page(
      ruled(columns, [700, 730]),
      text('不予公', 56, 720),
      text('201253', 126, 720),
      text('4', 214, 720),
    )
    expect((await drawn(first, rest('(kai)(kai)开')))[0]).toBe('不予公(kai)(kai)开 | 2012533 | 71 | 4')
    expect((await drawn(first, rest('开')))[0]).toBe('不予公 | 201253 |  | 4')
  })

  test('so is a row of which the break moved one figure, and no label with it', async () => {
    const first = page(ruled(XS, [700, 730]), text('其他处理', 60, 720), text('12', 210, 720))
    const rest = (...label: readonly string[]) =>
      page(ruled(XS, [60, 90, 120]), text('13', 260, 80), ...label, text('总计', 60, 110), text('20', 210, 110))
    expect(await drawn(first, rest())).toEqual(['其他处理 | 12 | 13', '总计 | 20 | '])
    expect(await drawn(first, rest(text('次行', 60, 80)))).toEqual(['其他处理 | 12 | ', '次行 |  | 13', '总计 | 20 | '])
  })

  test('page numbers and running heads go, the first head stays', async () => {
    const numbered = (number: number, ...parts: readonly string[]) =>
      page(text('某市年度报告', 60, 40), ...parts, text(`第${number}页`, 290, 815, 9))
    const first = numbered(1, ruled(XS, [700, 730]), text('甲', 60, 720))
    const second = numbered(2, ruled(XS, [60, 90]), text('乙', 60, 80))
    expect(await drawn(first, second)).toEqual(['某市年度报告', '甲 |  | ', '乙 |  | '])
  })
})
