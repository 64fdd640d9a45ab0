/** What the findings say, in both languages: functions of what was found. */
import type { Text } from '@/lib/form'
import type { DoubtReason } from '@/lib/read/reading'
import { OBJECT } from '@/lib/source/document'

const list = (items: readonly string[], mark: string) => items.join(mark)
const isOrAre = (n: number) => (n === 1 ? 'is' : 'are')
const figure = (n: number) => (n === 1 ? '1 figure' : `${n} figures`)

/** Σ parts of a row or block against its printed total. */
export const sumDiffers = (what: Text, total: Text, expected: number, actual: number): Text => ({
  zh: `“${what.zh}”各项相加为 ${expected}，而“${total.zh}”写的是 ${actual}，相差 ${Math.abs(expected - actual)}。`,
  en: `The figures of “${what.en}” add up to ${expected}, but “${total.en}” says ${actual}: a difference of ${Math.abs(expected - actual)}.`,
})

/** Outcomes of one column against (七)总计. */
export const outcomesDiffer = (column: Text, total: Text, expected: number, actual: number): Text => ({
  zh: `“${column.zh}”一列，各项办理结果相加为 ${expected}，而“${total.zh}”写的是 ${actual}，相差 ${Math.abs(expected - actual)}。`,
  en: `In the column “${column.en}” the outcomes add up to ${expected}, but “${total.en}” says ${actual}: a difference of ${Math.abs(expected - actual)}.`,
})

/** 一 + 二 against 三(七) + 四 in one column. */
export const balanceDiffers = (column: Text, rows: readonly Text[], expected: number, actual: number): Text => {
  const [received, carriedIn, total, carriedOut] = rows
  return {
    zh: `“${column.zh}”一列收支不平：“${received?.zh}”加“${carriedIn?.zh}”为 ${expected}，“${total?.zh}”加“${carriedOut?.zh}”为 ${actual}，相差 ${Math.abs(expected - actual)}。`,
    en: `The column “${column.en}” does not balance: “${received?.en}” plus “${carriedIn?.en}” is ${expected}, “${total?.en}” plus “${carriedOut?.en}” is ${actual}: a difference of ${Math.abs(expected - actual)}.`,
  }
}

export const tableMissing = (heading: Text): Text => ({
  zh: `没有找到“${heading.zh}”的表格，或者表格是图片。表中的数一个也没有读到，不能当作零。`,
  en: `The table “${heading.en}” was not found, or is a picture. None of its figures was read; they are unknown, not zero.`,
})

export const tablePictured = (heading: Text): Text => ({
  zh: `“${heading.zh}”的位置上是图片，没有可以读取的表格。表中的数一个也没有读到，不能当作零。`,
  en: `In the place of the table “${heading.en}” there is a picture. None of its figures was read; they are unknown, not zero.`,
})

export const sheetMissing = (heading: Text): Text => ({
  zh: `没有找到“${heading.zh}”；统计表作为附件另行发布的，请一并收录。`,
  en: `The “${heading.en}” was not found. It was an annex; if it was published apart, add it to the text.`,
})

export const rowsMissing = (rows: readonly Text[], heading: Text): Text => {
  const names = namesOf(rows)
  return {
    zh: `“${heading.zh}”中没有找到${names.zh}。`,
    en: `Rows not found in the “${heading.en}”: ${names.en}.`,
  }
}

export const rowMissing = (row: Text, heading: Text): Text => ({
  zh: `“${heading.zh}”的表格中没有找到“${row.zh}”一行。`,
  en: `The row “${row.en}” was not found in the table “${heading.en}”.`,
})

export const tableUnread = (heading: Text, count: number): Text => ({
  zh: `“${heading.zh}”的表格中有 ${count} 个数无法读取或无法对上位置，请核对原文表格是否完整。`,
  en: `In the table “${heading.en}”, ${figure(count)} could not be read or placed. Please check that the table in the source is complete.`,
})

/** What is printed in cells that could not be read: words, or something else. */
const printed = (raw: readonly string[]): Text => {
  const words = raw.filter((text) => text !== OBJECT).map((text) => `“${text.replaceAll(OBJECT, '')}”`)
  if (words.length === 0) return { zh: '原文是图片或控件', en: 'a picture or a control' }
  const isOther = raw.some((text) => text !== OBJECT && text.includes(OBJECT))
  return {
    zh: `原文写的是${list(words, '、')}${isOther ? '，页面显示的可能不同' : ''}`,
    en: `printed: ${list(words, ', ')}${isOther ? '; the page may show something else' : ''}`,
  }
}

export const rowUnread = (row: Text, columns: readonly Text[], raw: readonly string[]): Text => ({
  zh: `“${row.zh}”一行中，${list(
    columns.map((column) => `“${column.zh}”`),
    '、',
  )}无法读取${raw.length > 0 ? `（${printed(raw).zh}）` : ''}。`,
  en: `In the row “${row.en}”, ${list(
    columns.map((column) => `“${column.en}”`),
    ', ',
  )} ${isOrAre(columns.length)} unreadable${raw.length > 0 ? ` (${printed(raw).en})` : ''}.`,
})

export const formSuperseded = (used: Text, year: number, current: Text): Text => ({
  zh: `${year}年的报告用的是${used.zh}；该年度应当使用${current.zh}，部分指标因此缺失，不能与其他报告比较。`,
  en: `The ${year} report uses the ${used.en}; the ${current.en} was due for that year, so some figures are absent and not comparable.`,
})

export const formTooNew = (used: Text, year: number, firstYear: number): Text => ({
  zh: `报告年度读作${year}年，但所用的${used.zh}自${firstYear}年度起才施行，请核对年度。`,
  en: `The report was read as one for ${year}, but the ${used.en} is in use only for ${firstYear} and later. Please check the year.`,
})

export const sectionEmpty = (): Text => ({
  zh: '“存在的主要问题及改进情况”一节没有实际内容；格式要求如实说明。',
  en: 'The section on problems and improvements says nothing; the form asks for an account of them.',
})

export const sectionMisnumbered = (heading: Text, printed: number): Text => ({
  zh: `格式规定的“${heading.zh}”一节，标题的序号写作第${printed}。`,
  en: `The section that the form calls “${heading.en}” bears the number ${printed}.`,
})

export const formUnsure = (used: Text, due: Text): Text => ({
  zh: `只有一种格式才有的“收到和处理政府信息公开申请情况”各行没有读到，报告是否确用${used.zh}、而非该年度应当使用的${due.zh}，无从证明；“主动公开政府信息情况”各数请核对原文。`,
  en: `None of the rows on requests that only one form prints could be read, so nothing proves that the report uses the ${used.en} and not the ${due.en}, which was due. Please check the figures on information published.`,
})

export const captionDiffers = (caption: number, year: number): Text => ({
  zh: `表格上方写的是${caption}年，报告却是${year}年的；表中各数可能是${caption}年的，请核对原文。`,
  en: `The caption of the table says ${caption}, but the report is for ${year}: its figures may be those of ${caption}. Please check the source.`,
})

export const periodOfYears = (from: number, to: number, year: number): Text => ({
  zh: `统计期限写的是${from}年1月1日至${to}年12月31日，不是一个年度；报告归入${year}年，请核对。`,
  en: `The figures are said to cover 1 January ${from} to 31 December ${to}, which is not one year; the report is filed under ${year}. Please check.`,
})

export const periodOfPart = (printed: string, year: number): Text => ({
  zh: `统计期限写的是“${printed}”，不是一个完整的年度；报告归入${year}年，请核对。`,
  en: `The figures are said to cover “${printed}”, which is not a whole year; the report is filed under ${year}. Please check.`,
})

export const proseDiffers = (title: number, prose: number): Text => ({
  zh: `标题写的是${title}年，正文和落款日期说的却是${prose}年；已按标题归入${title}年，请核对。`,
  en: `The title says ${title}, but the text and the day it was signed tell of ${prose}; the report is filed under ${title}. Please check.`,
})

export const yearsDiffer = (period: number, title: number): Text => ({
  zh: `标题写的是${title}年，统计期限却是${period}年；已按统计期限归入${period}年，请核对。`,
  en: `The title says ${title}, but the figures cover ${period}; the report is filed under ${period}. Please check.`,
})

export const listDiffers = (listed: number, own: number): Text => ({
  zh: `清单写的是${listed}年，报告写的却是${own}年；已按清单归入${listed}年，请核对。`,
  en: `The list says ${listed}, but the report says ${own}; it is filed under ${listed}. Please check.`,
})

/** From this many rows on, only the first are named. */
const MANY_NAMES = 4

const namesOf = (rows: readonly Text[]): Text => {
  const some = rows.slice(0, MANY_NAMES)
  const more = rows.length > some.length
  return {
    zh: `${list(
      some.map((row) => `“${row.zh}”`),
      '、',
    )}${more ? `等 ${rows.length} 行` : ''}`,
    en: `${list(
      some.map((row) => `“${row.en}”`),
      ', ',
    )}${more ? ` and ${rows.length - some.length} more` : ''}`,
  }
}

/** Why figures that were read are in doubt, by the rows they stand in. */
export const DOUBTFUL: Readonly<Record<DoubtReason, (rows: readonly Text[]) => Text>> = {
  'row-lost': (rows) => ({
    zh: `${namesOf(rows).zh}之后缺少内容，其中的数可能是下一行的，无法用合计证明，请核对原文。`,
    en: `Something is missing behind ${namesOf(rows).en}; the figures may be those of the next row, and no sum proves them. Please check the source.`,
  }),
  'cell-lost': (rows) => ({
    zh: `${namesOf(rows).zh}可能缺了或多了一格（格数与表中其他各行不同，或者有数而没有总计），各数属于哪一列无法用合计证明，请核对原文。`,
    en: `${namesOf(rows).en}: a cell may be lost or added (more or fewer cells than the other rows of the table, or figures without a total), and no sum proves which columns the figures belong to. Please check the source.`,
  }),
  'same-label': (rows) => ({
    zh: `规定格式中另有一行与${namesOf(rows).zh}同名，文中只有一行，其中的数属于哪一行无从证明，请核对原文。`,
    en: `The form has another row with the same label as ${namesOf(rows).en}, and only one is there; nothing proves which of them the figures belong to. Please check the source.`,
  }),
  'row-order': (rows) => ({
    zh: `${namesOf(rows).zh}的先后次序与规定格式不同，各数按行名读取，请核对行名与数是否相符。`,
    en: `${namesOf(rows).en} stand in another order than on the form. The figures were read by their labels; please check that labels and figures belong together.`,
  }),
  'column-order': (rows) => ({
    zh: `${namesOf(rows).zh}的各列次序与规定格式不同，各数按表头读取，请核对表头与数是否相符。`,
    en: `The columns of ${namesOf(rows).en} stand in another order than on the form. The figures were read by their heads; please check that heads and figures belong together.`,
  }),
  'heads-order': (rows) => ({
    zh: `${namesOf(rows).zh}的表头次序与规定格式不同，而各数按规定格式的次序读取，可能不在应在的格中，请核对原文。`,
    en: `The heads over ${namesOf(rows).en} stand in another order than on the form, but the figures were read in the form's order, so they may be in the wrong cells. Please check the source.`,
  }),
  'heads-lost': (rows) => ({
    zh: `${namesOf(rows).zh}的表头不全，各数按规定格式的次序读取，请核对原文各列的次序。`,
    en: `Heads over ${namesOf(rows).en} are missing. The figures were read in the form's order; please check the order of the columns in the source.`,
  }),
  'no-unit': (rows) => ({
    zh: `${namesOf(rows).zh}的金额没有写明单位，按万元读取，请核对。`,
    en: `The money in ${namesOf(rows).en} is printed without a unit and was taken as 10,000 yuan. Please check.`,
  }),
  'no-lines': (rows) => ({
    zh: `表格没有画线，各数按对齐位置归入格中，${namesOf(rows).zh}没有合计可以证明，请核对原文。`,
    en: `The table is drawn without lines and its figures were placed by alignment; no sum proves those of ${namesOf(rows).en}. Please check the source.`,
  }),
  damaged: (rows) => ({
    zh: `表格有损坏的迹象（行名、次序、格数或字符与规定格式不符），${namesOf(rows).zh}的数没有合计可以证明，请核对原文。`,
    en: `The table shows signs of damage (labels, order, cells or characters are not those of the form), and no sum proves the figures of ${namesOf(rows).en}. Please check the source.`,
  }),
  'copies-differ': (rows) => ({
    zh: `同一表格在文中出现两次，${namesOf(rows).zh}的数不一致；采用了前一份（它缺少许多行时用后一份），请核对以哪一份为准。`,
    en: `The table is printed twice with different figures in ${namesOf(rows).en}. The first copy was used, or the second where many rows of the first are lost; please check which one holds.`,
  }),
}

export const hostNotGovernment = (host: string): Text => ({
  zh: `文件取自 ${host}，不是 gov.cn 网站；别处的转载有时被改动，请与政府网站上的原文核对。`,
  en: `The file comes from ${host}, which is not a gov.cn address. Copies on other hosts are sometimes altered; please compare it with the original on the government’s site.`,
})

export const hostMasked = (host: string): Text => ({
  zh: `文件取自的网址在主机名 ${host} 前另有用户名，这样的网址容易冒充别的网站；请与政府网站上的原文核对。`,
  en: `The address the file comes from has a user name before the host ${host}; such addresses can pass for another site’s. Please compare it with the original on the government’s site.`,
})

export const hostNamedElsewhere = (host: string): Text => ({
  zh: `正文写明的网址 ${host} 不是 gov.cn 网站；如果文字取自那里，请与政府网站上的原文核对。`,
  en: `The text names the address ${host}, which is not under gov.cn. If the text was taken from there, please compare it with the original on the government’s site.`,
})
