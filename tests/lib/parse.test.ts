import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '@/lib/parse'

const utf8 = (text: string) => new TextEncoder().encode(text)
const codeOf = async (name: string, bytes: Uint8Array) => {
  const result = await parse({ name, bytes })
  return 'failure' in result ? result.failure.code : null
}

const SOURCE = readFileSync(
  path.join(process.cwd(), 'tests/cases/2022-jiangning-one-bar-per-merged-cell/source.txt'),
  'utf8',
)
const TITLE = '甲县人民政府2022年政府信息公开工作年度报告\n'

describe('what gives no report says why', () => {
  test.each([
    ['no-tables', `${TITLE}一、总体情况\n详见附表图片。`],
    ['not-a-report', '会议室使用登记\n3\n5'],
    ['not-a-report', ''],
  ])('%s', async (code, text) => {
    expect(await codeOf('r.txt', utf8(text))).toBe(code)
  })
  test('tables without a body or a year', async () => {
    const tables = SOURCE.slice(SOURCE.indexOf('第二十条'), SOURCE.indexOf('五、存在')).replace(/20\d\d/g, '')
    expect(await codeOf('r.txt', utf8(tables))).toBe('no-identity')
  })
  test('the message says whether the body is missing, or the year', async () => {
    const tables = SOURCE.slice(SOURCE.indexOf('第二十条'), SOURCE.indexOf('五、存在')).replace(/20\d\d/g, '')
    const messageOf = async (title: string) => {
      const result = await parse({ name: 'r.txt', bytes: utf8(`${title}\n${tables}`) })
      return 'failure' in result ? result.failure.message : null
    }
    expect(await messageOf('甲县教育局政府信息公开工作年度报告')).toContain('names 甲县教育局 but no year')
    expect(await messageOf('2022年政府信息公开工作年度报告')).toContain('names no body')
  })
  test('formats, encodings and sizes that are not read', async () => {
    expect(await codeOf('r.wps', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('unsupported')
    expect(await codeOf('r.pdf', utf8('%PDF-1.4'))).toBe('unreadable')
    expect(await codeOf('r.txt', new Uint8Array([0, 1, 2]))).toBe('unreadable')
    expect(await codeOf('r.html', utf8('<table><tr><td>'.repeat(5000)))).toBe('too-large')
  })
  test('the message names the file', async () => {
    const result = await parse({ name: 'dir/r.txt', bytes: utf8('') })
    expect('failure' in result && result.failure.message).toContain('dir/r.txt')
  })
})

test('the address tells the format of a file whose name does not', async () => {
  const bytes = utf8('甲 < 乙')
  const failed = await parse({ name: 'content', url: 'https://www.example.gov.cn/a.docx', bytes })
  expect('failure' in failed && failed.failure.code).toBe('unsupported')
})

test('no input makes it throw, and the same bytes give the same result', async () => {
  const cut = fc
    .tuple(fc.nat(SOURCE.length), fc.nat(SOURCE.length), fc.string())
    .map(([from, to, with_]) => utf8(SOURCE.slice(0, from) + with_ + SOURCE.slice(to)))
  const names = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.csv', 'a')
  await fc.assert(
    fc.asyncProperty(names, fc.oneof(fc.uint8Array({ maxLength: 400 }), cut), async (name, bytes) => {
      expect(JSON.stringify(await parse({ name, bytes }))).toBe(JSON.stringify(await parse({ name, bytes })))
    }),
    { seed: 31, numRuns: 200 },
  )
})
