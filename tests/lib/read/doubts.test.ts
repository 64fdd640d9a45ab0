import { describe, expect, test } from 'vitest'
import { APPLICANTS, cellsOf } from '@/lib/form'
import type { Reading } from '@/lib/read'
import { htmlDocument } from '@/lib/source/html'
import { FIFTEEN, line, PLAIN, read, readDocument, readPage, report, row, rowsOf, sevenOf, stateOf } from './written'

describe('figures that the document itself puts in doubt', () => {
  const reasons = (reading: Reading) => reading.doubts.map(({ reason }) => reason)

  test('a sound table gives none', () => {
    expect(PLAIN.doubts).toEqual([])
  })
  test('rows in another order are read by their labels, and said to be so', () => {
    const rows = rowsOf('2021', 'applications', sevenOf)
    const [moved] = rows.splice(5, 1)
    if (moved) rows.splice(8, 0, moved)
    const reading = read(report({ rows }))
    expect(reading.cells).toEqual(PLAIN.cells)
    expect(reasons(reading)).toEqual(['row-order'])
  })
  test('a second copy with other figures is named cell by cell', () => {
    const other = rowsOf('2021', 'applications', (key) => (key.endsWith('.granted') ? [...'9200039'] : sevenOf(key)))
    const reading = read([report(), '去年的表', ...other.map(line)].join('\n'))
    expect(reading.cells).toEqual(PLAIN.cells)
    expect(reasons(reading)).toEqual(['copies-differ'])
    expect(reading.doubts[0]?.cells).toContain('applications.granted.total')
  })
  test('of a table read in place of a damaged one before it no figure is certain, not even one that both hold', () => {
    const other = rowsOf('2021', 'applications', (key) => (key.endsWith('.granted') ? [...'9200039'] : sevenOf(key)))
    const left = rowsOf('2021', 'applications', sevenOf).slice(0, 14)
    const reading = read([report({ rows: left }), '去年的表', ...other.map(line)].join('\n'))
    const copies = reading.doubts.find(({ reason }) => reason === 'copies-differ')
    const cells = cellsOf('2021').filter(({ key }) => key.startsWith('applications.'))
    expect(row(reading, 'granted')).toEqual([...'9200039'].map(Number))
    expect(copies?.cells).toEqual(cells.map(({ key }) => key))
  })
  test('heads that are missing leave the order of the columns unproved', () => {
    expect(reasons(read(report({ head: ['自然人', '科研机构', '总计'] })))).toEqual(['heads-lost'])
  })
  test('heads of which some are cut over lines tell no order between these and the others', () => {
    const own = ' | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
    const over = (...lines: readonly string[]) => reasons(read(report().replace(own, lines.join('\n'))))
    const common = '自然人\t法人或其他组织\t总计'
    expect(report()).toContain(own)
    expect(over(common, '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他')).toEqual([])
    expect(over(common, '商业企\t科研机\t社会公益\t法律服务', '其他', '业\t构\t组织\t机构')).toEqual(['heads-lost'])
  })
  test('heads that contradict the form leave the columns unread', () => {
    const reading = read(report({ head: ['法律服务机构', '商业企业', '自然人', '总计'] }))
    expect(row(reading, 'granted')).toEqual(Array(7).fill(null))
  })
  test('a unit that white space cuts in two is not its second half', () => {
    expect(read(report({ fees: '本年收费金额(单位:万 元)' })).cells['disclosure.fees.amount']).toBe(12.5)
    expect(read(report({ fees: '本年收费金额(单位: 元)' })).cells['disclosure.fees.amount']).toBe(0.00125)
    expect(read(report({ fees: '本年收费金额(单\n位:万元)' })).doubts).toEqual([])
    expect(read(report({ fees: '本年收费金额(\n单位:\n元)' })).cells['disclosure.fees.amount']).toBe(0.00125)
    expect(reasons(read(report({ fees: '本年收费金额(单位甲万 元)' })))).toEqual(['no-unit'])
    expect(read(report({ fees: '本年收费金额(合计、元)' })).cells['disclosure.fees.amount']).toBe(0.00125)
    expect(reasons(read(report({ fees: '本年收费金额(单位:外,,元)' })))).toEqual(['no-unit'])
    expect(reasons(read(report({ fees: '本年收费金额(单位:乇 元 )' })))).toEqual(['no-unit'])
    expect(read(report({ fees: '本年收费金额 元' })).cells['disclosure.fees.amount']).toBe(0.00125)
  })
  test('money without a unit', () => {
    expect(reasons(read(report({ fees: '本年收费金额' })))).toEqual(['no-unit'])
  })
  test('figures behind a label with part of another one, which is lost', () => {
    const rows = rowsOf('2021', 'applications', sevenOf)
    const [label = '', ...figures] = rows[1] ?? []
    const cut = (part: string) => read(report({ rows: rows.toSpliced(1, 7, [label + part, ...figures]) }))
    expect(row(cut(''), 'carried_in')).toEqual(figures.map(Number))
    expect(stateOf(cut('.保护第三方合法权'), 'applications.carried_in.total')).toBe('unreadable')
  })
  test('the row before one that is lost', () => {
    const rows = rowsOf('2021', 'applications', sevenOf).filter(([label]) => !label?.includes('重复申请'))
    const reading = read(report({ rows }))
    expect(reading.doubts.map(({ reason, cells }) => [reason, cells[0]])).toEqual([
      ['row-lost', 'applications.declined.petition.natural_person'],
      // What no sum proves is in doubt in the whole of a table from which a row is lost.
      ['damaged', 'applications.received.natural_person'],
    ])
  })
  test.each([
    ['a label that is not the form’s', '行政处罚 |', '行政处乙 |', 'disclosure.regulations.issued'],
    ['words between rows', '行政处罚 |', '甲乙丙丁\n行政处罚 |', 'disclosure.licensing.decisions'],
    ['a character that could not be decoded', '行政强制 |', '行政\ufffd强制 |', 'disclosure.fees.amount'],
    ['a row with a cell more than its like', '规章 | 0', '规章 | | 0', 'disclosure.normative_documents.issued'],
    ['a head of table four that is not the form’s', '结果纠正', '结乙纠正', 'review.other'],
  ])('%s puts what no sum proves in doubt', (_, from, into, key) => {
    const plain = report({ fifteen: FIFTEEN.replace('4 | 1 | 2 | 1 | 8', '4 | 1 | 0 | 1 | 6') })
    const doubts = read(plain.replace(from, into)).doubts
    expect(read(plain).doubts).toEqual([])
    expect(doubts.find(({ reason }) => reason === 'damaged')?.cells).toContain(key)
    expect(doubts.flatMap(({ cells }) => cells)).not.toContain('applications.granted.total')
  })
  describe('in a row that has no like: fees in the 2019 form, two columns', () => {
    const fees = cellsOf('2019').flatMap(({ key }) => (key.startsWith('disclosure.fees.') ? [key] : []))
    const readWith = (...cells: readonly string[]) => {
      const figures = (key: string) => (key.endsWith('.fees') ? cells : ['1', '2', '3'])
      const sheet = [
        '本年新制作数量 | 本年新公开数量 | 对外公开总数量',
        ...rowsOf('2019', 'disclosure', figures).map(line),
      ]
      const heads = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
      return read([...sheet, heads, ...rowsOf('2019', 'applications', sevenOf).map(line)].join('\n'))
    }
    const damaged = (...cells: readonly string[]) =>
      readWith(...cells).doubts.flatMap((doubt) => (doubt.reason === 'damaged' ? doubt.cells : []))
    test('two figures in the only cell that is not blank: one torn in two, or two of them', () => {
      const reading = readWith('1 9', '', '', '')
      expect(fees.map((key) => [reading.cells[key], stateOf(reading, key)])).toEqual(
        Array(2).fill([null, 'unreadable']),
      )
    })
    test('a figure behind a bracket that is not closed is no part of the label', () => {
      const reading = readWith('(831001', '+784', '')
      expect(stateOf(reading, 'disclosure.fees.items_last_year')).toBe('unreadable')
      expect(reading.cells['disclosure.fees.items_change']).toBe(784)
    })
    test('the rest of a torn cell behind it', () => {
      expect(damaged('776', '0')).toEqual([])
      expect(damaged('776', '776', '364"', '0')).toEqual(expect.arrayContaining(fees))
    })
  })
  test('a blank above a figure that stands alone on its line of a page', () => {
    const rows = rowsOf('2021', 'applications', sevenOf).flatMap((cells) =>
      cells[0] === '(一)予以公开' ? [cells.with(-1, ''), ['', '', '', '', '', '', '', cells.at(-1) ?? '']] : [cells],
    )
    const reading = readPage(report({ rows }))
    const doubted = reading.doubts.flatMap(({ cells }) => cells)
    const isOpen = (stateOf(reading, 'applications.granted.total') ?? 'blank') !== 'blank'
    expect(isOpen || doubted.includes('applications.granted.total')).toBe(true)
  })
  test('a blank before the first figure, where complete rows have none there and the count of cells differs', () => {
    const padded = (...granted: readonly string[]) =>
      rowsOf('2021', 'applications', (key) =>
        key.endsWith('.granted') ? granted : [...sevenOf(key), ...(key.length % 2 ? [''] : [])],
      )
    const sound = read(report({ rows: padded('', '7', '', '3', '14', '', '24') }))
    expect(row(sound, 'granted')).toEqual([null, 7, null, 3, 14, null, 24])
    const twice = read(report({ rows: padded('', '7', '', '3', '14', '', '', '24') }))
    expect(row(twice, 'granted').slice(0, 6)).toEqual(Array(6).fill(null))
    expect(stateOf(twice, 'applications.granted.natural_person')).not.toBe('blank')
  })
  test('a cell more than all other rows of a page have, behind a blank', () => {
    const cells = (row: readonly string[]) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`
    const html = (...granted: readonly string[]) => {
      // Labels stand in the first column, the second or the third, as those of groups push them.
      const rows = rowsOf('2021', 'applications', (key) =>
        key.endsWith('.granted') ? granted : [...sevenOf(key).slice(0, 6), ''],
      ).map(([label = '', ...figures], i) => [...['', '', ''].with(i % 3, label), ...figures])
      const heads = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
      return readDocument(htmlDocument(`<table>${[heads, ...rows].map(cells).join('')}</table>`))
    }
    expect(row(html('0', '0', '0', '0', '0', '5', ''), 'granted')).toEqual([0, 0, 0, 0, 0, 5, null])
    const reading = html('0', '0', '0', '0', '0', '', '5', '')
    expect(row(reading, 'granted')).toEqual(Array(7).fill(null))
    expect(stateOf(reading, 'applications.granted.other_org')).not.toBe('blank')
  })
  test('a mark too many before a label with its own number is not that number', () => {
    const rows = rowsOf('2021', 'applications', (key) =>
      key.endsWith('.partial') ? [...'--1----1'] : [...'0000000'],
    ).map((cells) => cells.join('\n'))
    const cells = rowsOf('2021', 'applications', () => ['0']).map((_, i) => [rows[i] ?? ''])
    const reading = read(report({ rows: cells }))
    expect(reading.cells['applications.partial.total']).not.toBe(0)
    expect(stateOf(reading, 'applications.partial.total')).not.toBe('blank')
  })
  test('labels cut in two whose second halves have changed places', () => {
    const [own, next] = ['7.属于行政执法案卷', '8.属于行政查询事项']
    // All sums hold, whichever of the two rows has which figures.
    const figures: Readonly<Record<string, readonly number[]>> = {
      'applications.received': [5, 5, 0, 0, 0, 0, 10],
      'applications.total': [5, 5, 0, 0, 0, 0, 10],
      'applications.refused.enforcement_file': [5, 2, 0, 0, 0, 0, 7],
      'applications.refused.administrative_query': [0, 3, 0, 0, 0, 0, 3],
    }
    const rows = rowsOf('2021', 'applications', (key) => (figures[key] ?? Array(7).fill(0)).map(String))
    const whole = report({ rows })
    const lineOf = (label: string) => whole.split('\n').find((one) => one.startsWith(`${label} |`)) ?? ''
    const [first, second] = [lineOf(own), lineOf(next)].map((one) => [one.slice(0, 6), one.slice(6)])
    const cut = [first?.[0], `${second?.[0]}${second?.[1]?.slice(4)}`, first?.[1]].join('\n')
    const text = whole.replace(`${lineOf(own)}\n${lineOf(next)}`, cut)
    const { cells, doubts } = read(text)
    const total = 'applications.refused.enforcement_file.total'
    const isDoubted = doubts.some((doubt) => doubt.cells.includes(total))
    expect(cells[total] === null || isDoubted).toBe(true)
  })
  test('what is left of a label is as like one row’s as the other’s', () => {
    const figures: Readonly<Record<string, readonly number[]>> = {
      'applications.received': [5, 5, 0, 0, 0, 0, 10],
      'applications.total': [5, 5, 0, 0, 0, 0, 10],
      'applications.declined.petition': [5, 2, 0, 0, 0, 0, 7],
      'applications.declined.duplicate': [0, 3, 0, 0, 0, 0, 3],
    }
    const rows = rowsOf('2021', 'applications', (key) => (figures[key] ?? Array(7).fill(0)).map(String)).flatMap(
      ([label = '', ...cells]) =>
        label === '1.信访举报投诉类申请'
          ? [['1.信访举报投诉']]
          : label === '2.重复申请'
            ? [
                ['2.重复', ...cells],
                ['类申请', '5', '2', '0', '0', '0', '0', '7'],
              ]
            : [[label, ...cells]],
    )
    const { cells, doubts } = read(report({ rows }))
    const doubted = new Set(doubts.flatMap((doubt) => doubt.cells))
    for (const key of ['applications.declined.petition.total', 'applications.declined.duplicate.total'] as const)
      expect(cells[key] === null || doubted.has(key)).toBe(true)
  })
  test('blanks and figures of a row that a page cuts in two', () => {
    const rows = rowsOf('2021', 'applications', sevenOf)
    const sound = readPage(report({ rows }))
    expect(sound.cells).toEqual(PLAIN.cells)
    expect(sound.doubts).toEqual([])
    const cut = rows.flatMap(([label = '', ...figures]) =>
      label === '1.属于国家秘密'
        ? [
            ['1.属', ...figures],
            ['于国家秘密', '2', '', '', '', '', '5', ''],
          ]
        : [[label, ...figures]],
    )
    const reading = readPage(report({ rows: cut }))
    const doubted = reading.doubts.flatMap(({ cells }) => cells)
    const own = cellsOf('2021').flatMap(({ key }) => (key.includes('.state_secret.') ? [key] : []))
    expect(own.filter((key) => reading.unread[key]?.state !== 'unreadable')).not.toEqual([])
    expect(own.filter((key) => reading.unread[key]?.state !== 'unreadable' && !doubted.includes(key))).toEqual([])
  })
  test('a figure before a blank of its own line, where blank rows have just the one', () => {
    const lines = (strays: string) =>
      report()
        .replace('行政许可 | 11', '\t行政许可\n\t')
        .replace('行政处罚 | 12', '\t行政处罚\n\t')
        .replace('行政强制 | 13', `\t行政强制\n${strays}\t`)
    expect(read(lines('')).doubts).toEqual([])
    const reading = read(lines('17 \n'))
    expect(reading.doubts.flatMap(({ cells }) => cells)).toContain('disclosure.coercive_measures.decisions')
  })
  test('a blank on the line of its label, where all others stand below theirs', () => {
    const plain = report()
    const at = plain.indexOf(' | 自然人')
    // A cell a line, each closed by a bar, rows of fewer cells padded.
    const lines = plain.slice(1, at).split('\n').slice(0, -1)
    const piped = lines.map((one) => `${one.split(' | ').join(' |\n')} |${one.split(' | ').length < 4 ? ' ||' : ''}`)
    const doubted = (blank: string) => {
      const text = piped.join('\n').replace('行政处罚 |\n12 | ||', blank)
      return read(`${text}\n${plain.slice(at)}`).doubts.flatMap(({ cells }) => cells)
    }
    expect(doubted('行政处罚 |\n | ||')).not.toContain('disclosure.penalties.decisions')
    expect(doubted('行政处罚 | ||')).toContain('disclosure.penalties.decisions')
  })
  test('a blank row before the one heading that is not printed', () => {
    const items = ['(一)', '(一)', '(五)', '(五)', '(六)', '(六)', '(八)', '(九)']
    const sheet = rowsOf('2019', 'disclosure', (key) =>
      key.endsWith('.fees') ? ['', '', ''] : ['1', '2', '3'],
    ).flatMap((cells, i) => (items[i] === items[i - 1] ? [cells] : [[`第二十条第${items[i]}项`], cells]))
    const doubted = (left: readonly (readonly string[])[]) => {
      const heads = '本年新制作数量 | 本年新公开数量 | 对外公开总数量'
      const reading = read([heads, ...left.map(line), '一、总体情况'].join('\n'))
      expect(stateOf(reading, 'disclosure.fees.items_change')).toBe('blank')
      return reading.doubts.flatMap(({ reason, cells }) => (reason === 'damaged' ? cells : []))
    }
    expect(doubted(sheet)).not.toContain('disclosure.fees.items_change')
    expect(doubted(sheet.filter(([first]) => first !== '第二十条第(九)项'))).toContain('disclosure.fees.items_change')
    // Where more of them are left out, the office prints none.
    expect(doubted(sheet.filter(([first]) => !/(?:八|九)\)项/.test(first ?? '')))).not.toContain(
      'disclosure.fees.items_change',
    )
  })
  test('what is left of a gloss cut by a line end is no blank', () => {
    const glossed = (fee: string) => read(report().replace('收费 | 12.5', `收费(\nfèi) | ${fee}`))
    expect(glossed('12.5').cells['disclosure.fees.amount']).toBe(12.5)
    expect(stateOf(glossed('2.1.3'), 'disclosure.fees.amount')).toBe('unreadable')
  })
  test('a blank row that has fewer cells than all its like', () => {
    const padded = report().replace(/^(行政.{2}) \| (\d+)$/gm, '$1 | $2 |  | |')
    expect(read(padded.replace('行政处罚 | 12 |', '行政处罚 |  |')).doubts).toEqual([])
    expect(read(padded.replace('行政处罚 | 12 |  | |', '行政处罚 | |')).doubts).toContainEqual({
      reason: 'damaged',
      cells: expect.arrayContaining(['disclosure.penalties.decisions']),
    })
  })
  test('a figure in a row whose last blank is but what the closing bar leaves, where blank rows have as many without', () => {
    const doubted = (...cells: readonly string[]) => {
      const blank = (key: string) => (/fees|procurement/.test(key) ? ['', ''] : ['', '', ''])
      const figures = (key: string) => (key.endsWith('.normative_documents') ? cells : blank(key))
      const heads = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']
      const sheet = [heads, ...rowsOf('2019', 'disclosure', figures)].map((one) => `| ${line(one)} |`)
      const reading = read([...sheet, '一、总体情况'].join('\n'))
      expect(reading.cells['disclosure.normative_documents.made']).toBe(13)
      return reading.doubts.flatMap(({ reason, cells }) => (reason === 'cell-lost' ? cells : []))
    }
    const own = cellsOf('2019').flatMap(({ key }) => (key.includes('.normative_documents.') ? [key] : []))
    expect(doubted('13', '4', '5')).toEqual([])
    expect(doubted('13', '')).toEqual(own)
  })
  test('a figure twice in a row with a blank: its own sum holds, only columns would prove it', () => {
    const rows = rowsOf('2021', 'applications', (key) =>
      key.endsWith('.granted') ? [...'9', '', ...'210012'] : [...sevenOf(key), ...(key.length % 2 ? [''] : [])],
    )
    const reading = read(report({ rows }))
    expect(row(reading, 'granted')).toEqual([9, 2, 1, 0, 0, 1, 2])
    const cells = Object.keys(APPLICANTS).map((column) => `applications.granted.${column}`)
    expect(reading.doubts).toContainEqual({ reason: 'cell-lost', cells })
    const padded = rowsOf('2021', 'applications', (key) => [sevenOf(key)[0] ?? '', '', ...sevenOf(key).slice(1)])
    expect(read(report({ rows: padded })).doubts).toEqual([])
  })
  test('a figure more than its like in a row that fills a column which is blank in all of them', () => {
    const untotalled = rowsOf('2021', 'applications', (key) => [
      ...(key.endsWith('.carried_out') ? '0000000' : sevenOf(key).slice(0, 6)),
      '',
    ])
    const reading = read(report({ rows: untotalled }))
    expect(row(reading, 'carried_out')).toEqual(Array(7).fill(0))
    expect(reading.doubts.flatMap(({ cells }) => cells)).toContain('applications.carried_out.total')
  })
  test.each([
    ['whole', '三、', '三、', '', []],
    ['from the fee on, with the heading of the next table', ' 12.5', '自然人', ' | ', ['disclosure.fees.amount']],
    ['from the fee on, with the first rows of the next table', ' 12.5', '(一)予以', ' |\n', ['disclosure.fees.amount']],
    ['behind the fee, with the first rows of the next table', '三、', '(一)予以', '', ['disclosure.fees.amount']],
    ['behind the fee, with the heading of the next table', '三、', ' | 自然人', '', []],
  ])('the text between two tables cut out: %s', (_, from, to, left, expected) => {
    const text = report().replace('\n | 自然人', '\n三、收到和处理政府信息公开申请情况\n | 自然人')
    const { doubts } = read(text.slice(0, text.indexOf(from)) + left + text.slice(text.indexOf(to)))
    const lost = doubts.flatMap(({ reason, cells }) => (reason === 'row-lost' ? cells : []))
    expect(lost.filter((key) => key.startsWith('disclosure'))).toEqual(expected)
  })
  test.each([
    ['nothing', '四、政府信息公开', '四、政府信息公开', '', 0],
    ['its heading, beside a row that keeps its figures', '\n四、政府信息公开', '\n行政复议', '', 0],
    ['its heading, beside a row without figures', ' | 21', '\n行政复议', ' | '.repeat(7), 0],
    ['its first heads, beside a row that keeps its figures', '\n四、政府信息公开', '\n结果维持', '', 0],
    ['its first heads, beside a row without figures', ' | 21', '\n结果维持', ' | '.repeat(7), 7],
    ['all of it, beside a row that keeps its figures', '\n四、政府信息公开', '\n五、', '', 7],
  ])('of table four and what stands before it is cut out %s', (_, from, to, left, expected) => {
    const figures = (key: string) =>
      key.endsWith('.carried_out') ? ['21', '0', '0', '0', '0', '0', '21'] : sevenOf(key)
    const whole = report({ rows: rowsOf('2021', 'applications', figures) })
    const text = whole.replace('\n行政复议', '\n四、政府信息公开行政复议、行政诉讼情况\n行政复议')
    const start = text.indexOf(from, text.indexOf('四、结转'))
    const { doubts } = read(text.slice(0, start) + left + text.slice(text.indexOf(to, start)))
    const lost = doubts.flatMap(({ reason, cells }) => (reason === 'row-lost' ? cells : []))
    expect(lost.filter((key) => key.startsWith('applications.carried_out'))).toHaveLength(expected)
  })
  test('table two of the older form, where the rows of table three that tell its form are cut out', () => {
    const sheet = rowsOf('2019', 'disclosure', (key) => (/fees|procurement/.test(key) ? ['1', '2'] : ['1', '2', '3']))
    const heads = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
    const readWith = (edition: '2019' | '2021', from: string, to: string, left = '') => {
      const lines = ['本年新制作数量 | 本年新公开数量 | 对外公开总数量', ...sheet.map(line), heads]
      const text = [...lines, ...rowsOf(edition, 'applications', sevenOf).map(line)].join('\n')
      const start = text.indexOf(from)
      const reading = read(text.slice(0, start) + left + text.slice(text.indexOf(to, start)))
      const doubted = new Set(reading.doubts.flatMap(({ cells }) => cells))
      return { edition: reading.edition, isDoubted: doubted.has('disclosure.regulations.made') }
    }
    expect(readWith('2019', '(六)', '(六)')).toEqual({ edition: '2019', isDoubted: false })
    expect(readWith('2021', '1.申请人无正当', '(七)')).toEqual({ edition: '2019', isDoubted: true })
    // Of the three rows their heading is left, with the figures of the total.
    expect(readWith('2021', '1.申请人无正当', '计 | 18', '(六)其他处理')).toEqual({ edition: '2019', isDoubted: true })
  })
  test('the next row’s label in a bracket that is not closed: its figures are not the broken label’s', () => {
    const [own, next] = ['2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”']
    const text = report().replace(`${own} |`, `${own}(见\n${next} | 9 | 9 | 9 | 9 | 9 | 9 | 54\n原文) |`)
    const reading = read(text.replace(new RegExp(`\n${next} \\| (?!9).*`), ''))
    expect(row(reading, 'refused.prohibited_by_law')).not.toContain(9)
    expect(row(reading, 'refused.security_stability')).toEqual([9, 9, 9, 9, 9, 9, 54])
  })
})

test('a blank between bars that touch, on a line with fewer of them than its like: they pad the line', () => {
  const padded = report().replace(/^(行政(?:许可|处罚|强制) \| \d+)$/gm, '$1 | ||')
  const lost = (row: string) =>
    read(padded.replace(/^行政事业性收费.*$/m, row)).doubts.flatMap(({ reason, cells }) =>
      reason === 'cell-lost' ? cells : [],
    )
  expect(lost('行政事业性收费 |  | ||')).toEqual([])
  expect(lost('行政事业性收费 |  |')).toEqual([])
  expect(lost('行政事业性收费  ||')).toEqual(['disclosure.fees.amount'])
})
