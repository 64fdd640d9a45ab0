import { describe, expect, it } from 'vitest'
import { cellsOf, EDITIONS, type EditionId } from '@/lib/form'
import { SIMULATED_EDITIONS } from '@/scripts/demo/corpus'
import { printed } from '@/scripts/demo/figures'
import { toGb18030 } from '@/scripts/demo/gb18030'
import { gridsOf, placed } from '@/scripts/demo/grids'
import { LAYOUTS } from '@/scripts/demo/layouts'
import { bytesOf } from '@/scripts/demo/look'
import { PLAIN_STYLE, type Sheet, type Style, sheetOf } from '@/scripts/demo/sheet'
import { fill, NOTICE } from '@/scripts/demo/words'

/** Every figure of the sheet another number, none of which occurs in a label. */
const FIRST_FIGURE = 100_000

const PROSE = {
  title: '某机关年度报告',
  opening: [NOTICE],
  overview: ['概况'],
  problems: '问题',
  others: '其他',
  signature: ['某机关'],
  above: ['首页'],
  below: ['打印'],
}

const numbered = (edition: EditionId, style: Partial<Style> = {}): Sheet => {
  const cells = printed({}, edition)
  for (const [i, { key }] of cellsOf(edition).entries()) cells[key] = FIRST_FIGURE + i
  return sheetOf({ edition, cells, prose: PROSE }, { ...PLAIN_STYLE, ...style })
}

const bare = (text: string) => text.normalize('NFKC').replace(/<[^>]*>|[\s|]/g, '')
const figuresIn = (text: string) => [...text.matchAll(/1\d{5}(?=\D)/g)].map(([figure]) => Number(figure))

describe.each(LAYOUTS.map((layout) => ({ id: layout.id, layout })))('layout $id', ({ layout }) => {
  it.each(SIMULATED_EDITIONS)(
    'prints every label and each figure of the %s form once, in the order of the form',
    (edition) => {
      const text = layout.write(numbered(edition))
      const plain = bare(text)
      for (const table of EDITIONS[edition].tables) {
        expect(plain).toContain(bare(table.heading.zh))
        for (const row of table.rows) {
          expect(plain).toContain(bare(row.label.zh))
          if (row.under) expect(plain).toContain(bare(row.under.zh))
        }
      }
      expect(figuresIn(text)).toEqual(cellsOf(edition).map((_, i) => FIRST_FIGURE + i))
    },
  )

  it('says that it is simulated, in the text that people see', () => {
    expect(bare(layout.write(numbered('2021')))).toContain(bare(NOTICE))
  })

  it('prints what stands around the report only for a framed page', () => {
    const bodyOf = (framed: boolean) => layout.write(numbered('2021', { framed })).replace(/<nav>.*<\/nav>/, '')
    expect(bodyOf(false)).not.toMatch(/首页|打印/)
    expect(bodyOf(true)).toMatch(/首页[\s\S]*总体情况[\s\S]*打印/)
  })

  it('keeps a blank as a place of its own, or is not given any', () => {
    const style = { ...PLAIN_STYLE, blank: layout.keepsBlanks ? '' : '/' }
    const cells = { ...printed({}, '2021'), 'applications.granted.enterprise': null }
    const zeros = layout.write(sheetOf({ edition: '2021', cells: printed({}, '2021'), prose: PROSE }, style))
    const blank = layout.write(sheetOf({ edition: '2021', cells, prose: PROSE }, style))
    const digits = zeros.match(/(?<=^|[^\d.])0(?=$|[^\d.])/gm)?.length ?? 0
    expect(blank.match(/(?<=^|[^\d.])0(?=$|[^\d.])/gm)).toHaveLength(digits - 1)
    if (layout.id !== 'html-office') expect(blank).toBe(blankedAt(zeros, blank, style.blank))
  })
})

/** `zeros` with the one 0 where the two texts begin to differ replaced. */
const blankedAt = (zeros: string, blank: string, by: string): string => {
  let at = 0
  while (zeros[at] === blank[at]) at++
  return zeros.slice(0, at) + by + zeros.slice(at + 1)
}

describe('grids', () => {
  it.each(SIMULATED_EDITIONS)('cover a rectangle without gap or overlap (%s form)', (edition) => {
    for (const disputeHeads of ['whole', 'cut', 'level'] as const)
      for (const grid of gridsOf(edition, () => '1', { disputeHeads })) {
        const area = grid.rows.flat().reduce((sum, box) => sum + box.rows * box.columns, 0)
        expect(area, `${grid.table} ${disputeHeads}`).toBe(grid.rows.length * grid.width)
        for (const [i, row] of placed(grid).entries())
          expect(
            row.filter((box) => box !== null),
            `${grid.table} row ${i}`,
          ).toEqual(grid.rows[i])
      }
  })

  it('break heads, cut the labels of table four, and print money in either unit', () => {
    const layout = LAYOUTS[0]
    const text = (edition: EditionId, style: Partial<Style>) => layout?.write(numbered(edition, style)) ?? ''
    expect(text('2021', { broken: true })).toContain('商业 企业')
    expect(text('2021', { disputeHeads: 'cut' })).toContain('结果 | 结果 | 其他 | 尚未 | 总计')
    expect(text('2021', { wide: false })).toContain('(七)总计')
    expect(text('2021', { wide: true })).toContain('（七）总计')
    expect(text('2019', {})).toMatch(/政府集中采购 \| \d+ \| \d+万元 /)
    expect(text('2019', { yuan: true })).toMatch(/政府集中采购 \| \d+ \| \d+0000元 /)
  })
})

describe('files', () => {
  const look = { style: PLAIN_STYLE, traditional: false, encoding: 'utf-8' } as const
  const layoutOf = (id: string) => LAYOUTS.filter((layout) => layout.id === id)

  it('are written in GB18030, with the character set in the head of a page', () => {
    for (const layout of layoutOf('html-spans')) {
      const bytes = bytesOf(numbered('2021'), { ...look, layout, encoding: 'gb18030' })
      const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
      expect(text).toContain('<meta charset="gb2312">')
      expect(text).toContain('行政规范性文件')
    }
    expect(layoutOf('html-spans')).toHaveLength(1)
  })

  it('are written in traditional script', () => {
    for (const layout of layoutOf('one-line')) {
      const text = new TextDecoder().decode(bytesOf(numbered('2021'), { ...look, layout, traditional: true }))
      expect(text).toContain('本年新收政府信息公開申請數量')
      expect(text.trimEnd()).not.toContain('\n')
    }
    expect(layoutOf('one-line')).toHaveLength(1)
  })

  it('can begin with a byte order mark', () => {
    for (const layout of layoutOf('merged-pipes'))
      expect([...bytesOf(numbered('2021'), { ...look, layout, encoding: 'utf-8-bom' }).slice(0, 3)]).toEqual([
        0xef, 0xbb, 0xbf,
      ])
  })
})

describe('GB18030', () => {
  it('is what the decoder of the platform reads, also for characters of four bytes', () => {
    const text = 'abc（一）〔2021〕·—“”亳州鄠邑㑇龦é한'
    expect(new TextDecoder('gb18030', { fatal: true }).decode(toGb18030(text))).toBe(text)
    expect(toGb18030('é한')).toHaveLength(2 + 4)
  })

  it('refuses what it cannot write', () => {
    expect(() => toGb18030('😀')).toThrow(RangeError)
  })
})

describe('fill', () => {
  it('puts values into a template, and refuses a name without one', () => {
    expect(fill('{a}至{b}', { a: 1, b: 'x' })).toBe('1至x')
    expect(() => fill('{a}{b}', { a: 1 })).toThrow('{b}')
  })
})
