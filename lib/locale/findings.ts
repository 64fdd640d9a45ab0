/** Names of the rules and of their verdicts. The verdicts themselves come with the report, in both languages. */
import type { FindingCode } from '@/lib/report/report'
import type { Lang } from '@/lib/url'

interface Rule {
  readonly name: string
  readonly says: string
}

const zh = {
  title: '核对结果',
  severity: { error: '错误', warning: '提醒', info: '说明' },
  none: '没有发现问题：表内各项勾稽关系全部成立。',
  cells: '涉及的格',
  expected: '应为',
  actual: '实为',
  inText: (line: string) => `原文第 ${line} 行`,
  more: (count: string) => `另外 ${count} 条`,
  moreCells: (count: string) => `另外 ${count} 格`,
  errors: (count: string) => `${count} 处错误`,
  warnings: (count: string) => `${count} 处提醒`,
  clean: '无错误',
  rules: {
    'row-sum': { name: '横向合计', says: '表三每一行，六类申请人之和应等于总计。' },
    'column-sum': { name: '纵向合计', says: '表三每一列，各项办理结果之和应等于（七）总计。' },
    balance: { name: '收支平衡', says: '表三每一列，第一项加第二项之和，应等于第三项加第四项之和。' },
    'review-sum': { name: '复议诉讼合计', says: '表四三个部分，四类结果之和应等于总计。' },
    'missing-table': { name: '缺表', says: '法定的三张表有一张没有找到。' },
    'missing-row': { name: '缺行', says: '表中少了法定的一行。' },
    'unread-cell': { name: '无法辨认', says: '格中有内容，但不是数字，或者无法确定属于哪一格。' },
    'superseded-form': { name: '旧版表格', says: '报告年份已有新版格式，却仍使用旧版。' },
    'year-conflict': { name: '年份不一', says: '标题的年份与统计期限的年份不同；以统计期限为准。' },
    narrative: { name: '文表不符', says: '正文中的数字与表格不同，各种已知口径都不能解释。以表格为准，两者并列。' },
    'narrative-explained': { name: '文表口径不同', says: '正文中的数字与表格不同，但能用一个写明的口径解释。' },
    'carry-over': { name: '跨年结转', says: '本年的“上年结转”应等于上一年的“结转下年度”。' },
    duplicate: { name: '重复报告', says: '内容与另一份报告相同。' },
  } satisfies Record<FindingCode, Rule>,
}

const en: typeof zh = {
  title: 'Findings',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  none: 'Nothing found: every equation of the form holds.',
  cells: 'Cells concerned',
  expected: 'expected',
  actual: 'printed',
  inText: (line) => `line ${line} of the source`,
  more: (count) => `${count} more`,
  moreCells: (count) => `${count} more cells`,
  errors: (count) => `${count} ${count === '1' ? 'error' : 'errors'}`,
  warnings: (count) => `${count} ${count === '1' ? 'warning' : 'warnings'}`,
  clean: 'no errors',
  rules: {
    'row-sum': {
      name: 'Row sum',
      says: 'In every row of table three the six kinds of applicant add up to the total.',
    },
    'column-sum': {
      name: 'Column sum',
      says: 'In every column of table three the outcomes add up to (7) total disposed of.',
    },
    balance: {
      name: 'Balance',
      says: 'In every column of table three, items one and two add up to the same as items three and four.',
    },
    'review-sum': {
      name: 'Review and litigation sums',
      says: 'In each block of table four the four results add up to the total.',
    },
    'missing-table': { name: 'Missing table', says: 'One of the three statutory tables was not found.' },
    'missing-row': { name: 'Missing row', says: 'A statutory row is missing from a table.' },
    'unread-cell': {
      name: 'Unreadable cell',
      says: 'Something is printed in the cell, but it is no number, or it cannot be told which cell it belongs to.',
    },
    'superseded-form': {
      name: 'Superseded form',
      says: 'An older edition of the form was used after a newer one was in force.',
    },
    'year-conflict': {
      name: 'Conflicting years',
      says: 'The title names another year than the reporting period; the reporting period counts.',
    },
    narrative: {
      name: 'Text against table',
      says: 'A number in the text differs from the table and no known definition explains it. The table counts; both are shown.',
    },
    'narrative-explained': {
      name: 'Text by another definition',
      says: 'A number in the text differs from the table, but a named definition explains it.',
    },
    'carry-over': {
      name: 'Carried over between years',
      says: 'What a report carries in equals what the year before carried out.',
    },
    duplicate: { name: 'Duplicate', says: 'The content is that of another report.' },
  },
}

export const FINDINGS: Readonly<Record<Lang, typeof zh>> = { zh, en }
