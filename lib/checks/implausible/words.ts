/** What is said of figures that add up and yet can hardly be right. */
import type { Text } from '@/lib/form'

export const stockTooSmall = (row: Text, inForce: number, issued: number, repealed: number): Text => ({
  zh: `“${row.zh}”现行有效 ${inForce} 件，少于本年制发的 ${issued} 件${repealed > 0 ? `减去废止的 ${repealed} 件` : ''}，请核对现行有效数是否为历史累计。`,
  en: `“${row.en}”: ${inForce} in force, fewer than the ${issued} issued this year${repealed > 0 ? ` less ${repealed} repealed` : ''}. Please check that “in force” is the whole stock.`,
})

export const partExceedsWhole = (row: Text, part: Text, whole: Text, value: number, limit: number): Text => ({
  zh: `“${row.zh}”的“${part.zh}”是 ${value}，大于“${whole.zh}”的 ${limit}；前者应当包含在后者之内。`,
  en: `“${row.en}”: “${part.en}” is ${value}, more than the ${limit} of “${whole.en}”, which should hold it.`,
})

export const withoutPower = (row: Text, level: Text, value: number): Text => ({
  zh: `“${row.zh}”填了 ${value} 件，但${level.zh}机关没有规章制定权，可能误填了规范性文件。`,
  en: `“${row.en}” says ${value}, but bodies of this tier (${level.en}) cannot make rules; normative documents may have been entered here.`,
})

export const notItsOwn = (row: Text, kind: Text, value: number): Text => ({
  zh: `“${row.zh}”填了 ${value} 件；规章由有立法权的人民政府或国务院部门制定，${kind.zh}所填的可能是由其起草的件数。`,
  en: `“${row.en}” says ${value}. Rules are made by governments with that power or by departments of the State Council; a body of this kind (${kind.en}) may have counted those it drafted.`,
})

export const moreDisputes = (disputes: number, requests: number): Text => ({
  zh: `行政复议和直接起诉共 ${disputes} 件，而本年需办理的申请只有 ${requests} 件；可能计入了其他案件，或者针对的是往年的答复和主动公开。`,
  en: `${disputes} administrative reviews and direct suits against ${requests} requests to be handled: other cases may be counted here, or they concern earlier years or published information.`,
})

export const itemsForDecisions = (row: Text, decisions: number, last: number, change: number): Text => ({
  zh: `“${row.zh}”的处理决定数量 ${decisions} 恰好等于上一年项目数量 ${last} ${change < 0 ? '减' : '加'} ${Math.abs(change)}，可能把项目数填成了决定数。`,
  en: `“${row.en}”: ${decisions} decisions is just last year’s ${last} items ${change < 0 ? 'less' : 'plus'} ${Math.abs(change)}; the number of items may have been entered instead.`,
})
