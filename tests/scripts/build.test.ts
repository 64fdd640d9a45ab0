import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint } from '@/scripts/build'

const root = mkdtempSync(path.join(tmpdir(), 'build-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a changed, renamed or removed source is noticed; what the site is not made of is not', () => {
  mkdirSync(path.join(root, 'app/deep'), { recursive: true })
  mkdirSync(path.join(root, 'tests'))
  const page = path.join(root, 'app/deep/page.tsx')
  const states = [fingerprint(root)]
  const note = () => states.push(fingerprint(root))
  writeFileSync(page, 'one')
  note()
  writeFileSync(page, 'two')
  note()
  renameSync(page, `${page}.old`)
  note()
  writeFileSync(path.join(root, 'next.config.js'), '')
  note()
  expect(new Set(states).size).toBe(5)
  writeFileSync(path.join(root, 'tests/page.test.ts'), 'three')
  expect(fingerprint(root)).toBe(states.at(-1))
  rmSync(path.join(root, 'next.config.js'))
  expect(fingerprint(root)).toBe(states.at(-2))
})
