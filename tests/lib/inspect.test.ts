import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { type Inspection, inspect, warmInspection } from '@/lib/inspect'
import type { Report } from '@/lib/report/report'
import { closeSandbox } from '@/lib/sandbox'

afterAll(closeSandbox)

const source = (folder: string, file: string) => ({
  name: file,
  bytes: readFileSync(`tests/cases/${folder}/${file}`),
})
const SHEET = source('2023-xuanwu-markdown', 'source.md')

type Before = Report & { readonly id: number }

const read = async (yearBefore: (report: Report) => Promise<Before | null>): Promise<Inspection<Before>> => {
  const result = await inspect(SHEET, yearBefore)
  if ('failure' in result) throw new Error(result.failure.message)
  return result
}

/** The stored report of the year before, as the test wants it. */
const stored =
  (changes: (report: Report) => Partial<Report>) =>
  async (report: Report): Promise<Before> => ({
    ...report,
    year: report.year - 1,
    narrative: [],
    ...changes(report),
    id: 5,
  })

test('a report by itself: what it says, its findings, the figures of its prose', async () => {
  await warmInspection()
  const { report, findings, claims, before, format, text } = await read(async () => null)
  expect(before).toBeNull()
  expect(format).toBe('text')
  expect(report.edition).toBe('2021')
  expect(findings).toEqual([])
  expect(
    claims.map(({ what, value, verdict, place }) => [what.en, value, verdict, text.slice(place.start, place.end)]),
  ).toEqual([
    ['requests received', 102, 'agrees', '本机关新收政府信息公开申请102件'],
    ['charges for handling requests', 0, 'agrees', '未收取信息处理费'],
  ])
})

test('the year before adds its findings and stands beside', async () => {
  const { report } = await read(async () => null)
  const carriedIn = report.cells['applications.carried_in.total'] ?? 0
  const { findings, before } = await read(
    stored(({ cells }) => ({ cells: { ...cells, 'applications.carried_out.total': carriedIn + 1_000 } })),
  )
  expect(before?.id).toBe(5)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'carry-over', expected: carriedIn + 1_000, actual: carriedIn }),
  )
})

test('tables copied from the year before are told, also with a change; others are not', async () => {
  const copied = async (changes: Parameters<typeof stored>[0]) => {
    const { findings } = await read(stored(changes))
    return findings.filter(({ code }) => code === 'duplicate')
  }
  const found = { severity: 'warning', otherReport: 5 }
  expect(await copied(() => ({}))).toMatchObject([{ ...found, cells: [] }])
  const changed = await copied(({ cells }) => ({ cells: { ...cells, 'applications.granted.enterprise': 977 } }))
  expect(changed).toMatchObject([{ ...found, cells: ['applications.granted.enterprise'] }])
  const doubled = await copied(({ cells }) => ({
    cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value && value * 2])),
  }))
  expect(doubled).toEqual([])
})

test('what is no report is a failure, and the store is not asked', async () => {
  const result = await inspect(source('2024-jiande-half-year-statistics', 'source.txt'), () => {
    throw new Error('asked')
  })
  expect(result).toMatchObject({ failure: { code: 'not-a-report', genre: 'part_of_year' } })
})

test('a store that does not answer is no answer', async () => {
  await expect(inspect(SHEET, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
})
