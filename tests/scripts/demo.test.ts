import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { SIMULATED_MARK } from '@/lib/form'
import { regionOf } from '@/lib/identity/regions'
import { type CorpusOptions, corpus } from '@/scripts/demo/corpus'
import { LAYOUTS } from '@/scripts/demo/layouts'
import { optionsOf } from '@/scripts/demo/options'
import { planOf } from '@/scripts/demo/plan'
import { writeCorpus } from '@/scripts/demo/write'

const OPTIONS: CorpusOptions = { agencies: 60, from: 2019, to: 2022, seed: 'demo' }
const root = mkdtempSync(join(tmpdir(), 'demo-'))
afterAll(() => rmSync(root, { recursive: true }))

const filesBelow = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .sort()
const contents = (directory: string) =>
  filesBelow(directory).map((file) => [file.slice(directory.length), readFileSync(file).toString('base64')])

describe('the demonstration corpus', () => {
  const files = [...corpus(OPTIONS)]

  it('has as many agencies as asked for, each marked as simulated and named once', () => {
    const names = new Set(files.map((file) => file.expected.agency))
    expect(names.size).toBe(OPTIONS.agencies)
    for (const name of names) expect(name.endsWith(SIMULATED_MARK), name).toBe(true)
  })

  it('has paths of plain characters, each once', () => {
    const paths = files.map((file) => file.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(path).toMatch(/^\d{6}\/\d{3}-20\d\d\.(txt|md|html)$/)
  })

  it('lies in real regions, at three levels of them, with siblings', () => {
    const regions = new Map(files.map((file) => [file.expected.region.code, file.expected.region.path]))
    for (const [code, path] of regions) expect(regionOf(code)?.path, code).toEqual(path)
    expect(new Set([...regions.values()].map((path) => path.length)).size).toBeGreaterThan(1)
    const counties = [...regions.keys()].filter((code) => regionOf(code)?.level === 'county')
    expect(counties.length).toBeGreaterThan(3)
  })

  it('has every level, kind and scope that it means to have', () => {
    const seen = (key: 'level' | 'kind' | 'scope') =>
      [...new Set([...corpus({ ...OPTIONS, agencies: 200, to: 2019 })].map((file) => file.expected[key]))].sort()
    expect(seen('level')).toEqual(['county', 'prefecture', 'province', 'township'])
    expect(seen('kind')).toEqual(['department', 'government', 'office', 'vertical', 'zone'])
    expect(seen('scope')).toEqual(['area', 'own'])
  })

  it('uses every layout and encoding', () => {
    const looks = [...corpus({ ...OPTIONS, agencies: 200 })].map((file) => file.look)
    expect(new Set(looks.map((look) => look.layout.id)).size).toBe(LAYOUTS.length)
    expect([...new Set(looks.map((look) => look.encoding))].sort()).toEqual(['gb18030', 'utf-8', 'utf-8-bom'])
    expect(looks.some((look) => look.traditional)).toBe(true)
  })

  it('leaves some years out, but no agency without a report', () => {
    expect(files.length).toBeLessThan(OPTIONS.agencies * 4)
    expect(files.length).toBeGreaterThan(OPTIONS.agencies * 3)
  })
})

describe('the plan', () => {
  it('places exactly the agencies asked for, up to national numbers', () => {
    for (const agencies of [1, 2, 7, 66, 401, 20_000]) {
      const count = (areas: ReturnType<typeof planOf>): number =>
        areas.reduce((sum, area) => sum + area.agencies.length + count([...area.inner]), 0)
      expect(count(planOf(agencies, 'plan'))).toBe(agencies)
    }
  })

  it('says how many there can be', () => {
    expect(() => planOf(9_000_000, 'plan')).toThrow(/only \d+ of 9000000 agencies/)
  })
})

describe('writing', () => {
  it('gives the same bytes for the same options, and others for another seed', async () => {
    const small = { ...OPTIONS, agencies: 8 }
    const progress: number[] = []
    const written = await writeCorpus(join(root, 'a'), small, (agencies) => progress.push(agencies))
    await writeCorpus(join(root, 'b'), small)
    await writeCorpus(join(root, 'c'), { ...small, seed: 'other' })
    expect(contents(join(root, 'a'))).toEqual(contents(join(root, 'b')))
    expect(contents(join(root, 'a'))).not.toEqual(contents(join(root, 'c')))
    expect(written).toEqual({ files: filesBelow(join(root, 'a')).length - 1, agencies: 8 })
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('replaces an earlier corpus as a whole, and nothing else', async () => {
    const directory = join(root, 'replaced')
    await writeCorpus(directory, { ...OPTIONS, agencies: 6 })
    const { files } = await writeCorpus(directory, { ...OPTIONS, agencies: 2 })
    expect(filesBelow(directory)).toHaveLength(files + 1)
    const precious = join(root, 'c', 'precious')
    await expect(writeCorpus(root, OPTIONS)).rejects.toThrow('--out')
    writeFileSync(precious, 'kept')
    expect(readFileSync(precious, 'utf8')).toBe('kept')
  })
})

describe('the command', () => {
  it('prints one line of JSON and nothing else on standard output', async () => {
    const out = join(root, 'command')
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'scripts/demo.ts',
      '--agencies',
      '3',
      '--years',
      '2020-2021',
      '--seed',
      's',
      '--out',
      out,
    ])
    const { files, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({ agencies: 3, dir: out })
    expect(filesBelow(out)).toHaveLength(files + 1)
    expect(stdout.trimEnd()).not.toContain('\n')
    expect(stderr).toBe('')
  })

  it('ends with exit code 2 and a hint for wrong arguments', async () => {
    const wrong = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', '--agencies', 'many'])
    await expect(wrong).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--agencies many'),
    })
  })

  it.each([
    ['agencies', '0'],
    ['agencies', '-3'],
    ['years', '2024-2019'],
    ['years', '2015-2018'],
    ['years', 'all'],
    ['years', '2019-2999'],
  ])('refuses --%s %s', (option, value) => {
    expect(() => optionsOf({ [option]: value })).toThrow(RangeError)
  })

  it('has the defaults of the first run', () => {
    expect(optionsOf({})).toEqual({ agencies: 400, from: 2019, to: 2024, seed: '1', out: '.data/demo' })
    expect(optionsOf({ years: '2022' })).toMatchObject({ from: 2022, to: 2022 })
  })
})
