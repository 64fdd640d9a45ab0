/** Chinese texts that damaged and decorated documents of the fuzzer need, beside those of the form and the corpus. */

/** Lines met around reports: counters, dates, other years, abstracts that repeat the sections' words. */
export const AROUND = [
  '浏览次数：1286 次',
  '发布日期：2025-02-11 10:30',
  '索引号：113302000024/2017-00318',
  '信息公开年报 > 2018年度',
  '上一篇：2018年政府信息公开工作年度报告',
  '下一篇：2017年政府信息公开工作年度报告 共 3 页 第 1 页',
  '【内容摘要】一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况',
  '热点：行政许可 12 行政处罚 7 行政强制 3',
  '字号：[大] [中] [小] 打印',
  '7pt; ">',
] as const

/** What poisoned copies put in place of the words of the form. */
export const POISON = ['某某娱乐', '彩乐园', '星际平台'] as const
export const POISONED = ['政府信息公开', '人民政府', '政府信息', '公开申请'] as const

/** Headings as a GBK page read one byte late shows them. */
export const SHIFTED = {
  '(一)': '?。ㄒ唬',
  '(二)': '?。ǘ',
  '(三)': '?。ㄈ',
  '(四)': '?。ㄋ模',
  '(五)': '?。ㄎ澹',
  '(六)': '?。',
  '(七)': '?。ㄆ撸',
} as const

export const COUNTER = '件'
export const NOTHING = '无'
export const RISE = '增'
export const FALL = '减'
export const TRADITIONAL_FALL = '減'
export const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** Characters that mutations put in: none of them is a unit, a counter or a mark for none. */
export const HARMLESS = '的了在和测试甲乙丙丁ab，；：、（）“”'
export const OLD_TITLE = '2016年政府信息公开工作年度报告'
export const FOOTNOTE = '注：本表数据来自各科室。'
