/** Documents that look like annual disclosure reports and are none: what they are. */
import type { Text } from './shape'

export const LOOK_ALIKES = {
  part_of_year: { zh: '半年、季度或月度的统计', en: 'a statistic of a half-year, a quarter or a month' },
  notice: { zh: '关于年度报告的通知或规定', en: 'a notice or rule about annual reports' },
  blank_form: { zh: '空白表格', en: 'a blank form' },
  statistics: { zh: '统计页面', en: 'a page of statistics' },
  listing: { zh: '年度报告的列表页', en: 'a list of annual reports' },
  guide: { zh: '公开指南、目录或制度', en: 'a guide, catalogue or rule of disclosure' },
  work_report: { zh: '政府工作报告', en: 'a government work report' },
  rule_of_law: { zh: '法治政府建设年度报告', en: 'an annual report on government under law' },
  budget: { zh: '预算或决算报告', en: 'a budget or final accounts' },
  website: { zh: '政府网站工作年度报表', en: 'an annual report on a government website' },
} as const satisfies Record<string, Text>

export type LookAlike = keyof typeof LOOK_ALIKES
