import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toGb18030 } from '@/scripts/demo/gb18030'
import { listedIn } from '@/scripts/load/list'

const folder = mkdtempSync(path.join(tmpdir(), 'list-'))
afterAll(() => rmSync(folder, { recursive: true }))

const listed = async (content: string | Uint8Array) => {
  const file = path.join(folder, 'list.csv')
  writeFileSync(file, content)
  return listedIn(file)
}
const here = (name: string) => path.join(folder, name)

describe('a list of documents', () => {
  test.each([
    ['url_or_path alone', 'url_or_path\na.html\nb.docx\n', {}],
    ['path alone', 'path\r\na.html\r\nb.docx\r\n', {}],
    ['columns in any order and case', 'Year,URL_or_Path\n2023,a.html\n2023,b.docx\n', { year: 2023 }],
    [
      'all columns, in semicolons, with a mark',
      '\ufeffurl_or_path;agency;region_code;year\na.html;示例局;320000;2023\n"b.docx";示例局;320000;2023\n',
      { agency: '示例局', regionCode: '320000', year: 2023 },
    ],
    ['in GB 18030', toGb18030('agency,path\n示例局,a.html\n示例局,b.docx\n'), { agency: '示例局' }],
  ])('with %s', async (_, content, hints) => {
    const sources = await listed(content)
    expect(sources?.map(({ file, url }) => ({ file, url }))).toEqual([
      { file: here('a.html'), url: null },
      { file: here('b.docx'), url: null },
    ])
    for (const source of sources ?? []) expect(source.hints).toEqual(hints)
  })

  test('keeps the address of a document that lies in a file', async () => {
    const sources = await listed('url_or_path,path\nhttps://www.example.gov.cn/a.html,a.html\n')
    expect(sources).toMatchObject([{ file: here('a.html'), url: 'https://www.example.gov.cn/a.html' }])
  })

  test.each([
    ['url_or_path,year\n,2023\n', 'fill url_or_path or path'],
    ['url_or_path\nhttps://www.example.gov.cn/a.html\n', 'download it'],
    ['path,region_code\na.html,999999\n', '999999'],
    ['path,year\na.html,23\n', '2000 to 2099'],
  ])('says what is wrong with a row of %j', async (content, problem) => {
    const [source] = (await listed(content)) ?? []
    expect(source?.file).toBe(`${here('list.csv')}, row 2`)
    await expect(source?.bytes()).rejects.toThrow(problem)
  })

  test('takes a code that was given up since', async () => {
    expect(await listed('path,region_code\na.html,330682\n')).toMatchObject([{ hints: { regionCode: '330682' } }])
  })

  test('is none where no column names a document', async () => {
    expect(await listed('规章,0,0,0\n')).toBeNull()
    expect(await listed('agency,year\n示例局,2023\n')).toBeNull()
    expect(await listed(new Uint8Array(90).fill(255))).toBeNull()
  })
})
