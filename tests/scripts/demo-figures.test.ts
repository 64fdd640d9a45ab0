import { describe, expect, it } from 'vitest'
import { APPLICANTS, CARRY_OVER, type CellKey, cellsOf, EDITION_IDS, positionOf, sumRules } from '@/lib/form'
import { type CorpusOptions, corpus, type DemoFile } from '@/scripts/demo/corpus'
import { complete, type Figures } from '@/scripts/demo/figures'
import { addTo, emptyLedger, namedIn } from '@/scripts/demo/ledger'
import { randomOf } from '@/scripts/demo/random'

const OPTIONS: CorpusOptions = { agencies: 120, from: 2019, to: 2024, seed: 'figures' }
const files: DemoFile[] = [...corpus(OPTIONS)]
const sound = files.filter((file) => file.expected.fault === null)

const sum = (cells: Readonly<Partial<Record<CellKey, number | null>>>, keys: readonly CellKey[]) =>
  keys.reduce((total, key) => total + (cells[key] ?? 0), 0)

const figure = (file: DemoFile, key: CellKey): number => {
  const value = file.expected.cells[key]
  if (value === null || value === undefined) throw new Error(`${file.path} has no ${key}`)
  return value
}

describe('figures of the demonstration corpus', () => {
  it('fills every cell of the edition and satisfies every equation of the form', () => {
    for (const { expected, path } of sound) {
      expect(Object.keys(expected.cells).sort(), path).toEqual(
        cellsOf(expected.edition)
          .map((cell) => cell.key)
          .sort(),
      )
      for (const { rule, left, right } of sumRules(expected.edition))
        expect(sum(expected.cells, left), `${path} ${rule} ${right}`).toBe(sum(expected.cells, right))
    }
  })

  it('prints whole counts that are not negative', () => {
    for (const { expected } of sound)
      for (const { key, unit } of cellsOf(expected.edition)) {
        const value = expected.cells[key]
        if (unit === 'count') expect(Number.isSafeInteger(value) && Number(value) >= 0, key).toBe(true)
      }
  })

  it('carries over from year to year what it left', () => {
    let followed = 0
    for (const [i, file] of sound.entries()) {
      const before = sound[i - 1]
      if (before?.expected.agency !== file.expected.agency || before.expected.year !== file.expected.year - 1) continue
      for (const rule of CARRY_OVER) expect(figure(file, rule.now), file.path).toBe(figure(before, rule.before))
      followed++
    }
    expect(followed).toBeGreaterThan(300)
  })

  it('makes a government report at least the sum of the bodies below it, but for those led by ministries', () => {
    const key = 'applications.received.total'
    const areas = sound.filter((file) => file.expected.scope === 'area' && file.expected.year === 2022)
    expect(areas.length).toBeGreaterThan(10)
    for (const area of areas) {
      const own = sound.filter(
        ({ expected }) =>
          expected.scope === 'own' &&
          expected.kind !== 'vertical' &&
          expected.year === 2022 &&
          area.expected.region.path.every((name, depth) => expected.region.path[depth] === name),
      )
      expect(own.length).toBeGreaterThan(0)
      expect(figure(area, key)).toBeGreaterThanOrEqual(own.reduce((total, file) => total + figure(file, key), 0))
    }
  })

  it('has the shapes of real figures: few busy bodies, many idle, mostly natural persons, not-held shares far apart', () => {
    const own = sound.filter((file) => file.expected.scope === 'own')
    const received = own.map((file) => figure(file, 'applications.received.total')).sort((a, b) => a - b)
    const all = received.reduce((total, count) => total + count, 0)
    const busiest = received.slice(-Math.ceil(received.length / 10)).reduce((total, count) => total + count, 0)
    expect(received.filter((count) => count === 0).length / received.length).toBeGreaterThan(0.1)
    expect(busiest / all).toBeGreaterThan(0.4)
    const natural = own.reduce((total, file) => total + figure(file, 'applications.received.natural_person'), 0)
    expect(natural / all).toBeGreaterThan(0.92)
    expect(natural / all).toBeLessThan(0.98)
    const shares = sound
      .filter((file) => figure(file, 'applications.total.total') >= 50)
      .map((file) => figure(file, 'applications.unavailable.not_held.total') / figure(file, 'applications.total.total'))
    expect(Math.min(...shares)).toBeLessThan(0.12)
    expect(Math.max(...shares)).toBeGreaterThan(0.3)
    expect(own.some((file) => figure(file, 'review.pending') > 0)).toBe(true)
  })

  it('uses the form due in each year, and an old one only by mistake', () => {
    for (const { expected } of files)
      expect(expected.edition === (expected.year <= 2020 ? '2019' : '2021')).toBe(expected.fault !== 'old-form')
  })

  it('puts in a few honest errors, each of which shows in the cells or the text', () => {
    const faulty = files.filter((file) => file.expected.fault !== null)
    expect(faulty.length / files.length).toBeGreaterThan(0.015)
    expect(faulty.length / files.length).toBeLessThan(0.08)
    for (const { expected } of faulty) {
      const broken = sumRules(expected.edition).filter(
        (rule) => sum(expected.cells, rule.left) !== sum(expected.cells, rule.right),
      )
      expect(broken.length > 0, `${expected.agency} ${expected.year} ${expected.fault}`).toBe(
        expected.fault === 'misprint',
      )
    }
  })
})

const ledgerOf = (figures: Figures) => {
  const ledger = emptyLedger()
  for (const [key, figure] of Object.entries(figures)) ledger[positionOf(key)] = figure
  return ledger
}

describe('complete', () => {
  it('adds outcomes down, applicants across and results of disputes, for both editions', () => {
    const random = randomOf('complete')
    const parts: Figures = {}
    for (const { key, columnKey, row } of cellsOf('2021'))
      if (columnKey !== 'total' && row.key !== 'applications.total') parts[key] = random.below(100)
    const figures = complete(parts)
    for (const edition of EDITION_IDS)
      for (const { rule, left, right } of sumRules(edition))
        if (rule !== 'balance') expect(sum(figures, left)).toBe(sum(figures, right))
    for (const column of Object.keys(APPLICANTS)) {
      const others = cellsOf('2021').filter(
        (cell) => cell.row.key.startsWith('applications.other.') && cell.columnKey === column,
      )
      expect(others).toHaveLength(3)
      expect(figures[`applications.other.total.${column}` as CellKey]).toBe(
        sum(
          figures,
          others.map((cell) => cell.key),
        ),
      )
    }
  })

  it('keeps consistency under addition', () => {
    const sum = emptyLedger()
    for (const parts of [{ 'applications.granted.research': 2 }, { 'applications.granted.total': 99 }])
      addTo(sum, ledgerOf(complete(parts)))
    const both = namedIn(sum)
    expect(both['applications.granted.total']).toBe(2)
    expect(both['applications.total.total']).toBe(2)
  })
})

describe('random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const draw = (seed: string) => {
      const random = randomOf(seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(draw('a')[0]).toBe(FIRST_OF_A)
  })

  it('split a total into parts that add up to it, in the proportion of the weights', () => {
    const random = randomOf('split')
    const parts = random.split(100_000, [5, 0, 3, 2])
    expect(parts.reduce((total, part) => total + part, 0)).toBe(100_000)
    expect(parts[1]).toBe(0)
    for (const [i, share] of [0.5, 0, 0.3, 0.2].entries())
      expect(Math.abs((parts[i] ?? 0) / 100_000 - share)).toBeLessThan(0.01)
  })

  it('count events around their mean', () => {
    const random = randomOf('count')
    for (const mean of [0.3, 5, 40, 900]) {
      const draws = Array.from({ length: 2000 }, () => random.count(mean))
      expect(Math.abs(draws.reduce((total, count) => total + count, 0) / 2000 / mean - 1)).toBeLessThan(0.1)
      expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
    }
  })
})

/** Pinned, so that a change of the generator is seen: it would change every file of the corpus. */
const FIRST_OF_A = 0.2670953646302223
