import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CELLS, cellOf, cellsOf, EDITIONS, FIGURE_CELLS, isCellKey, snake } from '@/lib/form'
import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  annexKeys,
  DISCLOSURE_ROWS,
  DISPUTE_BLOCKS,
  DISPUTE_COLUMNS,
  GROUP_HEADS,
} from './annex'
import { SHEET_KEYS, SHEET_ROWS } from './sheet'

const same = (text: string | undefined) => text?.normalize('NFKC')
const HAN = /\p{Script=Han}/u

describe.each(['2019', '2021'] as const)('the %s form', (edition) => {
  const tables = EDITIONS[edition].tables

  test('has exactly the cells of the annex, in printed order', () => {
    expect(cellsOf(edition).map((cell) => cell.key)).toEqual(annexKeys(edition))
    expect(cellsOf(edition)).toHaveLength(edition === '2021' ? 200 : 198)
  })

  test('labels the rows and columns of table three as printed, under their headings', () => {
    const rows = tables.find((table) => table.id === 'applications')?.rows ?? []
    expect(rows.map((row) => [row.key, same(row.label.zh)])).toEqual(
      APPLICATION_ROWS[edition].map(([key, label]) => [`applications.${key}`, same(label)]),
    )
    for (const row of rows) {
      expect(Object.entries(row.columns).map(([key, column]) => [key, column.label.zh])).toEqual(APPLICANT_COLUMNS)
      const [, group = '', item] = row.key.split('.')
      if (item && row.key !== 'applications.other.total') expect(same(row.under?.zh)).toBe(same(GROUP_HEADS[group]))
    }
  })

  test('labels table two as printed, under the items of article 20', () => {
    const rows = tables.find((table) => table.id === 'disclosure')?.rows ?? []
    const printed = rows.map((row) => [
      row.under?.zh,
      row.key,
      row.label.zh,
      Object.entries(row.columns).map(([key, column]) => [key, same(column.label.zh)]),
    ])
    expect(printed).toEqual(
      DISCLOSURE_ROWS[edition].map(([item, key, label, columns]) => [
        `第二十条第(${item})项`,
        `disclosure.${key}`,
        label,
        columns.map(([column, text]) => [column, same(text)]),
      ]),
    )
  })

  test('labels table four as printed', () => {
    const rows = tables.find((table) => table.id === 'disputes')?.rows ?? []
    expect(rows.map((row) => [row.key, row.label.zh])).toEqual(DISPUTE_BLOCKS)
    for (const row of rows)
      expect(Object.entries(row.columns).map(([key, column]) => [key, column.label.zh])).toEqual(DISPUTE_COLUMNS)
  })

  test('tells rows apart by heading and label, and names each in both languages', () => {
    for (const table of tables)
      for (const lang of ['zh', 'en'] as const) {
        const names = table.rows.map((row) => `${row.under?.[lang] ?? ''} ${row.label[lang]}`)
        expect(new Set(names).size, `${table.id} ${lang}`).toBe(names.length)
        for (const row of table.rows) {
          const columns = Object.values(row.columns).map((column) => column.label[lang])
          expect(new Set(columns).size, row.key).toBe(columns.length)
          for (const text of [row.label[lang], ...columns]) expect(HAN.test(text), text).toBe(lang === 'zh')
        }
      }
  })

  test('gives every row the law it rests on', () => {
    for (const table of tables) for (const row of table.rows) expect(row.law).toMatch(/^条例 \d+|^国办/)
  })
})

describe('the 2014 sheet', () => {
  const rows = EDITIONS['2014'].tables.flatMap((table) => table.rows)

  test('has exactly the rows of the annex, in printed order, each with its unit', () => {
    expect(cellsOf('2014').map((cell) => cell.key)).toEqual(SHEET_KEYS)
    expect(rows.map((row) => [row.key, same(row.label.zh), row.counter?.zh])).toEqual(
      SHEET_ROWS.map(([key, label, unit]) => [`sheet_${key}`, same(label), unit]),
    )
  })

  test('tells rows apart by heading and label, and names each in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = rows.map((row) => `${row.under?.[lang] ?? ''} ${row.label[lang]}`)
      expect(new Set(names).size, lang).toBe(names.length)
      for (const row of rows) expect(HAN.test(row.label[lang]), row.key).toBe(lang === 'zh')
    }
    for (const row of rows) expect(row.law).toMatch(/^国办/)
  })
})

test('money and changes are marked as such, everything else is a count', () => {
  const marked = Object.fromEntries(CELLS.filter((cell) => cell.unit !== 'count').map((cell) => [cell.key, cell.unit]))
  const change = ['licensing', 'other_services', 'penalties', 'coercive_measures', 'fees']
  expect(marked).toEqual({
    'disclosure.fees.amount': 'money',
    'disclosure.procurement.amount': 'money',
    'sheet_fees.amount.value': 'money',
    'sheet_resources.funds.value': 'money',
    ...Object.fromEntries(change.map((row) => [`disclosure.${row}.items_change`, 'change'])),
  })
})

test('every cell of every edition is listed once and found by its key', () => {
  const all = new Set([...annexKeys('2021'), ...annexKeys('2019'), ...SHEET_KEYS])
  expect(CELLS.map((cell) => cell.key).sort()).toEqual([...all].sort())
  for (const cell of CELLS) {
    expect(cellOf(cell.key)).toBe(cell)
    const forms = { '2014': SHEET_KEYS, '2019': annexKeys('2019'), '2021': annexKeys('2021') }
    expect([...cell.editions]).toEqual(
      Object.entries(forms).flatMap(([id, keys]) => (keys.includes(cell.key) ? id : [])),
    )
  }
  expect(isCellKey('applications.received')).toBe(false)
  expect(isCellKey('constructor')).toBe(false)
  expect(() => cellOf('review.won' as never)).toThrow(/no such cell: review\.won/)
})

test('the order of cells is that of stored grids: it only ever grows at the end', () => {
  const order = CELLS.map((cell) => cell.key)
  expect(order).toHaveLength(226 + SHEET_KEYS.length)
  expect(createHash('sha256').update(order.slice(0, 226).join('\n')).digest('hex')).toBe(
    'a7dc876b690552a5859df7698c165e8124e1592f30f3c3568080f53217010404',
  )
  expect(order.slice(226)).toEqual(SHEET_KEYS)
})

test('figures kept for rates: tables two and four whole, totals of table three, kinds of applicant received, answers of the sheet', () => {
  const forms = new Set([...annexKeys('2021'), ...annexKeys('2019')])
  const of = CELLS.map((cell) => cell.key as string)
  const expected = of.filter(
    (key) =>
      forms.has(key) &&
      (!key.startsWith('applications.') || key.endsWith('.total') || key.startsWith('applications.received.')),
  )
  const charted =
    /^sheet_(requests\.received|answers\.(?!refused)[a-z_]+|answers\.refused\.total|(review|litigation)\.total)\.value$/
  expect(FIGURE_CELLS.map((cell) => cell.key)).toEqual([...expected, ...of.filter((key) => charted.test(key))])
})

test('column names are distinct and fit PostgreSQL', () => {
  const names = CELLS.map((cell) => snake(cell.key))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63)
  }
})
