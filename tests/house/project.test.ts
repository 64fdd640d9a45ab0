import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FILES, ROOT } from './tree'

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8')
const pkg: {
  scripts: Record<string, string>
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
} = JSON.parse(read('package.json'))

test('the README gives the two commands, and the gate runs the one it gives', () => {
  expect(read('README.md')).toContain('npm ci && npm start')
  expect(read('README.md')).toContain('npm ci && npm test')
  expect(read('.ci/run')).toContain('npm ci && npm test')
  accessSync(path.join(ROOT, '.ci/run'), constants.X_OK)
})

test('every script of package.json starts something that is there', () => {
  for (const [name, command] of Object.entries(pkg.scripts)) {
    const [program = '', ...rest] = command.split(' ')
    if (program === 'node')
      for (const file of rest.filter((word) => /\.(ts|js|mjs)$/.test(word)))
        expect(existsSync(path.join(ROOT, file)), `${name}: ${file}`).toBe(true)
    else expect(existsSync(path.join(ROOT, 'node_modules/.bin', program)), `${name}: ${program}`).toBe(true)
  }
})

test('every dependency is pinned to one version', () => {
  for (const [name, version] of Object.entries({
    ...pkg.dependencies,
    ...pkg.devDependencies,
    ...pkg.optionalDependencies,
  }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/)
})

test('what the pages of the project point to is there', () => {
  const dangling = FILES.filter((file) => file.name.endsWith('.md')).flatMap((file) =>
    [...file.text.matchAll(/\]\(([^)#\s]+)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^(https?|mailto):/.test(link) && !existsSync(path.join(ROOT, path.dirname(file.name), link)))
      .map((link) => `${file.name}: ${link}`),
  )
  expect(dangling).toEqual([])
})
