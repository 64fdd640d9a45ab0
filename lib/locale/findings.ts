/** Names of the rules and of their verdicts. The verdicts themselves come with the report, in both languages. */
import { COPIES, JUMP } from '@/lib/form'
import type { Finding, FindingCode } from '@/lib/report/report'
import type { Lang } from '@/lib/url'

const { whole: WHOLE, near: NEAR } = COPIES

type Severity = Finding['severity']

interface Rule {
  readonly name: string
  readonly says: string
}

const zh = {
  title: '核对结果',
  severity: { error: '错误', warning: '提醒', info: '说明' },
  none: '没有发现问题：表内各项勾稽关系全部成立。',
  nothingToCheck: '没有可以核对的表格。',
  cells: '涉及的格',
  expected: '应为',
  actual: '实为',
  inText: (line: string) => `原文第 ${line} 行`,
  more: (count: string) => `另外 ${count} 条`,
  moreCells: (count: string) => `另外 ${count} 格`,
  errors: (count: string) => `${count} 处错误`,
  warnings: (count: string) => `${count} 处提醒`,
  clean: '无错误',
  cause: '可能的原因：',
  orElse: '或者：',
  sameCause: '可能的原因同上。',
  blank: '空白',
  otherReport: '另一份报告',
  rules: {
    'row-sum': { name: '横向合计', says: '表三每一行，六类申请人之和应等于总计。' },
    'column-sum': { name: '纵向合计', says: '表三每一列，各项办理结果之和应等于（七）总计。' },
    balance: { name: '收支平衡', says: '表三每一列，第一项加第二项之和，应等于第三项加第四项之和。' },
    'review-sum': { name: '复议诉讼合计', says: '表四三个部分，四类结果之和应等于总计。' },
    'part-sum': { name: '分项合计', says: '2014年统计表中，各分项之和应等于其总数。' },
    'missing-table': { name: '缺表', says: '法定的三张表有一张没有找到。' },
    'missing-row': { name: '缺行', says: '表中少了法定的一行。' },
    'unread-cell': { name: '无法辨认', says: '格中有内容，但不是数字，或者无法确定属于哪一格。' },
    'doubtful-cell': { name: '存疑的数', says: '数已读出，但原文本身有缺漏、错序或前后不一，无法证明它属于这一格。' },
    'superseded-form': { name: '旧版表格', says: '报告年份已有新版格式，却仍使用旧版。' },
    'year-conflict': {
      name: '年份不一',
      says: '标题的年份与统计期限的年份不同，以统计期限为准；或者清单的年份与报告的不同，以清单为准；或者统计期限不是一个年度；或者表格上方写着别的年份。',
    },
    'source-host': { name: '来源网站', says: '不是 gov.cn 网站；别处的转载有时被改动，也不用来判断地区。' },
    narrative: {
      name: '文表不符',
      says: '正文中的数字与表格不同，各种已知口径都不能解释；或者同一句中各部分与总数不合；或者信息处理费收费通知少于因逾期未按通知缴费而不再处理的申请。以表格为准，两者并列。',
    },
    'narrative-explained': {
      name: '文表口径不同',
      says: '正文中的数字与表格不同，但能用一个写明的口径解释；或者正文说没有信息处理费，而表中有因逾期未缴费不再处理的申请。',
    },
    'empty-section': { name: '空节', says: '格式要求说明存在的问题和改进情况的一节没有实际内容。' },
    'section-number': { name: '节次序号', says: '一节的标题所写的序号，与规定格式给它的不同。' },
    growth: { name: '增幅不符', says: '正文所说的比上年增减幅度，与两年报告的数字不符。' },
    restated: {
      name: '上年数不同',
      says: '正文所引的上一年的数，与上一年报告的表格、正文都不同，可能是后来更正过。只作说明，不影响汇总。',
    },
    'carry-over': { name: '跨年结转', says: '本年的“上年结转”应等于上一年的“结转下年度”。' },
    stock: {
      name: '现行有效接不上',
      says: '2021年格式中，规章和规范性文件的现行有效件数，应等于上一年的现行有效加本年制发减本年废止；清理、合并也会造成差异。只作提示，不影响汇总。',
    },
    pending: {
      name: '未审结接不上',
      says: '上一年尚未审结的行政复议、行政诉讼，应当计入本年的总计；本年总计更少的予以说明。不影响汇总。',
    },
    jump: {
      name: '同比突变',
      says: `申请、许可、处罚、强制和现行有效件数，比上年多到 ${JUMP.times} 倍以上或少到 ${JUMP.times} 分之一以下；基数很小的不算。职能划转、口径变化也会造成突变。只作提示，不影响汇总。`,
    },
    'region-sum': {
      name: '汇总少于下级',
      says: '政府汇总报告的申请数，少于已收录的本级部门报告之和，或者少于下级地区的汇总报告。各地汇总有的含下级地区，有的只含本级部门，所以后一种只作说明。不影响汇总数。',
    },
    implausible: {
      name: '不合常理',
      says: '勾稽关系成立，但数字本身可疑：现行有效少于本年新增，部分大于整体，无权制定规章却填了规章，复议诉讼多于申请，项目数当作决定数，金额与上年相差一万倍。只作提示，不影响汇总。',
    },
    duplicate: {
      name: '重复报告',
      says: `表中各数（不为零的至少 ${WHOLE.figures} 个，其中至少 ${WHOLE.different} 个互不相同，总计不算）与另一份报告完全相同：同一机关同一年的是另一个来源，其他机关或年份的可能是照抄。不为零的至少 ${NEAR.figures} 个、其中至少 ${NEAR.different} 个互不相同的，每 ${NEAR.oneIn} 个中最多 1 个不同也算，并列出不同的单元格。同一机关只有“主动公开”一表与上一年完全相同的（不为零的至少 4 个），作为说明。`,
    },
  } satisfies Record<FindingCode, Rule>,
}

const en: typeof zh = {
  title: 'Findings',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  none: 'Nothing found: every equation of the form holds.',
  nothingToCheck: 'There are no tables to check.',
  cells: 'Cells concerned',
  expected: 'expected',
  actual: 'printed',
  inText: (line) => `line ${line} of the source`,
  more: (count) => `${count} more`,
  moreCells: (count) => `${count} more cells`,
  errors: (count) => `${count} ${count === '1' ? 'error' : 'errors'}`,
  warnings: (count) => `${count} ${count === '1' ? 'warning' : 'warnings'}`,
  clean: 'no errors',
  cause: 'Possible cause:',
  orElse: 'Or:',
  sameCause: 'Possible cause as above.',
  blank: 'blank',
  otherReport: 'the other report',
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
    'part-sum': { name: 'Sum of parts', says: 'On the 2014 sheet the parts of a total add up to it.' },
    'missing-table': { name: 'Missing table', says: 'One of the three statutory tables was not found.' },
    'missing-row': { name: 'Missing row', says: 'A statutory row is missing from a table.' },
    'unread-cell': {
      name: 'Unreadable cell',
      says: 'Something is printed in the cell, but it is no number, or it cannot be told which cell it belongs to.',
    },
    'doubtful-cell': {
      name: 'Doubtful figure',
      says: 'The figure was read, but the source has gaps, another order or two versions, so nothing proves its place.',
    },
    'superseded-form': {
      name: 'Superseded form',
      says: 'An older edition of the form was used after a newer one was in force.',
    },
    'year-conflict': {
      name: 'Conflicting years',
      says: 'The title names another year than the reporting period, and the reporting period counts; or a list names another year than the report, and the list counts; or the period is not one year; or another year stands over a table.',
    },
    narrative: {
      name: 'Text against table',
      says: 'A number in the text differs from the table and no known definition explains it; or the parts in a sentence do not fit its whole; or there are fewer notices of a charge for handling a request than requests closed because one was not paid. The table counts; both are shown.',
    },
    'narrative-explained': {
      name: 'Text by another definition',
      says: 'A number in the text differs from the table, but a named definition explains it; or no charge was made by the text while requests were closed because one was not paid.',
    },
    'empty-section': {
      name: 'Empty section',
      says: 'The section on problems and improvements, which the form asks for, says nothing.',
    },
    'section-number': {
      name: 'Number of a section',
      says: 'The heading of a section bears another number than the form gives it.',
    },
    growth: {
      name: 'Growth',
      says: 'The change over the year before that the text gives is not that of the two reports’ figures.',
    },
    restated: {
      name: 'Last year’s figure',
      says: 'A figure that the text gives for the year before is neither in the tables nor in the text of that year’s report: it may have been restated. A note only; sums are not affected.',
    },
    'source-host': {
      name: 'Source host',
      says: 'Not a gov.cn address. Copies on other hosts are sometimes altered, and their names say nothing on the region.',
    },
    'carry-over': {
      name: 'Carried over between years',
      says: 'What a report carries in equals what the year before carried out.',
    },
    stock: {
      name: 'Documents in force',
      says: 'On the 2021 form, rules and normative documents in force are those of the year before, plus issued, less repealed. A clean-up may be the reason. Told only; sums are not affected.',
    },
    pending: {
      name: 'Cases pending',
      says: 'Reviews and suits pending at the end of the year before should be among those of this year; fewer in all are noted. Sums are not affected.',
    },
    jump: {
      name: 'Jump between years',
      says: `Requests, licences, penalties, coercive measures or documents in force are more than ${JUMP.times} times those of the year before, or less than one in ${JUMP.times}; small numbers are left alone. Duties that moved may be the reason. Told only; sums are not affected.`,
    },
    'region-sum': {
      name: 'Summary below its parts',
      says: 'A government-wide report has fewer requests than its own departments’ stored reports together, or than the government-wide reports of the regions below. Some summaries hold the regions below and some do not, so the latter is only a note. Sums are not affected.',
    },
    implausible: {
      name: 'Implausible',
      says: 'Everything adds up, but the figure itself is doubtful: fewer in force than issued, a part above its whole, rules from a body that cannot make them, more disputes than requests, items for decisions, an amount ten thousand times last year’s. Told only; sums are not affected.',
    },
    duplicate: {
      name: 'Duplicate',
      says: `All figures are those of another report (at least ${WHOLE.figures} above zero that are no totals, ${WHOLE.different} of them different): another source of the same report, or, of another body or year, perhaps copied. Of at least ${NEAR.figures} figures, ${NEAR.different} of them different, one in ${NEAR.oneIn} may differ; the cells that do are named. Where only the table of information published is that of the body’s year before (at least 4 figures above zero), it is a note.`,
    },
  },
}

export const FINDINGS: Readonly<Record<Lang, typeof zh>> = { zh, en }

/** All rules by their codes, in the order in which they are described. */
export const FINDING_CODES = Object.keys(zh.rules) as readonly FindingCode[]
/** Gravest first. */
export const SEVERITIES = Object.keys(zh.severity) as readonly Severity[]
