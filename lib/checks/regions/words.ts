/** What is said of a government-wide report that is smaller than what it should hold. */
import type { Text } from '@/lib/form'

export const fewerThanBodies = (row: Text, whole: number, bodies: number, reports: number): Text => ({
  zh: `汇总报告的“${row.zh}”是 ${whole}，少于已收录的 ${reports} 份本级部门报告之和 ${bodies}；汇总应当包含所属部门，可能漏计，也可能其中有报告的统计范围判断有误。`,
  en: `The government-wide report has ${whole} for “${row.en}”, fewer than the ${bodies} of the ${reports} stored reports of its own departments, which it should hold. Some may be left out, or the scope of one of the reports is not what it seems.`,
})

export const fewerThanRegion = (row: Text, whole: number, region: string, value: number): Text => ({
  zh: `汇总报告的“${row.zh}”是 ${whole}，少于下级${region}汇总报告的 ${value}；本报告可能只汇总本级部门，不含下级地区。`,
  en: `The government-wide report has ${whole} for “${row.en}”, fewer than the ${value} of ${region} below it: it may sum its own departments only, without the regions below.`,
})

export const fewerThanRegions = (row: Text, whole: number, sum: number, regions: number, bodies: number): Text => ({
  zh: `汇总报告的“${row.zh}”是 ${whole}，少于已收录的 ${regions} 份下级地区汇总报告${bodies > 0 ? `和 ${bodies} 份本级部门报告` : ''}之和 ${sum}；本报告可能只汇总本级部门，不含下级地区。`,
  en: `The government-wide report has ${whole} for “${row.en}”, fewer than the ${sum} of the ${regions} stored government-wide reports of the regions below${bodies > 0 ? ` and the ${bodies} of its own departments` : ''}: it may sum its own departments only, without the regions below.`,
})
