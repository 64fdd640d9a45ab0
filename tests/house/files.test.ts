import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FILES, isCode, isProduct, linesMatching, ROOT, type SourceFile } from './tree'

const here = /^tests\/house\//

/** Text that must stand in no file, and the few files where it may. */
const BANNED: readonly { why: string; pattern: RegExp; where?: RegExp; but?: RegExp }[] = [
  { why: 'work left undone', pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { why: 'tests left out', pattern: /\b(describe|test|it)\.(only|skip|todo|skipIf|runIf|fails)\b/, where: /^tests\// },
  { why: 'checks of the compiler switched off', pattern: /@ts-(ignore|expect-error|nocheck)|\bas any\b/ },
  {
    why: 'markup made of strings',
    pattern: /dangerouslySetInnerHTML|\.innerHTML\b/,
    where: /^(app|lib)\//,
    but: /^app\/_parts\/svg\.tsx$/,
  },
  { why: 'paths of one machine', pattern: /(^|[\s'"`(=:])\/(work|home|root|Users|tmp)\/|\b[A-Z]:\\\\?Users/ },
  { why: 'code made of strings', pattern: /\beval\(|\bnew Function\(/ },
  {
    why: 'colours beside the theme',
    pattern: /#(?:[0-9a-f]{3}|[0-9a-f]{6})\b/i,
    where: /^(app|lib)\/.*\.(tsx?|css)$/,
    but: /^lib\/chart\/theme\.ts$/,
  },
  {
    why: 'SQL or queries in pages',
    pattern: /\bsql`|\b(db|tx)\.(select|insert|update|delete|execute)\b/,
    where: /^app\//,
  },
]

test.each(BANNED)('no $why', ({ pattern, where = /./, but = /^$/ }) => {
  const files = FILES.filter(({ name }) => where.test(name) && !but.test(name) && !here.test(name))
  expect(files.flatMap((file) => linesMatching(file.name, file.text, pattern))).toEqual([])
})

/** Tables of definitions may be long: they are read like a list. */
const DEFINITIONS = /^lib\/(form|locale)\/|\/words\.ts$|^db\/migrations\//
const longer = (files: readonly SourceFile[], limit: number) =>
  files.filter((file) => file.lines > limit).map((file) => `${file.name}: ${file.lines} lines`)

test('files are small: half under 60 lines, nine tenths under 200, none over 400', () => {
  const code = FILES.filter((file) => isCode(file) && isProduct(file))
  const sizes = code.map((file) => file.lines).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(65)
  expect(longer(code, 199).length / code.length).toBeLessThan(0.1)
  expect(
    longer(
      FILES.filter((file) => (isCode(file) || /\.(css|md)$/.test(file.name)) && !DEFINITIONS.test(file.name)),
      400,
    ),
  ).toEqual([])
})

test('a page parses its address, asks and composes: 60 lines at most', () => {
  expect(
    longer(
      FILES.filter((file) => /^app\/(.*\/)?page\.tsx$/.test(file.name)),
      60,
    ),
  ).toEqual([])
})

test('every folder of lib has tests in the same place', () => {
  const untested = readdirSync(path.join(ROOT, 'lib'), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/\.tsx?$/, '.test.ts')))
    .filter((name) => {
      const mirror = path.join(ROOT, 'tests/lib', name)
      return (
        !existsSync(mirror) || (!name.endsWith('.ts') && !readdirSync(mirror).some((file) => file.endsWith('.test.ts')))
      )
    })
  expect(untested).toEqual([])
})

test('a folder of lib earns its place at two files', () => {
  const folders = readdirSync(path.join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const filesIn = (name: string) => FILES.filter((file) => file.name.startsWith(`lib/${name}/`))
  expect(folders.map((folder) => folder.name).filter((name) => filesIn(name).length < 2)).toEqual([])
})

test('browser code is marked as such where it stands, and nowhere else', () => {
  const marked = FILES.filter((file) => /^'use client'/m.test(file.text)).map((file) => file.name)
  // Next.js wants error boundaries in the browser, under names of its own.
  expect(marked.filter((name) => !/\.client\.tsx$|\/(global-)?error\.tsx$/.test(name) && !here.test(name))).toEqual([])
})
