import { describe, expect, test } from 'vitest'
import { cellsOf } from '@/lib/form'
import { type Reading, readTables } from '@/lib/read'
import { normalize } from '@/lib/read/normalize'
import { textDocument } from '@/lib/source/text'
import { line, PLAIN, read, report, row, rowsOf, sevenOf, stateOf } from './written'

test('every cell of the edition is there, each number in its place', () => {
  expect(Object.keys(PLAIN.cells)).toEqual(cellsOf('2021').map(({ key }) => key))
  expect(row(PLAIN, 'declined.excessive')).toEqual(sevenOf('applications.declined.excessive').map(Number))
  expect(PLAIN.cells['disclosure.fees.amount']).toBe(12.5)
  expect(PLAIN.cells['litigation_after_review.total']).toBe(1)
  expect(PLAIN.unread).toEqual({})
  expect(PLAIN.tables).toHaveLength(3)
})

describe('which edition', () => {
  test('is told by the labels, whatever year stands around them', () => {
    expect(PLAIN.edition).toBe('2021')
    const rows = rowsOf('2019', 'applications', sevenOf).map(line)
    expect(
      read(['2023年', '信息内容 | 上一年项目数量 | 本年增/减', '行政事业性收费 | 3 | -1', ...rows].join('\n')).edition,
    ).toBe('2019')
    expect(read(rows.join('\n')).edition).toBe('2019')
  })

  test('is in doubt where no text and no row tells it', () => {
    const head = line(['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'])
    const rows = [head, ...rowsOf('2019', 'applications', sevenOf).map(line), '四、政府信息公开行政复议、行政诉讼情况']
    const lost = rows.filter((text) => !text.includes('其他处理'))
    const doubts = (lines: readonly string[]) => read(lines.join('\n')).doubts.flatMap(({ cells }) => cells)
    expect(doubts(rows)).toEqual([])
    expect(doubts(lost)).toContain('applications.granted.natural_person')
    expect(doubts(['信息内容 | 上一年项目数量 | 本年增/减', ...lost])).not.toContain(
      'applications.granted.natural_person',
    )
  })
})

describe('labels', () => {
  const renamed = (from: string, to: string) => read(report().replace(from, to))
  test.each([
    ['7.属于行政执法案卷', '7.属于行攻执法案倦'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重新'],
    ['2.重复申请', '2、重复 申请'],
    ['2.重复申请', '（2）重复\n申请'],
    ['3.其他', '3 其他'],
    ['(七)总计', '（七） 合计'],
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量(含网上申请)'],
    ['4.保护第三方合法权益', '保护第三方合法权益'],
    ['规章', '1.规章'],
    ['规章', '（一）规章'],
    ['规章', '一、 规章'],
  ])('%s printed as %s', (from, to) => {
    expect(renamed(from, to).cells).toEqual(PLAIN.cells)
  })

  test.each(['1规章', '甲.规章', '1.规章等', '废止规章'])('“%s” may be another one', (label) => {
    const reading = renamed('规章', label)
    const doubted = reading.doubts.flatMap(({ cells }) => cells)
    expect(stateOf(reading, 'disclosure.regulations.issued') === 'missing' || doubted.length > 0).toBe(true)
  })

  test('numbers of labels in cells of their own are no figures', () => {
    const rows = rowsOf('2021', 'applications', sevenOf).map((cells) => {
      const [ordinal, rest] = cells[0]?.match(/^(\d)\.(.*)$/)?.slice(1) ?? []
      return ordinal && rest ? [ordinal, rest, ...cells.slice(1)] : cells
    })
    expect(read(report({ rows: rows.map((cells) => [cells.join('\n')]) })).cells).toEqual(PLAIN.cells)
  })

  test('a row that is not there is missing, its neighbours stay', () => {
    const rows = rowsOf('2021', 'applications', sevenOf).filter(([label]) => !label?.includes('重复申请'))
    const reading = read(report({ rows }))
    expect(row(reading, 'declined.duplicate')).toEqual(Array(7).fill(null))
    expect(stateOf(reading, 'applications.declined.duplicate.total')).toBe('missing')
    expect(row(reading, 'declined.publication')).toEqual(row(PLAIN, 'declined.publication'))
  })

  test('a table that is not there is missing as a whole', () => {
    const reading = read(report().split('行政复议')[0] ?? '')
    expect(stateOf(reading, 'review.total')).toBe('missing')
    expect(stateOf(reading, 'applications.received.total')).toBeUndefined()
  })

  test('a local row of its own does not push figures around', () => {
    const rows = rowsOf('2021', 'applications', sevenOf)
    rows.splice(4, 0, ['其他主动公开事项', '9', '9', '9', '9', '9', '9', '54'])
    expect(read(report({ rows })).cells).toEqual(PLAIN.cells)
  })

  test('menus, prose and lists with the same words do not win', () => {
    const before = `规章\n行政许可 5\n其他\n总计\n${rowsOf('2021', 'applications', () => [])
      .map(line)
      .join('\n')}\n2024年,行政许可 3 件,属于国家秘密 1 件。`
    expect(read(report({ before })).cells).toEqual(PLAIN.cells)
  })
})

describe('columns', () => {
  test('in another order are followed', () => {
    const head = ['总计', '自然人', '法律服务机构', '商业企业', '科研机构', '社会公益组织', '其他']
    const order = [6, 0, 4, 1, 2, 3, 5]
    const rows = rowsOf('2021', 'applications', (key) => order.map((i) => sevenOf(key)[i] ?? ''))
    expect(read(report({ head, rows })).cells).toEqual(PLAIN.cells)
  })
  test('whose heads are damaged are taken in the order of the form', () => {
    expect(read(report({ head: ['总计', '自然人', '企业', '科研', '公益', '法律', '其他'] })).cells).toEqual(
      PLAIN.cells,
    )
    expect(
      read(report({ head: ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] })).cells,
    ).toEqual(PLAIN.cells)
  })
  test('a money column headed 元 is turned into 万元', () => {
    const reading = read(report({ fees: '本年收费金额(单位:元)', fee: '125000' }))
    expect(reading.cells['disclosure.fees.amount']).toBe(12.5)
  })
})

describe('figures with a point and noughts behind it', () => {
  const pointed = (text: string, noughts: string) => text.replace(/(?<=\| )\d+(?= \||$)/gm, `$&.${noughts}`)
  test.each(['0', '00'])('are whole where nearly all have .%s', (noughts) => {
    const reading = read(pointed(report(), noughts))
    expect(reading.cells).toEqual(PLAIN.cells)
    expect(reading.doubts).toEqual([])
  })
  test('are none where few have: the point may have slipped in', () => {
    const reading = read(report().replace('行政规范性文件 | 5 | 1 | 40', '行政规范性文件 | 5 | 1 | 4.0'))
    expect(stateOf(reading, 'disclosure.normative_documents.in_force')).toBe('unreadable')
  })
  test('leave one that is no whole number unread', () => {
    const reading = read(pointed(report(), '0').replace('行政许可 | 11.0', '行政许可 | 1.1'))
    expect(stateOf(reading, 'disclosure.licensing.decisions')).toBe('unreadable')
  })
})

describe('cells without a figure', () => {
  const withRow = (cells: readonly string[]) =>
    read(report({ rows: rowsOf('2021', 'applications', (key) => (key.endsWith('.granted') ? cells : sevenOf(key))) }))

  test('blank, by mark or by nothing', () => {
    const reading = withRow(['3', '', '/', '-', '—', '无', '3'])
    expect(row(reading, 'granted')).toEqual([3, null, null, null, null, null, 3])
    expect(stateOf(reading, 'applications.granted.research')).toBe('blank')
  })
  test('unreadable alone, where something else stands', () => {
    const reading = withRow(['3', '见附件', '0', '0.5', '0', '0', '3'])
    expect(row(reading, 'granted')).toEqual([3, null, 0, null, 0, 0, 3])
    expect(reading.unread['applications.granted.enterprise']).toEqual({ state: 'unreadable', raw: '见附件' })
  })
  test('unreadable as a row, where one is lost and nothing tells which', () => {
    const reading = withRow(['0', '0', '0', '0', '0', '0'])
    expect(row(reading, 'granted')).toEqual(Array(7).fill(null))
    expect(reading.unread['applications.granted.total']?.state).toBe('unreadable')
  })
  test('eight figures for seven cells are not forced', () => {
    expect(row(withRow(['1', '0', '0', '0', '0', '0', '1', '1']), 'granted')).toEqual(Array(7).fill(null))
  })
  test('table four with a figure lost is unreadable in that block alone, with one blank not even there', () => {
    const lost = read(report({ fifteen: '4 | 1 | 2 | 1 | 8 | 2 | 1 | 3 | 6 | 1 | 0 | 0 | 0 | 1' }))
    expect(stateOf(lost, 'litigation_direct.corrected')).toBe('unreadable')
    expect(lost.cells).toMatchObject({ 'review.upheld': 4, 'review.total': 8, 'litigation_after_review.upheld': 1 })
    const blank = read(report({ fifteen: '4 | 1 | 2 | 1 | 8 | 2 |  | 1 | 3 | 6 | 1 | 0 | 0 | 0 | 1' }))
    expect(blank.cells).toEqual({ ...PLAIN.cells, 'litigation_direct.corrected': null })
  })
})

test('without any table there is no reading', () => {
  for (const text of ['', '规章', '本机关收到行政许可 5 件,行政处罚 3 件。', '1 2 3\n4 5 6', '| | |\n|||\n\t\t'])
    expect(readTables(textDocument(text), normalize(text))).toBeNull()
})

/** Long enough that quadratic work on any of them would outlast the limit of a test. */
test('hostile repetition ends', () => {
  for (const text of [
    '其他 1 '.repeat(50_000),
    '总计\n'.repeat(100_000),
    '|'.repeat(300_000),
    '(七)总计 1 2 3 4 5 6 7\n'.repeat(20_000),
    '结果维持 总计 1\n'.repeat(30_000),
  ])
    expect(() => readTables(textDocument(text), normalize(text))).not.toThrow()
})

describe('rows that are printed once more with other figures', () => {
  const doubted = (reading: Reading) =>
    reading.doubts.flatMap(({ reason, cells }) => (reason === 'copies-differ' ? cells : []))
  test('in table two, where no sum tells which holds', () => {
    const twice = (other: string) =>
      doubted(read(report().replace('行政处罚 | 12', `行政处罚 | 12\n行政处罚 | ${other}`)))
    expect(twice('12')).toEqual([])
    expect(twice('99')).toEqual(['disclosure.penalties.decisions'])
  })
  test('a chain of rows that would go through two tables keeps to one of them', () => {
    const own = rowsOf('2021', 'applications', sevenOf).map(([label = '', ...cells], i) => [
      i < 3 ? label : label.replace(/^(?:\(.\)|\d\.)/, ''),
      ...cells,
    ])
    const last = rowsOf('2021', 'applications', (key) => sevenOf(key).map((cell) => `${2 * Number(cell)}`)).map(
      ([label = '', ...cells], i) => [i < 2 ? label.slice(0, 4) : label, ...cells],
    )
    const reading = read([report({ rows: own }), '去年的表', ...last.map(line)].join('\n'))
    const differ = cellsOf('2021').flatMap(({ key }) => (reading.cells[key] === PLAIN.cells[key] ? [] : [key]))
    const told = new Set(reading.doubts.flatMap(({ cells }) => cells))
    expect(differ.filter((key) => reading.cells[key] !== null && !told.has(key))).toEqual([])
  })
})
