/** Reports of the form written out as text, with what a test changes in them, and how they are read. */
import { APPLICANTS, type CellKey, EDITIONS, type EditionId, type TableId } from '@/lib/form'
import { type Reading, readTables } from '@/lib/read'
import { normalize } from '@/lib/read/normalize'
import type { Document } from '@/lib/source/document'
import { textDocument } from '@/lib/source/text'

/** Rows of a table as lines of cells; `figures` gives the cells of a row. */
export const rowsOf = (edition: EditionId, id: TableId, figures: (row: string) => readonly string[]): string[][] =>
  (EDITIONS[edition].tables.find((table) => table.id === id)?.rows ?? []).map((row) => [
    row.label.zh,
    ...figures(row.key),
  ])

/** Seven cells that add up, different for each row. */
export const sevenOf = (row: string): string[] => {
  const seed = row.length
  return [seed, 2, 0, 1, 0, 3, seed + 6].map(String)
}

const RESULTS = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
export const DISPUTES = ['行政复议 | 行政诉讼', `${RESULTS} | 未经复议直接起诉 | 复议后起诉`, `${RESULTS} | ${RESULTS}`]
export const FIFTEEN = '4 | 1 | 2 | 1 | 8 | 2 | 0 | 1 | 3 | 6 | 1 | 0 | 0 | 0 | 1'

export const line = (cells: readonly string[]): string => cells.join(' | ')

/** A report of the 2021 form in barred rows, with what a test changes. */
export const report = ({
  rows = rowsOf('2021', 'applications', sevenOf),
  head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  fees = '本年收费金额(单位:万元)',
  fee = '12.5',
  before = '',
  fifteen = FIFTEEN,
} = {}): string =>
  [
    before,
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 0 | 0 | 0',
    '行政规范性文件 | 5 | 1 | 40',
    '信息内容 | 本年处理决定数量',
    '行政许可 | 11',
    '行政处罚 | 12',
    '行政强制 | 13',
    `信息内容 | ${fees}`,
    `行政事业性收费 | ${fee}`,
    line(['', ...head]),
    ...rows.map(line),
    ...DISPUTES,
    fifteen,
    '五、存在的主要问题及改进情况',
  ].join('\n')

export const read = (text: string): Reading => readDocument(textDocument(text))

/** A text read as the page of a PDF on which every cell is drawn. */
export const readPage = (text: string): Reading => {
  const document = textDocument(text)
  let column = 0
  const pieces = document.pieces.map((piece) => {
    column = piece.kind === 'break' ? 0 : column + 1
    return piece.kind === 'break' ? piece : { ...piece, grid: { column: column - 1, span: 1 } }
  })
  return readDocument({ ...document, pieces, format: 'pdf' })
}

export const readDocument = (document: Document): Reading => {
  const reading = readTables(document, normalize(document.text))
  if (!reading) throw new Error('no tables found')
  return reading
}

export const row = (reading: Reading, key: string) =>
  Object.keys(APPLICANTS).map((column) => reading.cells[`applications.${key}.${column}` as CellKey])
export const stateOf = (reading: Reading, key: string) => reading.unread[`${key}` as CellKey]?.state

export const PLAIN = read(report())
