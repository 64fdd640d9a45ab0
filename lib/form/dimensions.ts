/** What reports are sorted by: tier, kind of body, scope. Keys are those of the addresses and files. */
import type { Text } from './shape'

export const LEVELS = {
  central: { zh: '国家', en: 'Central' },
  province: { zh: '省级', en: 'Province' },
  prefecture: { zh: '地市级', en: 'Prefecture' },
  county: { zh: '区县级', en: 'County' },
  township: { zh: '乡镇街道', en: 'Township' },
} as const satisfies Record<string, Text>

export const KINDS = {
  government: { zh: '人民政府', en: 'Government' },
  office: { zh: '政府办公厅(室)', en: 'Government office' },
  department: { zh: '工作部门', en: 'Department' },
  vertical: { zh: '垂直管理机构', en: 'Vertically led agency' },
  zone: { zh: '开发区管委会', en: 'Development zone' },
} as const satisfies Record<string, Text>

export const SCOPES = {
  area: { zh: '汇总', en: 'Government-wide' },
  own: { zh: '本机关', en: 'Own' },
  unknown: { zh: '范围不明', en: 'Scope unknown' },
} as const satisfies Record<string, Text>

/** Where a record comes from. Simulated records never stand beside published ones. */
export const ORIGINS = {
  published: { zh: '公开发布', en: 'Published' },
  simulated: { zh: '模拟数据', en: 'Simulated' },
} as const satisfies Record<string, Text>

export type Level = keyof typeof LEVELS
export type Kind = keyof typeof KINDS
export type Scope = keyof typeof SCOPES
export type Origin = keyof typeof ORIGINS

/** Who files a report for a whole region, the first before the second. */
export const AREA_KINDS = ['government', 'office'] as const satisfies readonly Kind[]

/** Tiers whose bodies have a region of their own code; townships and central bodies stand in that of another. */
export const hasRegions = (level: Level): boolean => level !== 'central' && level !== 'township'

/** The ending that a simulated agency's name carries everywhere. */
export const SIMULATED_MARK = '（模拟）'

/** The whole country as a region. */
export const NATION = { code: '000000', label: { zh: '全国', en: 'China' } } as const
