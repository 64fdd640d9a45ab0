import { describe, expect, test } from 'vitest'
import { FORMER } from '@/lib/identity/former'
import {
  isBelow,
  lineage,
  REGIONS,
  type Region,
  regionOf,
  regionsNamed,
  regionsOfCode,
  regionsWithStem,
} from '@/lib/identity/regions'
import { shortForms } from '@/lib/identity/short-names'
import { COLLOQUIAL_NAMES } from '@/lib/identity/words'

const at = (level: Region['level']) => REGIONS.filter((region) => region.level === level)
const codes = (regions: readonly Region[]) => regions.map((region) => region.code)

test('34 provinces, 333 prefectures, and the counties of today', () => {
  expect(at('province')).toHaveLength(34)
  expect(at('prefecture')).toHaveLength(333)
  // 2,846 counties officially, and the four districts of 大兴安岭 that are run without being listed.
  expect(Math.abs(at('county').length - 2850)).toBeLessThanOrEqual(5)
})

test('every region hangs on a region above it, and its path ends in its name', () => {
  for (const region of REGIONS) {
    expect(region.code).toMatch(/^[1-8]\d{5}$/)
    expect(region.path.at(-1)).toBe(region.name)
    expect(region.path).toEqual(lineage(region).map((one) => one.name))
    if (region.parent === null) expect(region.level).toBe('province')
    else expect(regionOf(region.parent)).toBeDefined()
  }
  expect(new Set(codes(REGIONS)).size).toBe(REGIONS.length)
})

test.each([
  '省直辖县',
  '自治区直辖县级行政区划',
  '县',
  '市辖区',
  '经济技术开发区',
  '苏州工业园区',
  '那大镇',
  '镇江新区',
])('no row for %s', (name) => {
  expect(REGIONS.filter((region) => region.name === name)).toEqual([])
})

test('municipalities, cities run by a province, cities without counties, Hong Kong', () => {
  expect(regionOf('110105')).toMatchObject({ parent: '110000', path: ['北京市', '朝阳区'] })
  expect(regionOf('110100')).toBeUndefined()
  expect(regionOf('419001')).toMatchObject({ parent: '410000', path: ['河南省', '济源市'] })
  expect(REGIONS.filter((region) => region.parent === '441900')).toEqual([])
  expect(REGIONS.filter((region) => /^(71|81|82)/.test(region.code)).map((region) => region.name)).toEqual([
    '台湾省',
    '香港特别行政区',
    '澳门特别行政区',
  ])
})

describe('looking up', () => {
  test('full, short, colloquial and former names', () => {
    expect(codes(regionsNamed('滨江区'))).toEqual(['330108'])
    expect(codes(regionsNamed('凉山州'))).toEqual(['513400'])
    expect(codes(regionsNamed('乐东县'))).toEqual(['469027'])
    expect(codes(regionsNamed('嫩江县'))).toEqual(['231183'])
    expect(codes(regionsWithStem('杭州'))).toEqual(['330100'])
    expect(regionsNamed('无此县')).toEqual([])
  })

  test('a name that several regions bear gives them all', () => {
    expect(codes(regionsNamed('朝阳区'))).toEqual(['110105', '220104'])
    expect(codes(regionsNamed('鼓楼区'))).toHaveLength(4)
  })

  test('below means strictly below', () => {
    const [county, city, other] = ['330108', '330100', '320000'].map((code) => regionOf(code))
    if (!county || !city || !other) throw new Error('a region is gone')
    expect(isBelow(county, city)).toBe(true)
    expect(isBelow(city, city)).toBe(false)
    expect(isBelow(county, other)).toBe(false)
  })

  test('every colloquial name leads to a unit of today', () => {
    for (const [name, code] of Object.entries(COLLOQUIAL_NAMES)) {
      expect(regionOf(code), name).toBeDefined()
      expect(codes(regionsNamed(name)), name).toEqual([code])
    }
  })
})

test('every former name and code leads to a unit of today, in its own province, and to no unit that still bears both', () => {
  expect(FORMER.length).toBeGreaterThan(500)
  for (const { code, name, until, successor } of FORMER) {
    expect(code, name).toMatch(/^[1-6]\d{5}$/)
    expect(successor.slice(0, 2), name).toBe(code.slice(0, 2))
    expect(until, name).toBeGreaterThanOrEqual(2000)
    expect(regionOf(successor), name).toBeDefined()
    expect(regionOf(code)?.name, code).not.toBe(name)
    expect(codes(regionsOfCode(code)), name).toContain(successor)
    expect(codes(regionsNamed(name, until - 1)), name).toContain(successor)
  }
})

test.each([
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['前郭尔罗斯蒙古族自治县', '前郭尔罗斯'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
  ['内蒙古自治区', '内蒙古'],
  ['鄂温克族自治旗', '鄂温克'],
  ['浦东新区', '浦东'],
  ['神农架林区', '神农架'],
  ['北京市', '北京'],
])('the stem of %s is %s', (name, stem) => {
  expect(shortForms(name).stem).toEqual([stem])
})

test('a name of one character has no stem', () => {
  expect(shortForms('赵县').stem).toEqual([])
})
