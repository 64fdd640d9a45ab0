/** Words of the filter bar and of the sentence that says what is being looked at. */
import type { Lang } from '@/lib/url'

const zh = {
  title: '筛选',
  labels: {
    region: '地区',
    level: '层级',
    kind: '机关类型',
    scope: '统计范围',
    edition: '表格版本',
    from: '起',
    to: '止',
    q: '机关名称',
    metric: '指标',
  },
  year: '年份',
  any: '不限',
  latest: '最近一年',
  nation: '全国',
  apply: '应用',
  looking: '当前查看：',
  unfiltered: (place: string) => `${place}、全部机关、全部年份`,
  unfilteredYear: (place: string) => `${place}、全部机关、最近一年`,
  remove: (what: string) => `去掉“${what}”`,
  since: (year: string) => `${year}年起`,
  until: (year: string) => `至${year}年`,
  search: (text: string) => `名称含“${text}”`,
  problem: (param: string, value: string) => `地址中的 ${param}=${value} 无法使用，未作筛选。`,
}

const en: typeof zh = {
  title: 'Filters',
  labels: {
    region: 'Region',
    level: 'Tier',
    kind: 'Kind of agency',
    scope: 'Scope',
    edition: 'Edition of form',
    from: 'From',
    to: 'To',
    q: 'Agency name',
    metric: 'Metric',
  },
  year: 'Year',
  any: 'Any',
  latest: 'Latest year',
  nation: 'China',
  apply: 'Apply',
  looking: 'Looking at: ',
  unfiltered: (place) => `${place}, all agencies, all years`,
  unfilteredYear: (place) => `${place}, all agencies, latest year`,
  remove: (what) => `Remove “${what}”`,
  since: (year) => `from ${year}`,
  until: (year) => `to ${year}`,
  search: (text) => `name contains “${text}”`,
  problem: (param, value) => `${param}=${value} in the address cannot be used and was not applied.`,
}

export const FILTERS: Readonly<Record<Lang, typeof zh>> = { zh, en }
