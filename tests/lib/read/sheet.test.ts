import { describe, expect, test } from 'vitest'
import { type CellKey, cellsOf, editionLabel } from '@/lib/form'
import { readTables } from '@/lib/read'
import { normalize } from '@/lib/read/normalize'
import { readSource } from '@/lib/source'
import { randomOf } from '@/scripts/demo/random'
import { type SheetFigures, type SheetLine, sheetFigures, sheetHeads, sheetLines } from '@/scripts/fuzz/sheet-2014'

const KEYS = cellsOf('2014').map(({ key }) => key)
const bytes = (text: string) => new TextEncoder().encode(text)

const read = async (text: string, name = 'sheet.txt') => {
  const document = await readSource(name, bytes(text))
  if ('code' in document) throw new Error(document.message)
  const reading = readTables(document, normalize(document.text))
  if (!reading) throw new Error('no sheet was found')
  return reading
}

const PROSE = '某县人民政府2016年政府信息公开工作年度报告\n2016年，本县主动公开政府信息，收到的申请全部按期答复。\n\n'
const FOOT = '\n单位负责人：甲某 审核人：乙某 填报人：丙某\n联系电话：0351-1234567 填报日期：2017年2月20日\n'

type Layout = (lines: readonly SheetLine[], columns?: (line: SheetLine) => readonly string[]) => string

const cellsOfLine = (line: SheetLine) => [line.label, line.unit, line.value]
const rowsOf = (lines: readonly SheetLine[], columns = cellsOfLine as (line: SheetLine) => readonly string[]) => [
  [...sheetHeads()],
  ...lines.map(columns),
]
const html = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

const LAYOUTS: Readonly<Record<string, Layout>> = {
  pipes: (lines) =>
    rowsOf(lines)
      .map((row) => row.join(' | '))
      .join('\n'),
  'leading pipes': (lines) =>
    rowsOf(lines)
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  tabs: (lines) =>
    rowsOf(lines)
      .map((row) => row.join('\t'))
      .join('\n'),
  'a cell a line': (lines) => rowsOf(lines).flat().join('\n'),
  'a cell a line, blank lines between': (lines) => rowsOf(lines).flat().join('\n\n'),
  'a cell a line with bars': (lines) =>
    rowsOf(lines)
      .flat()
      .map((cell) => `${cell} |`)
      .join('\n'),
  html: (lines) => html(rowsOf(lines)),
  'html without units': (lines) => html(lines.map((line) => [line.label, line.value])),
  'without heads': (lines) => lines.map((line) => cellsOfLine(line).join(' | ')).join('\n'),
  spaces: (lines) =>
    rowsOf(lines)
      .map((row) => row.join('  '))
      .join('\n'),
}

const written = (layout: string, lines: readonly SheetLine[]) => {
  const table = LAYOUTS[layout]?.(lines) ?? ''
  return layout.startsWith('html') ? `<p>${PROSE}</p>${table}<p>${FOOT}</p>` : `${PROSE}${table}${FOOT}`
}

describe.each(Object.keys(LAYOUTS))('a sheet as %s', (layout) => {
  test.each([1, 2, 3, 4, 5])('is read figure by figure (%i)', async (seed) => {
    const figures = sheetFigures(randomOf('sheet', layout, seed))
    const reading = await read(written(layout, sheetLines(figures)), layout.startsWith('html') ? 'a.html' : 'a.txt')
    expect(reading.edition).toBe('2014')
    expect(reading.cells).toEqual(figures)
    expect(reading.unread).toEqual({})
  })
})

const figures: SheetFigures = sheetFigures(randomOf('sheet', 'fixed', 9))
const lines = sheetLines(figures)
const inColumns = (heads: readonly string[], columns: (line: SheetLine) => readonly string[]) =>
  [heads, ...lines.map(columns)].map((row) => row.join(' | ')).join('\n')

const split = (value: string): [string, string, string] => {
  const whole = Number.parseInt(value, 10)
  if (Number.isNaN(whole)) return [value, value, value]
  const [first, second] = [Math.floor(whole / 2), Math.floor(whole / 3)]
  return [String(first), String(second), String(Math.round((Number(value) - first - second) * 100) / 100)]
}

test('the sum is the column read where parts stand beside it', async () => {
  const text = inColumns(['统计指标', '单位', '区政府', '区直部门', '乡镇', '合计'], (line) => [
    line.label,
    line.unit,
    ...split(line.value),
    line.value,
  ])
  expect((await read(text)).cells).toEqual(figures)
})

test.each(['', 'html'])('units may stand behind the figures, in cells of their own (%s)', async (format) => {
  const heads = ['统计指标', '统计数', '单位']
  const columns = ({ label, value, unit }: SheetLine) => [label, value, unit]
  const text = format === '' ? inColumns(heads, columns) : html([heads, ...lines.map(columns)])
  const reading = await read(`${PROSE}${text}${FOOT}`, format === '' ? 'a.txt' : 'a.html')
  expect(reading.cells).toEqual(figures)
  expect(reading.doubts).toEqual([])
})

test('the year is the column read where all years stand beside it', async () => {
  const text = inColumns(['统计指标', '单位', '本年度', '历年累计'], (line) => [
    line.label,
    line.unit,
    line.value,
    line.key === null ? line.value : '99999',
  ])
  expect((await read(text)).cells).toEqual(figures)
})

test('remarks and codes are no figures', async () => {
  const text = inColumns(['统计指标', '单位', '代码', '统计数', '备注'], ({ label, unit, value, key }) => [
    label,
    unit,
    key === null ? '' : '07',
    value,
    key === 'sheet_requests.received.value' ? '含网上' : '',
  ])
  expect((await read(text)).cells).toEqual(figures)
})

test('heads in two lines: the parts below a common head', async () => {
  const rows = lines.map((line) => [line.label, line.unit, ...split(line.value), line.value])
  const head =
    '<tr><td rowspan="2">统计指标</td><td rowspan="2">单位</td><td colspan="4">统计数</td></tr>' +
    '<tr><td>区政府</td><td>区直</td><td>镇街</td><td>合计</td></tr>'
  const reading = await read(html(rows).replace('<table>', `<table>${head}`), 'a.html')
  expect(reading.cells).toEqual(figures)
})

test.each([
  ['parts without a sum', ['统计指标', '单位', '区政府', '区直部门', '乡镇'], 3],
  ['two years', ['统计指标', '单位', '2015年', '2016年'], 2],
  ['no heads', null, 2],
])('%s: no figure is taken for the whole', async (_, heads, count) => {
  const rows = lines.map((line) => [line.label, line.unit, ...split(line.value).slice(0, count)])
  const text = [...(heads ? [heads] : []), ...rows].map((row) => row.join(' | ')).join('\n')
  const { cells, unread } = await read(text)
  for (const key of KEYS) {
    expect(cells[key], key).toBeNull()
    expect(unread[key]?.state, key).toBe('unreadable')
  }
})

test('row numbers may be shuffled or lost: the labels decide', async () => {
  const shuffled = lines.map((line, i) => ({
    ...line,
    label: line.label.replace(/^(?:\([一二三四]\)|\d\.)/, i % 2 === 0 ? '9.' : ''),
  }))
  expect((await read(written('pipes', shuffled))).cells).toEqual(figures)
})

test('blank, stroke and 无 are blank, never nought; units stay with figures', async () => {
  const marks = new Map<CellKey, string>([
    ['sheet_requests.fax.value', ''],
    ['sheet_review.total.value', '—'],
    ['sheet_litigation.total.value', '无'],
    ['sheet_complaints.total.value', '/'],
    ['sheet_meetings.trained.value', '1,234人次'],
  ])
  const changed = lines.map((line) => ({ ...line, value: (line.key && marks.get(line.key)) ?? line.value }))
  for (const layout of ['pipes', 'html', 'a cell a line with bars']) {
    const { cells, unread } = await read(written(layout, changed), layout === 'html' ? 'a.html' : 'a.txt')
    for (const key of marks.keys()) {
      const isFigure = key === 'sheet_meetings.trained.value'
      expect(cells[key], `${layout} ${key}`).toBe(isFigure ? 1234 : null)
      if (!isFigure) expect(unread[key]?.state, `${layout} ${key}`).toBe('blank')
    }
  }
})

test('words in place of a figure are unreadable, and money follows its unit', async () => {
  const changed = lines.map((line) => {
    if (line.key === 'sheet_requests.online.value') return { ...line, value: '若干' }
    if (line.key === 'sheet_fees.amount.value') return { ...line, unit: '元', value: '380' }
    return line
  })
  const { cells, unread } = await read(written('pipes', changed))
  expect(cells['sheet_requests.online.value']).toBeNull()
  expect(unread['sheet_requests.online.value']).toEqual({ state: 'unreadable', raw: '若干' })
  expect(cells['sheet_fees.amount.value']).toBe(0.038)
})

test('rows that are not there are missing, and rows of a local kind disturb nothing', async () => {
  const own: SheetLine = { key: null, label: '6.政务热线公开政府信息数', unit: '条', value: '77' }
  const changed = lines.flatMap((line) => {
    if (line.key === 'sheet_channels.other.value') return [line, own]
    return line.key === 'sheet_responses.interviews.value' ? [] : [line]
  })
  for (const layout of Object.keys(LAYOUTS)) {
    const { cells, unread } = await read(written(layout, changed), layout.startsWith('html') ? 'a.html' : 'a.txt')
    expect(unread['sheet_responses.interviews.value']?.state, layout).toBe('missing')
    expect({ ...cells, 'sheet_responses.interviews.value': figures['sheet_responses.interviews.value'] }).toEqual(
      figures,
    )
  }
})

test('a stroke among the heads is none', async () => {
  const text = written('leading pipes', lines).replace('统计指标 | 单位', '统计指标 / 单位')
  expect((await read(text)).cells).toEqual(figures)
})

test('a head too many: what the closing bars leave is no column of blanks', async () => {
  const text = written('leading pipes', lines).replace('统计指标 | 单位', '统计指标 试 单位')
  const { unread } = await read(text)
  for (const key of KEYS) expect(unread[key]?.state, key).toBe('unreadable')
})

describe('figures that a damaged sheet puts in doubt', () => {
  const doubted = async (text: string) => (await read(text)).doubts.flatMap(({ cells }) => cells)
  const sheet = written('pipes', lines)

  test('none, where it is not', async () => {
    expect(await doubted(sheet)).toEqual([])
  })

  test('on both sides of a section’s head that is not there, unless the sheet prints hardly any', async () => {
    const heads = lines.filter(({ key }) => key === null).map(({ label }) => label)
    const rest = (lost: readonly string[]) => lines.filter(({ label }) => !lost.includes(label))
    const channels = heads.filter((label) => label.startsWith('(二)'))
    expect(await doubted(written('pipes', rest(channels)))).toEqual([
      'sheet_disclosure.normative_issued.value',
      'sheet_channels.gazette.value',
    ])
    expect(await doubted(written('pipes', rest(heads)))).toEqual([])
  })

  test('a figure in a row that is not set as the form has it, which no sum can tell from nought', async () => {
    const own = sheetFigures(randomOf('sheet', 'doubts', 1))
    const [fax, letter] = ['sheet_requests.fax.value', 'sheet_requests.letter.value'] as const
    const odd = sheetLines({
      ...own,
      'sheet_requests.received.value': 7,
      'sheet_requests.in_person.value': 0,
      'sheet_requests.online.value': 0,
      [letter]: 7,
      [fax]: 0,
    }).map((one) => (one.key === fax || one.key === letter ? { ...one, unit: '人' } : one))
    expect(await doubted(written('pipes', odd))).toEqual([fax])
  })

  test('a figure before a row that is not there, even where a sum holds with it: it may be that row’s', async () => {
    const own = sheetFigures(randomOf('sheet', 'doubts', 1))
    const [extended, next] = ['sheet_requests.extended.value', 'sheet_answers.total.value'] as const
    const kept = sheetLines({
      ...own,
      'sheet_requests.disposed.value': 1,
      'sheet_requests.on_time.value': 0,
      [extended]: 1,
    }).filter(({ key }) => key !== next)
    expect(await doubted(written('pipes', kept))).toContain(extended)
  })

  test('a label out of its place that is two rows’: whose figure it has, nobody can tell', async () => {
    const [upheld, corrected, other] = ['upheld', 'corrected', 'other'] as const
    const label = (row: string) => lines.find(({ key }) => key === `sheet_review.${row}.value`)?.label ?? ''
    const swapped = lines.map((one) => {
      if (one.key === 'sheet_litigation.corrected.value') return { ...one, label: one.label.slice(0, 6) }
      if (one.key === `sheet_review.${upheld}.value`) return { ...one, label: label(corrected) }
      return one.key === `sheet_review.${corrected}.value` ? { ...one, label: label(upheld) } : one
    })
    const { cells, unread } = await read(written('pipes', swapped))
    expect(cells[`sheet_review.${other}.value`]).toBe(figures[`sheet_review.${other}.value`])
    for (const table of ['review', 'litigation'] as const)
      expect(unread[`sheet_${table}.corrected.value`]?.state).toBe('missing')
  })

  test('a blank at the end of its line, where all other lines end in a mark', async () => {
    const marked = written('leading pipes', lines).replace(/\|$/gm, '|,')
    const row = '| 制发规范性文件总数 | 件 |'
    const blank = marked.replace(new RegExp(`^(${row.replaceAll('|', '\\|')}).*$`, 'm'), '$1  |,')
    expect(blank).toContain(`${row}  |,`)
    expect(await doubted(blank)).toEqual([])
    expect(await doubted(blank.replace(`${row}  |,`, `${row} `))).toEqual(['sheet_disclosure.normative_issued.value'])
  })

  test('a blank with which the text ends', async () => {
    const last = '(三)接受培训人员数 | 人次 |'
    const cut = sheet.slice(0, sheet.indexOf(last) + last.length)
    expect(await doubted(cut)).toEqual(['sheet_meetings.trained.value'])
    expect(await doubted(`${cut}\n${FOOT}`)).toEqual([])
  })
})

test.each([1, 2, 3, 4])(
  'equal lines dropped: what is left bare is unread, no figure moves to another row (%i)',
  async (seed) => {
    const own = sheetFigures(randomOf('sheet', 'dropped', seed))
    const seen = new Set<string>()
    const kept = rowsOf(sheetLines(own))
      .flat()
      .filter((cell) => !seen.has(cell) && seen.add(cell))
    const { cells, unread } = await read(kept.join('\n'))
    for (const key of KEYS)
      if (cells[key] === null) expect(unread[key]?.state, key).toMatch(/unreadable|missing/)
      else expect(cells[key], key).toBe(own[key])
  },
)

test('an edition without a name has words too', () => {
  expect(editionLabel(null).zh).not.toBe(editionLabel('2014').zh)
})
