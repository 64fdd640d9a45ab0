import { describe, expect, it } from 'vitest'
import { checkYears } from '@/lib/checks'
import { cellsOf } from '@/lib/form'
import { parse } from '@/lib/parse'
import type { FindingCode, Report } from '@/lib/report/report'
import { corpus, type DemoFile } from '@/scripts/demo/corpus'
import type { Fault } from '@/scripts/demo/faults'

const read = async (file: DemoFile) => {
  const result = await parse({ name: file.path, bytes: file.bytes })
  if ('failure' in result) throw new Error(`${file.path}: ${result.failure.message}`)
  return { ...file, ...result.parsed }
}

const sample = await Promise.all([...corpus({ agencies: 20, from: 2020, to: 2022, seed: 'sample' })].map(read))
const wide = await Promise.all([...corpus({ agencies: 150, from: 2019, to: 2023, seed: 'wide' })].map(read))

describe('the demonstration corpus, read', () => {
  it('gives a report for every file', () => {
    expect(sample.length).toBeGreaterThan(50)
  })

  it.each(sample.map((file) => [file.path, file.look.layout.id, file] as const))(
    '%s (%s) says what it should',
    (_, __, file) => {
      const { fault, ...expected } = file.expected
      const { agency, year, edition, region, level, kind, scope, cells } = file.report
      expect({ agency, year, edition, region, level, kind, scope, cells }).toEqual(expected)
      expect(file.report.origin).toBe('simulated')
      if (fault === null) expect(file.findings.filter((finding) => finding.severity === 'error')).toEqual([])
    },
  )
})

describe('a wider corpus, read', () => {
  const identity = ({
    agency,
    year,
    edition,
    region,
    level,
    kind,
    scope,
  }: Omit<DemoFile['expected'], 'cells' | 'fault' | 'edition'> & Pick<Report, 'edition'>) =>
    JSON.stringify({ agency, year, edition, code: region.code, path: region.path, level, kind, scope })

  it('names every agency, year, region, level, kind and scope as intended', () => {
    const wrong = wide.flatMap(({ path, look, report, expected }) => {
      const found = report.region && identity({ ...report, region: report.region })
      return found === identity(expected) ? [] : [`${path} ${look.layout.id}: ${found} ≠ ${identity(expected)}`]
    })
    expect(wrong).toEqual([])
  })

  it('has every cell as printed', () => {
    const wrong = wide.flatMap(({ path, look, report, expected }) => {
      const keys = cellsOf(expected.edition).filter(({ key }) => report.cells[key] !== expected.cells[key])
      return keys.length === 0
        ? []
        : [`${path} ${look.layout.id} ${expected.fault}: ${keys.length} from ${keys[0]?.key}`]
    })
    expect(wrong).toEqual([])
  })

  it('finds carry-over between years where that error was put in, and nowhere else', () => {
    const differing = wide.filter((file, i) => {
      const before = wide[i - 1]
      return before?.expected.agency === file.expected.agency && checkYears(file.report, before.report).length > 0
    })
    const slipped = wide.filter((file) => file.expected.fault === 'carry-over')
    expect(slipped.length).toBeGreaterThan(0)
    expect(differing.map((file) => file.path)).toEqual(slipped.map((file) => file.path))
  })
})

/** What each error must be found as within its own report; the others need the year before, or are no error. */
const FOUND_AS: Readonly<Partial<Record<Fault, FindingCode>>> = {
  misprint: 'row-sum',
  narrative: 'narrative',
  'old-form': 'superseded-form',
  'lost-table': 'missing-table',
}

describe('errors put in', () => {
  it.each(Object.entries(FOUND_AS))('%s is found as %s', (fault, code) => {
    const faulty = wide.filter((file) => file.expected.fault === fault)
    expect(faulty.length).toBeGreaterThan(0)
    for (const file of faulty)
      expect(
        file.findings.map((finding) => finding.code),
        file.path,
      ).toContain(code)
  })

  it.each(Object.entries(FOUND_AS))('nothing else is found as %s → %s', (fault, code) => {
    const wrong = wide.filter(
      (file) => file.expected.fault !== fault && file.findings.some((finding) => finding.code === code),
    )
    expect(wrong.map((file) => `${file.path} ${file.expected.fault}`)).toEqual([])
  })

  it('blanks left for zeros are no error', () => {
    const blank = wide.filter((file) => file.expected.fault === 'blank')
    expect(blank.length).toBeGreaterThan(0)
    for (const file of blank)
      expect(
        file.findings.filter((finding) => finding.severity === 'error'),
        file.path,
      ).toEqual([])
  })
})
