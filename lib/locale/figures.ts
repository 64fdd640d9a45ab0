/** Words around a chart or table of aggregated figures: coverage, basis, notes, links. */
import type { Lang } from '@/lib/url'
import { plural } from './units'

const zh = {
  table: '表格',
  csv: '下载 CSV',
  definition: '定义与口径',
  year: '年份',
  coverage: '报告／机关',
  coverageIn: (year: string, reports: string, agencies: string) =>
    `${year}年：${agencies} 个机关中的 ${reports} 份报告`,
  reportsBehind: (year: string) => `${year}年的报告`,
  flagged: '有误',
  flaggedOf: (count: string) => `其中 ${count} 份报告有勾稽错误，出错的格不计入。`,
  basisLabel: '口径',
  basis: { area: '政府汇总报告', own: '各机关报告之和', unknown: '范围不明的报告之和' },
  basisNote: {
    area: '口径：本级政府的汇总报告。',
    own: '口径：各机关自身报告之和，不含汇总报告，避免重复计算。',
    unknown: '口径：范围不明的报告之和，其中可能有重复计算。',
    mixed: (area: string) => `口径：${area} 用政府汇总报告，其余年份为各机关报告之和。`,
  },
  smallNumbers: (show: string, firm: string) => `空心点：不足 ${firm} 件；不足 ${show} 件不画点，只在表中列数。`,
  subtitle: (where: string, years: string, what: string) => `${where}，${years}年，${what}`,
  what: {
    received: '本年新收申请（件）',
    outcomes: '六类办理结果，占办结总计的百分比；右端为办结件数',
    notHeld: '“本机关不掌握”占办结总计的百分比',
    disputes: '行政复议与行政诉讼案件，每百件办结',
  },
  n: (count: string) => `${count} 件`,
  mixNote: '按办结总计计算，六类之和为 100%。',
  outcomes: '办理结果',
  trend: '趋势',
}

const en: typeof zh = {
  table: 'Table',
  csv: 'Download CSV',
  definition: 'Definition',
  year: 'Year',
  coverage: 'Reports of agencies',
  coverageIn: (year, reports, agencies) =>
    `${year}: ${plural(reports, 'report')} of ${plural(agencies, 'agency', 'agencies')}`,
  reportsBehind: (year) => `Reports of ${year}`,
  flagged: 'With errors',
  flaggedOf: (count) =>
    `${count} of them ${count === '1' ? 'fails' : 'fail'} an equation of the form; the failing cells are left out.`,
  basisLabel: 'Basis',
  basis: { area: 'government-wide report', own: 'sum of own reports', unknown: 'sum of reports of unknown scope' },
  basisNote: {
    area: 'Basis: the region’s own government-wide report.',
    own: 'Basis: the sum of agencies’ own reports; government-wide reports are left out, or requests would count twice.',
    unknown: 'Basis: the sum of reports whose scope is unknown; requests may count twice.',
    mixed: (area) => `Basis: government-wide report for ${area}, sum of own reports for the other years.`,
  },
  smallNumbers: (show, firm) =>
    `Hollow: fewer than ${firm} cases. Fewer than ${show}: no point, counts in the table only.`,
  subtitle: (where, years, what) => `${where}, ${years}. ${what}`,
  what: {
    received: 'Requests received in the year',
    outcomes: 'Six outcomes, % of everything disposed of; on the right, how many',
    notHeld: 'Answered “not held”, % of everything disposed of',
    disputes: 'Administrative reviews and suits per 100 disposed of',
  },
  n: (count) => count,
  mixNote: 'Of everything disposed of; the six groups add up to 100%.',
  outcomes: 'Outcomes',
  trend: 'Trend',
}

export const FIGURES: Readonly<Record<Lang, typeof zh>> = { zh, en }
