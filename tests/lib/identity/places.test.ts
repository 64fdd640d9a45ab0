/** Every county and town whose name others bear too, placed by each kind of hint in turn. */
import { describe, expect, test } from 'vitest'
import towns from '@/lib/identity/data/towns.json'
import { isBelow, lineage, REGIONS, type Region, regionOf, regionsNamed } from '@/lib/identity/regions'
import { countiesOfTown } from '@/lib/identity/towns'
import { identityOf, PERIOD_2024 } from './reports'

const placed = (agency: string, more = '', url: string | null = null) =>
  identityOf(`${agency}2024年政府信息公开工作年度报告\n${PERIOD_2024}${more}`, { url })

const COUNTIES = REGIONS.filter((region) => region.level === 'county')
const SHARED = [...new Set(COUNTIES.map((region) => region.name))].filter((name) => regionsNamed(name).length > 1)
const BEARERS = SHARED.flatMap((name) => regionsNamed(name).map((region) => [region.path.join(''), region] as const))

test('as many names are shared as the list of regions has', () => {
  expect(SHARED.length).toBeGreaterThanOrEqual(28)
  expect(SHARED).toEqual(expect.arrayContaining(['朝阳区', '鼓楼区', '铁西区', '城关区']))
})

/** Right, or the deepest region all that remain share, or unknown; never another. */
const isNotWrong = (code: string | undefined, region: Region) => {
  const found = code === undefined ? undefined : regionOf(code)
  return found === undefined || found === region || isBelow(region, found)
}

describe.each(BEARERS)('%s', (path, region) => {
  test('by its full path, its address, its number', () => {
    expect(placed(`${path}教育局`)?.region?.code).toBe(region.code)
    expect(placed(`${region.name}教育局`, `联系地址:${path}人民路1号。`)?.region?.code).toBe(region.code)
    expect(placed(`${region.name}教育局`, `\n索引号:11${region.code}00249618XX/2025-00001`)?.region?.code).toBe(
      region.code,
    )
  })

  test('alone, or by its province, never as another', () => {
    expect(isNotWrong(placed(`${region.name}教育局`)?.region?.code, region)).toBe(true)
    const [province] = lineage(region)
    const said = placed(`${region.name}教育局`, `\n一、总体情况\n在${province?.name}的部署下推进公开。`)
    expect(isNotWrong(said?.region?.code, region)).toBe(true)
  })
})

const KINDS: Readonly<Record<string, string>> = { j: '街道', m: '民族乡', s: '苏木', z: '镇', x: '乡' }
const townsOf = (row: string) =>
  [...row.slice(6).matchAll(/([^jmszx]+)([jmszx])/g)].map(([, stem, mark = '']) => `${stem}${KINDS[mark]}`)
const TOWNS = towns.flatMap((row) => townsOf(row).map((town) => ({ town, county: row.slice(0, 6) })))
const byTown = new Map<string, { town: string; county: string }[]>()
for (const one of TOWNS) byTown.set(one.town, [...(byTown.get(one.town) ?? []), one])

describe('towns', () => {
  test('the list holds the towns and subdistricts of mid-2023, each in a region of today', () => {
    expect(TOWNS.length).toBeGreaterThan(38_000)
    expect([...new Set(TOWNS.map(({ county }) => county))].filter((county) => !regionOf(county))).toEqual([])
    const shared = [...byTown.values()].filter((same) => new Set(same.map(({ county }) => county)).size > 1)
    expect(shared.length).toBeGreaterThan(3500)
  })

  test('a town is found in all its counties and in no other', () => {
    const sample = [...byTown].filter((_, index) => index % 97 === 0)
    for (const [town, same] of sample) {
      const counties = new Set(same.map(({ county }) => county))
      expect(new Set(countiesOfTown(town).map((county) => county.code)), town).toEqual(counties)
    }
    expect(countiesOfTown('没有这个镇')).toEqual([])
    expect(countiesOfTown('镇')).toEqual([])
  })

  test('one that is like no other is placed by its name; a shared one by a number, never wrongly', () => {
    const sample = TOWNS.filter((_, index) => index % 83 === 0)
    let unknown = 0
    for (const { town, county } of sample) {
      const region = regionOf(county)
      if (!region) throw new Error(`${county} is gone`)
      const agency = town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`
      const alone = placed(agency)?.region?.code
      expect(isNotWrong(alone, region), `${town} alone: ${alone}`).toBe(true)
      const numbered = placed(agency, `\n索引号:11${county}00249618XX/2025-00001`)?.region?.code
      expect(isNotWrong(numbered, region), `${town} by number: ${numbered}`).toBe(true)
      if (numbered === undefined) unknown++
    }
    expect(unknown).toBe(0)
  })
})
