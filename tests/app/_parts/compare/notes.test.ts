import { expect, test } from 'vitest'
import type { AgencyDetail, AgencyReport, Comparison, ComparisonYear } from '@/app/_data'
import { differenceOf } from '@/app/_parts/compare/difference'
import { comparisonNotes, otherScope, yearList } from '@/app/_parts/compare/notes'
import { evaluateAll } from '@/lib/metrics/evaluate'

const report = (year: number, changes: Partial<AgencyReport> = {}, granted = 5): AgencyReport => {
  const cells = {
    'applications.received.total': 20,
    'applications.granted.total': granted,
    'applications.partial.total': 0,
    'applications.total.total': 20,
  }
  const figures = Object.fromEntries(
    Object.entries(evaluateAll(cells, '2021')).map(([metric, figure]) => [metric, { ...figure, doubtful: false }]),
  ) as AgencyReport['figures']
  const rest = { scope: 'own', edition: '2021', errors: 0, warnings: 0, findings: [], versions: [] } as const
  return { id: year, year, ...rest, cells, figures, ...changes }
}

const pair = (year: number, a: AgencyReport | null, b: AgencyReport | null): ComparisonYear => ({
  year,
  a,
  b,
  sameScope: a && b ? a.scope === b.scope : null,
  sameEdition: a && b ? a.edition === b.edition : null,
})

const agency = (changes: Partial<AgencyDetail> = {}): AgencyDetail => ({
  id: 1,
  name: '甲局（模拟）',
  regionPath: [],
  regionCode: null,
  level: 'county',
  kind: 'department',
  origin: 'simulated',
  aliases: [],
  reports: [],
  ...changes,
})

const comparison = (years: ComparisonYear[], b: Partial<AgencyDetail> = {}): Comparison => ({
  a: agency(),
  b: agency({ id: 2, ...b }),
  years,
})

test('years beside each other are named as one stretch', () => {
  expect(yearList([2019, 2020, 2021, 2023], 'zh')).toBe('2019—2021、2023')
  expect(yearList([2020], 'en')).toBe('2020')
})

test('nothing to say where scope, form, tier and kind agree and no break lies between', () => {
  expect(
    comparisonNotes(comparison([pair(2022, report(2022), report(2022)), pair(2023, report(2023), report(2023))]), 'en'),
  ).toEqual([])
})

test('every limit of the comparison is said', () => {
  const years = [
    pair(2020, report(2020, { edition: '2019' }), report(2020)),
    pair(2021, report(2021, { scope: 'area' }), report(2021)),
    pair(2022, null, report(2022)),
  ]
  const notes = comparisonNotes(comparison(years, { level: 'township', kind: 'government' }), 'en').join('\n')
  for (const said of ['Different tiers', 'Different kinds', '2021: different scopes', '2020: different editions'])
    expect(notes).toContain(said)
  expect(notes).toContain('A has no report for 2022')
  expect(notes).toContain('A changes scope')
  expect(notes).toContain('Break in 2021')
  expect(notes).not.toContain('2024')
  expect(otherScope(years)).toEqual([2021])
})

test('a difference is in points for shares, in requests for counts, A minus B', () => {
  const year = pair(2022, report(2022, {}, 10), report(2022, {}, 5))
  expect(differenceOf(year, 'disclosure_rate', 'en')).toEqual({ text: '+25.0 pp', comparable: true })
  expect(differenceOf(year, 'received', 'en')).toEqual({ text: '0', comparable: true })
})

test('no difference across scopes, without a report, or with a figure in doubt', () => {
  const area = report(2022, { scope: 'area' })
  expect(differenceOf(pair(2022, area, report(2022)), 'received', 'en')).toEqual({
    text: 'scopes differ',
    comparable: false,
  })
  expect(differenceOf(pair(2022, null, report(2022)), 'received', 'en')).toBeNull()
  const doubted = report(2022)
  const figures = { ...doubted.figures, received: { ...doubted.figures.received, doubtful: true } }
  expect(differenceOf(pair(2022, { ...doubted, figures }, report(2022)), 'received', 'en')?.comparable).toBe(false)
})
