import { expect, test } from 'vitest'
import { EDITIONS } from '@/lib/form'
import { normalize } from '@/lib/read/normalize'
import { picturedTables } from '@/lib/read/pictured'
import { readSource } from '@/lib/source'

const HEADINGS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
]

/** What stands behind each heading; the pictures that the tables are in. */
const pictured = async (behind: readonly string[], name = 'a.html') => {
  const text = HEADINGS.map((heading, i) => `<p>${heading}</p>${behind[i] ?? ''}`).join('\n')
  const source = name.endsWith('.html') ? `<p>年度报告</p>${text}` : text.replace(/<[^>]*>/g, '\n')
  const document = await readSource(name, new TextEncoder().encode(source))
  if ('code' in document) throw new Error(document.message)
  return picturedTables(document, normalize(document.text), EDITIONS['2021'].tables)
}

const IMAGE = '<p><img src="a.png" width="600" height="400"></p>'

test('a picture behind a heading is in the place of its table', async () => {
  expect(await pictured([IMAGE, IMAGE, IMAGE])).toEqual(['disclosure', 'applications', 'disputes'])
  expect(await pictured(['', IMAGE, ''])).toEqual(['applications'])
  expect(await pictured(['<p>无</p>', '', `<p>见下图</p>${IMAGE}`])).toEqual(['disputes'])
})

test('a picture behind the tables or none at all says nothing', async () => {
  expect(await pictured(['', '', '', IMAGE])).toEqual([])
  expect(await pictured([])).toEqual([])
})

test('the names of picture files that a copy leaves count as pictures', async () => {
  expect(await pictured(['', '<p>捕获2.PNG</p>', ''], 'a.txt')).toEqual(['applications'])
  expect(await pictured(['<p>附件.docx</p>', '', ''], 'a.txt')).toEqual([])
})
