/** Titles of documents that are no annual disclosure report, and what the body of one speaks of. All without white space. */
import type { LookAlike } from '@/lib/form'

const DISCLOSURE = '(?:信息公开|政务公开|依申请公开)'
const PART =
  '(?:[上下]半年|半年度?|[一二三四1-4]季度|季报|月报|月度|20\\d\\d年(?:度)?(?:\\d{1,2}[至到-]{1,3})?\\d{1,2}月(?!\\d)份?|20\\d\\d年(?:度)?[一二三四五六七八九十]{1,2}月份?)'
const FIGURES = '(?:统计|报表|情况|总结|报告|数据|汇总|[月季]报|半年报)'

/** A title that speaks of part of a year; it goes before all others. */
export const PART_OF_YEAR = new RegExp(
  `${PART}[^,。;:]{0,30}${DISCLOSURE}[^,。;:]{0,20}${FIGURES}|${DISCLOSURE}[^,。;:]{0,20}${PART}[^,。;:]{0,12}${FIGURES}`,
)

/**
 * By the line that is a document's title; the first that fits holds. Each asks for more than the bare noun, which may
 * be an entry of a menu.
 */
export const TITLES: readonly (readonly [LookAlike, RegExp])[] = [
  ['part_of_year', PART_OF_YEAR],
  [
    'notice',
    new RegExp(
      `${DISCLOSURE}[^。;:]{0,60}(?:通知|的函|通报|请示|批复|实施意见|工作意见|工作方案|工作要点|办法|细则)(?:[([].{0,40})?$`,
    ),
  ],
  [
    'blank_form',
    new RegExp(`${DISCLOSURE}[^。;:]{0,30}(?:样式|样表|样本|模板|模版|参考格式|报告格式|空表|填报说明|填表说明)`),
  ],
  [
    'website',
    /政府(?:门户)?网站(?:监管|工作|管理)?(?:年度)?(?:监管|工作)?(?:年度)?(?:报表|工作报告|监管报告|年度报告|年报)/,
  ],
  ['rule_of_law', /.{2}法治政府建设[^。;:]{0,16}(?:报告|情况|总结)|法治政府建设[^。;:]{0,8}年度报告/],
  ['budget', /.{4}(?:部门|单位|财政|本级|总)?(?:预算|决算)(?:公开|信息公开|情况|报告|草案|说明|编制说明)/],
  ['guide', new RegExp(`.{4}${DISCLOSURE}(?:工作)?(?:指南|目录|制度|规定)(?:[([].{0,20})?$`)],
  ['work_report', /.{2}政府工作报告(?:[([].{0,30})?$/],
  ['statistics', new RegExp(`.{4}${DISCLOSURE}[^。;:]{0,14}统计(?:表|数据|信息|情况|年报|页)?(?:[([].{0,20})?$`)],
]

/** Of these every such title has one. */
export const PART_SIGNS: readonly string[] = ['半', '季', '月']

/** The statistical period of less than a year, 1 January to 30 June, and how it ends. */
export const HALF_END = '6月30日'
export const HALF_PERIOD = /(?:统计|数据|期限)[^。]{0,40}1月1日[^。]{0,12}6月30日/
/** What an annual report is titled; other reports on the work may be of half a year. */
export const ANNUAL = /年度|年报/

/** A notice that asks others for their reports, or tells what was found in them; and one that hands a report on. */
export const NOTICE_SIGNS: readonly string[] = ['的通知', '的通报']
export const CALL = /报告[^。;:]{0,30}的通知$/
export const CIRCULAR =
  /报告[^。;:]{0,20}(?:审核|审查|检查|抽查|核查|考核|评估|测评|督查|整改|问题)[^。;:]{0,20}的通报$/
export const HANDS_ON = /关于(?:印发|公布|发布|公开)/
/** Whom a notice is sent to, on a line of its own: 各镇人民政府、县各有关部门: */
export const ADDRESSEES = /^各[^。;]{1,60}:/

/** What the sections of a report speak of, in any of the forms and in the free text before them. */
export const SECTION_CORES: readonly RegExp[] = [
  /概述|总体情况|基本情况|工作情况/,
  /主动公开/,
  /依申请公开|收到和处理|申请公开/,
  /复议/,
  /诉讼/,
  /收费|费用/,
  /存在的?(?:主要|一些)?问题|不足/,
  /改进|下一步|今后/,
  /其[他它]需要(?:报告|说明)/,
]

export const HAN = /\p{Script=Han}/gu
