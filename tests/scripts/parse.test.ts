import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '@/lib/form'
import { documentsIn } from '@/scripts/files'

const ROOT = process.cwd()
const CASE = path.join(ROOT, 'tests/cases/2024-shuozhou-barred-line-per-cell/source.txt')
let dir = ''

const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'scripts/parse.ts'), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { stdout, stderr, status, lines: lines.map((line) => JSON.parse(line)) }
}

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'parse-'))
  mkdirSync(path.join(dir, 'in/b/c'), { recursive: true })
  cpSync(CASE, path.join(dir, 'in/b/c/two.txt'))
  cpSync(CASE, path.join(dir, 'in/one.md'))
  writeFileSync(path.join(dir, 'in/b/note.txt'), '会议通知')
  writeFileSync(path.join(dir, 'in/.hidden'), 'x')
  writeFileSync(path.join(dir, 'in/picture.png'), 'x')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('npm run parse', () => {
  test('one line a document, in the documented keys, nothing else on standard output', () => {
    const { lines, status, stderr } = run(CASE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(lines).toHaveLength(1)
    expect(Object.keys(lines[0]).slice(0, 13)).toEqual([
      'file',
      'sha256',
      'agency',
      'year',
      'edition',
      'region',
      'level',
      'kind',
      'scope',
      'cells',
      'places',
      'narrative',
      'findings',
    ])
    expect(lines[0]).toMatchObject({
      file: CASE,
      sha256: createHash('sha256').update(readFileSync(CASE)).digest('hex'),
      agency: '朔州市人民政府办公室',
      year: 2024,
      edition: '2021',
      region: { code: '140600', path: ['山西省', '朔州市'] },
    })
    expect(Object.keys(lines[0].cells)).toEqual(cellsOf('2021').map(({ key }) => key))
    expect(Object.keys(lines[0]).slice(13)).toEqual(expect.arrayContaining(['evidence', 'host', 'unread']))
    expect(lines[0].findings.length).toBeGreaterThan(0)
    for (const finding of lines[0].findings)
      expect(Object.keys(finding).slice(0, 6)).toEqual(['code', 'severity', 'cells', 'expected', 'actual', 'message'])
    for (const claim of lines[0].narrative)
      expect(Object.keys(claim).slice(0, 3)).toEqual(['claims', 'value', 'quote_place'])
  })

  test('directories with all below them, by name; a failure does not stop the batch; the same bytes every time', () => {
    const absent = path.join(dir, 'absent.txt')
    const first = run(absent, path.join(dir, 'in'))
    expect(first.status).toBe(1)
    expect(first.lines.map((line) => [path.relative(dir, line.file), line.error?.code ?? line.year])).toEqual([
      ['absent.txt', 'unreadable'],
      ['in/b/c/two.txt', 2024],
      ['in/b/note.txt', 'not-a-report'],
      ['in/one.md', 2024],
    ])
    expect(run(absent, path.join(dir, 'in')).stdout).toBe(first.stdout)
  })

  test('many files on all cores come out in their order, a refused one in its place', () => {
    const many = path.join(dir, 'many')
    mkdirSync(many)
    const text = readFileSync(CASE, 'utf8')
    for (let i = 0; i < 24; i++)
      writeFileSync(path.join(many, `${100 + i}.txt`), i % 4 === 0 ? `${text}\n${'说明。'.repeat(8_000)}` : text)
    const large = path.join(many, '110-large.html')
    writeFileSync(large, '')
    truncateSync(large, 20_000_001)
    const { stdout, status, lines } = run(many)
    expect(status).toBe(1)
    expect(lines.map(({ file }) => file)).toEqual(
      readdirSync(many)
        .sort()
        .map((name) => path.join(many, name)),
    )
    expect(lines.filter(({ error }) => error).map(({ file, error }) => [file, error.code])).toEqual([
      [large, 'too-large'],
    ])
    expect(run(many).stdout).toBe(stdout)
  })

  test('the documents that a list names, each in its place; a row without one is told', () => {
    const list = path.join(dir, 'list.csv')
    writeFileSync(list, `url_or_path,year\nin/one.md,2024\nhttps://example.org/a.html,\nin/b/note.txt,\n`)
    const { status, lines } = run(list)
    expect(status).toBe(1)
    expect(lines.map(({ file, year, error }) => [path.relative(dir, file), error?.code ?? year])).toEqual([
      ['in/one.md', 2024],
      ['list.csv, row 3', 'unreadable'],
      ['in/b/note.txt', 'not-a-report'],
    ])
  })

  test('what a list says of a document goes before what it says itself', () => {
    const list = path.join(dir, 'named.csv')
    writeFileSync(list, `url_or_path,agency,region_code,year\nin/one.md,示例局,230111,2023\nin/one.md,,,\n`)
    const { lines } = run(list)
    expect(lines.map(({ agency, year, region }) => [agency, year, region.code])).toEqual([
      ['示例局', 2023, '230111'],
      ['朔州市人民政府办公室', 2024, '140600'],
    ])
    const [listed, own] = lines
    expect(listed.evidence).toMatchObject({ agency: { source: 'list' }, year: { source: 'list' } })
    const conflict = (line: typeof listed) =>
      line.findings.find(({ code }: { code: string }) => code === 'year-conflict')
    expect(conflict(listed)).toMatchObject({ expected: 2023, actual: 2024 })
    expect(conflict(own)).toBeUndefined()
  })

  test('a pipe, which has no size', () => {
    const command = 'cat "$1" | "$0" --import tsx scripts/parse.ts /dev/stdin'
    const { stdout } = spawnSync('sh', ['-c', command, process.execPath, CASE], { cwd: ROOT, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ file: '/dev/stdin', year: 2024 })
  })

  test('arguments that make no sense', () => {
    for (const args of [[], ['--fast', CASE], [mkdtempSync(path.join(dir, 'empty-'))]]) {
      const { status, stdout, stderr } = run(...args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).not.toBe('')
    }
  })
})

test('a pipe that lies in a directory is none of its documents', async () => {
  const folder = mkdtempSync(path.join(dir, 'pipe-'))
  spawnSync('mkfifo', [path.join(folder, 'a.txt')])
  writeFileSync(path.join(folder, 'b.txt'), 'b')
  expect((await documentsIn([folder])).map((file) => path.basename(file))).toEqual(['b.txt'])
})

test('documents keep the order of the arguments', async () => {
  const found = await documentsIn([
    path.join(dir, 'in/one.md'),
    path.join(dir, 'in/b'),
    path.join(dir, 'in/picture.png'),
  ])
  expect(found.map((file) => path.relative(dir, file))).toEqual([
    'in/one.md',
    'in/b/c/two.txt',
    'in/b/note.txt',
    'in/picture.png',
  ])
})
