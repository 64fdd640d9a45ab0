/** Words of the page of data: the reports behind a figure, and the files. */
import type { Lang } from '@/lib/url'

const zh = {
  title: '数据',
  question: '数字背后的报告，以及下载',
  search: '机关名称',
  hint: '名称、拼音或首字母；留空则不限。',
  button: '搜索',
  count: (count: string) => `*${count}* 份报告符合条件。`,
  rows: (count: string) => `${count} 行`,
  files: '下载',
  filesLead: '文件与本页用同一组条件，一行不少；没有行数上限。UTF-8，逗号分隔。',
  file: {
    reports: { title: '报告', text: '每行一份报告，每格一列，附来源与核对结果。' },
    cells: { title: '逐格', text: '每行一格：数值、状态、在原文中的位置。' },
    series: { title: '汇总', text: '图表所用的各年合计：分子、分母、n。按名称的搜索不影响汇总。' },
  },
  download: (name: string) => `下载 ${name}`,
  address: '供程序使用的地址（不带 BOM）',
  dictionary: '字段与指标的定义',
  openapi: '接口说明（OpenAPI）',
  list: '报告清单',
  agency: '机关',
  year: '年份',
  scope: '范围',
  edition: '版本',
  findings: '核对',
  summary: '核对概况',
  rule: '规则',
  severity: '程度',
  times: '次数',
  inReports: '涉及报告',
  metricNote: '指标一列只含通过核对的数字：这正是每份报告计入合计的部分。',
}

const en: typeof zh = {
  title: 'Data',
  question: 'The reports behind the figures, and the files',
  search: 'Agency name',
  hint: 'Chinese name, pinyin or initials; leave empty for all.',
  button: 'Search',
  count: (count) => `*${count}* ${count === '1' ? 'report matches' : 'reports match'}.`,
  rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
  files: 'Files',
  filesLead:
    'Files follow the same conditions as this page, every row of it; nothing is cut off. UTF-8, comma-separated.',
  file: {
    reports: { title: 'Reports', text: 'One row a report, one column a cell, with source and findings.' },
    cells: { title: 'Cells', text: 'One row a cell: value, status, place in the source.' },
    series: {
      title: 'Sums',
      text: 'Sums by year as the charts draw them: numerator, denominator, n. A search by name does not narrow them.',
    },
  },
  download: (name) => `Download ${name}`,
  address: 'Address for programs (without BOM)',
  dictionary: 'Definitions of fields and metrics',
  openapi: 'API description (OpenAPI)',
  list: 'Reports',
  agency: 'Agency',
  year: 'Year',
  scope: 'Scope',
  edition: 'Edition',
  findings: 'Findings',
  summary: 'Findings in these reports',
  rule: 'Rule',
  severity: 'Severity',
  times: 'Findings',
  inReports: 'In reports',
  metricNote: 'The column of the metric holds proven figures only: exactly what each report adds to the sums.',
}

export const DATA: Readonly<Record<Lang, typeof zh>> = { zh, en }
