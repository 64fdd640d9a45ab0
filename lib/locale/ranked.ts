/** Words of the ranking of agencies. */
import type { Lang } from '@/lib/url'
import { plural } from './units'

const zh = {
  byName: '不排名，按名称',
  title: (metric: string) => `按“${metric}”排列的机关`,
  caption: (metric: string, year: string, scope: string) => `${metric}，${year}年，${scope}`,
  none: '这一年没有够条件的报告；可以降低最少件数，或放宽筛选。',
  noYear: '没有符合条件的报告。',
  order: { highest: '由高到低', lowest: '由低到高' },
  orderLabel: '顺序',
  minimum: '分母至少',
  cases: (count: string) => `${count} 件`,
  agency: '机关',
  kind: '层级与类型',
  kept: (asked: string, kept: string) => `报告太多时不排不足 ${kept} 件的比率，最少件数由 ${asked} 改为 ${kept}。`,
  search: '有搜索词时按名称列出，不排名。',
}

const en: typeof zh = {
  byName: 'none, by name',
  title: (metric) => `Agencies by “${metric}”`,
  caption: (metric, year, scope) => `${metric}, ${year}, ${scope}`,
  none: 'No report of this year has enough cases: lower the minimum, or widen the filters.',
  noYear: 'No reports match.',
  order: { highest: 'highest first', lowest: 'lowest first' },
  orderLabel: 'Order',
  minimum: 'Denominator at least',
  cases: (count) => plural(count, 'case'),
  agency: 'Agency',
  kind: 'Tier and kind',
  kept: (asked, kept) =>
    `With this many reports rates over fewer than ${kept} cases are not ranked: the minimum is ${kept}, not ${asked}.`,
  search: 'With a search text agencies are listed by name, not ranked.',
}

export const RANKED: Readonly<Record<Lang, typeof zh>> = { zh, en }
