/** Words of the overview, and of the four figures that it shares with the page of a region. A `*…*` is set in bold. */
import type { Lang } from '@/lib/url'

interface Answer {
  readonly year: string
  /** Name of a region; empty for the nation. */
  readonly where: string
  readonly reports: string
  readonly received: string
  readonly disposed: string
  readonly disclosed: string
  readonly notHeld: string
  readonly reviews: string
  readonly suits: string
}

interface Between {
  readonly first: string
  readonly last: string
  readonly from: string
  readonly to: string
}

const zh = {
  title: '总览',
  question: '政府怎样答复信息公开申请？',
  answer: (a: Answer) =>
    `${a.year}年，${a.where}*${a.reports}* 份年度报告共新收 *${a.received}* 件申请，办结 *${a.disposed}* 件：*${a.disclosed}* 全部或部分公开，*${a.notHeld}* 因本机关不掌握而未能提供；每百件办结对应 *${a.reviews}* 件行政复议、*${a.suits}* 件行政诉讼。`,
  received: {
    one: (year: string, value: string) => `${year}年新收 ${value}\u00a0件申请`,
    more: (share: string) => `多 ${share}`,
    fewer: (share: string) => `少 ${share}`,
    moved: (b: Between, change: string) => `${b.last}年新收 ${b.to}\u00a0件，比${b.first}年${change}`,
    plain: (b: Between) => `${b.first}年新收 ${b.from}\u00a0件，${b.last}年 ${b.to}\u00a0件`,
  },
  outcomes: (year: string, disclosed: string) => `${year}年有 ${disclosed} 的申请得到全部或部分公开`,
  notHeld: {
    one: (year: string, value: string) => `${year}年 ${value} 的办结是“本机关不掌握”`,
    plain: (b: Between) => `“本机关不掌握”：${b.first}年 ${b.from}，${b.last}年 ${b.to}`,
  },
  disputes: (year: string, reviews: string, suits: string) =>
    `${year}年每百件办结有 ${reviews}\u00a0件复议、${suits}\u00a0件诉讼`,
  go: {
    title: '直接查找',
    search: '找一个机关',
    searchHint: '名称、拼音或首字母，如“公安局”“shuozhou”“szs”',
    searchButton: '搜索',
    compare: '对比两个机关',
    compareText: '逐年对齐，同一坐标，差异以百分点写明，不可比的地方直接标出。',
    compareLink: '选择两个机关',
    regions: '选一个地区',
    regionsLink: '全部地区与排名',
  },
}

const en: typeof zh = {
  title: 'Overview',
  question: 'How does government answer requests for information?',
  answer: (a) =>
    `In ${a.year}, *${a.reports}* annual ${a.reports === '1' ? 'report' : 'reports'}${a.where && ` from ${a.where}`} counted *${a.received}* requests received and *${a.disposed}* disposed of: *${a.disclosed}* were granted in full or in part, *${a.notHeld}* were answered “not held”. For every 100 disposed of there were *${a.reviews}* administrative reviews and *${a.suits}* suits.`,
  received: {
    one: (year, value) => `${value} requests received in ${year}`,
    more: (share) => `${share} more`,
    fewer: (share) => `${share} fewer`,
    moved: (b, change) => `${b.to} requests received in ${b.last}, ${change} than in ${b.first}`,
    plain: (b) => `${b.from} requests received in ${b.first}, ${b.to} in ${b.last}`,
  },
  outcomes: (year, disclosed) => `${disclosed} of requests were granted in full or in part in ${year}`,
  notHeld: {
    one: (year, value) => `${value} of answers in ${year} were “not held”`,
    plain: (b) => `“Not held”: ${b.from} of answers in ${b.first}, ${b.to} in ${b.last}`,
  },
  disputes: (year, reviews, suits) => `${reviews} reviews and ${suits} suits per 100 disposed of in ${year}`,
  go: {
    title: 'Go straight to',
    search: 'Find an agency',
    searchHint: 'Chinese name, pinyin or initials: 公安局, shuozhou, szs',
    searchButton: 'Search',
    compare: 'Compare two agencies',
    compareText:
      'Year beside year on the same axes, differences in points, and a plain word wherever two figures do not compare.',
    compareLink: 'Choose two agencies',
    regions: 'Pick a region',
    regionsLink: 'All regions, ranked',
  },
}

export const OVERVIEW: Readonly<Record<Lang, typeof zh>> = { zh, en }
