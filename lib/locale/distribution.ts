/** Words around distributions: how far agencies are apart, and where one stands. */
import type { Lang } from '@/lib/url'
import { plural } from './units'

const zh = {
  title: (year: string, metric: string, low: string, high: string, median: string) =>
    `${year}年，一半报告的“${metric}”在 ${low} 与 ${high} 之间，中位数 ${median}`,
  none: (metric: string) => `“${metric}”的分布：报告太少`,
  subtitle: (where: string, year: string, reports: string) =>
    `${where}，${year}年，${reports} 份报告；每份计一次，不论件数`,
  scope: { area: '政府汇总报告', own: '各机关自身报告', unknown: '范围不明的报告' },
  left: (count: string, minimum: string) => `另有 ${count} 份报告分母不足 ${minimum} 件，比率不稳定，不计入。`,
  counted: (reports: string) => `统计对象：${reports}。`,
  legend: '虚线为中位数，浅色带为中间一半；恰为 0 的与恰为全部的各自单列在两端。',
  approximate: '分位数由区间计数得出，误差小于一个区间（1 个百分点，或每百件 0.25 件；每百件 25 件以上为 2.5 件）。',
  atLeast: (value: string) => `≥ ${value}`,
  exactly: (value: string) => `恰为 ${value}`,
  range: (from: string, to: string) => `${from} 至 ${to}`,
  beyond: (from: string) => `${from} 以上`,
  bin: '区间',
  reports: '报告',
  byRegion: '各下辖地区的分布',
  region: '地区',
  spread: (from: string, to: string) => `${from} 至 ${to}：中间一半与中位数`,
  low: '下四分位',
  median: '中位数',
  high: '上四分位',
  leftOut: '未计入',
  standing: '在同类机关中的位置',
  standingLead: (year: string, where: string, who: string) =>
    `${year}年，与${where}的${who}相比；每份报告计一次，不论件数。`,
  metric: '指标',
  own: '本机关',
  peers: '同类报告的分布',
  place: '更低 · 同档 · 更高',
  middle: '中间一半',
  tooFew: (minimum: string) => `不足 ${minimum} 件，不参与比较`,
  standingLegend: '柱为同类报告的分布，浅色带为中间一半，细线为中位数，粗橙线为本机关。',
}

const en: typeof zh = {
  title: (year, metric, low, high, median) =>
    `In ${year} half of the reports have a “${metric}” between ${low} and ${high}; the median is ${median}`,
  none: (metric) => `Distribution of “${metric}”: too few reports`,
  subtitle: (where, year, reports) =>
    `${where}, ${year}. ${plural(reports, 'report')}, each counted once whatever its number of cases`,
  scope: { area: 'government-wide reports', own: 'agencies’ own reports', unknown: 'reports of unknown scope' },
  left: (count, minimum) => `Not counted, for a denominator below ${minimum}: ${plural(count, 'more report')}.`,
  counted: (reports) => `Counted: ${reports}.`,
  legend: 'Dashed: the median. Shaded: the middle half. Exactly none and exactly all stand apart at the ends.',
  approximate:
    'Quantiles are read from bins and are off by less than one (1 point, or 0.25 per 100; above 25 per 100, 2.5).',
  atLeast: (value) => `≥ ${value}`,
  exactly: (value) => `exactly ${value}`,
  range: (from, to) => `${from} to ${to}`,
  beyond: (from) => `above ${from}`,
  bin: 'Range',
  reports: 'Reports',
  byRegion: 'By region inside',
  region: 'Region',
  spread: (from, to) => `${from} to ${to}: middle half and median`,
  low: 'Lower quartile',
  median: 'Median',
  high: 'Upper quartile',
  leftOut: 'Not counted',
  standing: 'Where it stands among its peers',
  standingLead: (year, where, who) =>
    `${year}, compared with ${who} in ${where}; each report counts once, whatever its number of cases.`,
  metric: 'Metric',
  own: 'This agency',
  peers: 'Reports of its peers',
  place: 'Lower · alike · higher',
  middle: 'Middle half',
  tooFew: (minimum) => `fewer than ${minimum} cases: not compared`,
  standingLegend:
    'Bars: reports of peers. Shaded: the middle half. Thin line: the median. Thick orange line: this agency.',
}

export const DISTRIBUTION: Readonly<Record<Lang, typeof zh>> = { zh, en }
