import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/lib/form'
import { understand } from '@/lib/parse'
import { DIRECT_YEARS, type FilingArea, planOf } from '@/scripts/demo/direct/filings'
import { mayBeOdd } from '@/scripts/demo/direct/odd'
import { saidIn, writtenOf } from '@/scripts/demo/direct/text'
import { emptyLedger } from '@/scripts/demo/ledger'
import { directOptionsOf } from '@/scripts/demo/options'

const plan = (reports: number, seed = 'plan') => planOf({ reports, seed, ...DIRECT_YEARS })

const areasIn = (areas: readonly FilingArea[]): FilingArea[] => areas.flatMap((area) => [area, ...areasIn(area.inner)])
const reportsIn = ({ central, provinces }: ReturnType<typeof plan>): number =>
  [...central, ...areasIn(provinces).flatMap(({ agencies }) => agencies)].reduce(
    (sum, { filings }) => sum + filings.reduce((all, { isRevised }) => all + (isRevised ? 2 : 1), 0),
    0,
  )

describe('the plan of a direct load', () => {
  it.each([1, 40, 1_000, 12_345, 100_000])('has exactly %i reports', (reports) => {
    expect(reportsIn(plan(reports))).toBe(reports)
  })

  it('has whole regions: a government first, 45 bodies, and 31 towns in a county', () => {
    const areas = areasIn(plan(60_000).provinces)
    expect(areas.length).toBeGreaterThan(80)
    const fewest = ({ tier }: FilingArea) => (tier === 'county' ? 65 : 40)
    const whole = areas.filter((area) => area.agencies.length > fewest(area))
    // The stock of reports ends within one region; what comes after it is empty.
    expect(areas.filter(({ agencies }) => agencies.length > 0).length - whole.length).toBeLessThanOrEqual(1)
    for (const { agencies, tier } of whole) {
      expect(agencies[0]).toMatchObject({ kind: 'government', scope: 'area', level: tier })
      expect(agencies.length).toBeLessThanOrEqual(tier === 'county' ? 76 : 45)
    }
  })

  it('takes in all provinces as it grows', () => {
    expect(plan(1_000).provinces.length).toBeLessThan(3)
    expect(plan(200_000).provinces).toHaveLength(31)
  })

  it('says how many reports there can be', () => {
    expect(() => plan(9_000_000)).toThrow(/bodies for \d+ reports of 2019 to 2025/)
  })
})

describe('what is asked for', () => {
  it('is checked', () => {
    expect(directOptionsOf({ reports: '500' })).toEqual({ reports: 500, seed: '1', ...DIRECT_YEARS })
    expect(() => directOptionsOf({})).toThrow('--reports')
    expect(() => directOptionsOf({ reports: '-5' })).toThrow('--reports')
    expect(() => directOptionsOf({ reports: '5', years: '2024-2019' })).toThrow('--years')
  })
})

describe('the text of a report without a file', () => {
  const cells = cellsOf('2021')
  const values = cells.map(({ key }) => (key === 'applications.received.total' ? 12 : key === 'review.total' ? 3 : 0))
  const said = saidIn({ 'applications.received.total': 12, 'applications.carried_in.total': 2 })
  const written = writtenOf({ agency: '某县公安局（模拟）', year: 2023, edition: '2021', values, said, lost: [] })

  it('has a figure at each place', () => {
    const at = (index: number) => written.text.slice(written.places[2 * index] ?? 0, written.places[2 * index + 1] ?? 0)
    const told = values.flatMap((value, index) => (value > 0 ? [[at(index), String(value)]] : []))
    expect(told.length).toBe(2)
    for (const [shown, figure] of told) expect(shown).toBe(figure)
    expect(written.places.filter((place) => place !== null)).toHaveLength(4)
  })

  it('claims what the reader finds in it', () => {
    const { text, narrative } = written
    const pieces = [{ kind: 'cell' as const, start: 0, end: text.length }]
    const result = understand({ format: 'text', text, pieces, pictures: [], title: null }, 'x.txt')
    const claims = 'parsed' in result ? result.parsed.report.narrative : []
    const plain = (all: typeof narrative) => all.map((one) => [one.claims, one.value])
    expect(plain(narrative)).toEqual(plain(claims))
  })
})

describe('a sound report', () => {
  it('is given to the rules only where its figures may be odd', () => {
    expect(mayBeOdd(emptyLedger(), { level: 'county', kind: 'department' })).toBe(false)
  })
})
