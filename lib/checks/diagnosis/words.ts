/** What may have happened to figures that do not add up, in both languages. */
import type { Text } from '@/lib/form'
import type { FaultKind } from '@/lib/report/report'

interface FigureName {
  readonly row: Text
  readonly column: Text
}

const zh = ({ row, column }: FigureName) => `“${row.zh}”一行“${column.zh}”一格`
const en = ({ row, column }: FigureName) => `“${column.en}” in the row “${row.en}”`

/** All columns of table three between the first and the total. */
export const LEGAL_PERSONS: Text = { zh: '法人或其他组织', en: 'Legal persons and other organisations' }

const SLIPS: Readonly<Partial<Record<FaultKind, Text>>> = {
  'digits-swapped': { zh: '两位数字颠倒', en: 'two digits swapped' },
  'digit-lost': { zh: '漏了一位数字', en: 'a digit lost' },
  'digit-added': { zh: '多了一位数字', en: 'a digit too many' },
  doubled: { zh: '重复计数', en: 'counted twice' },
}

export const tellFigure = (kind: FaultKind, name: FigureName, printed: number, right: number): Text => {
  const slip = SLIPS[kind]
  return {
    zh: `${zh(name)}的 ${printed} 可能应为 ${right}${slip ? `（${slip.zh}）` : ''}。`,
    en: `${printed} under ${en(name)} may stand for ${right}${slip ? ` (${slip.en})` : ''}.`,
  }
}

export const tellWithTotal = (name: FigureName, printed: number, right: number): Text => ({
  zh: `${zh(name)}的 ${printed} 可能应为 ${right}，总计也按错数算出。`,
  en: `${printed} under ${en(name)} may stand for ${right}, and the total was worked out from it.`,
})

export const tellMoved = (from: FigureName, to: FigureName, value: number): Text => ({
  zh: `${zh(from)}的 ${value} 可能应填在${zh(to)}。`,
  en: `${value} under ${en(from)} may belong under ${en(to)}.`,
})

export const tellSwapped = (a: FigureName, b: FigureName, first: number, second: number): Text => ({
  zh: `${zh(a)}的 ${first} 与${zh(b)}的 ${second} 可能互换了位置。`,
  en: `${first} under ${en(a)} and ${second} under ${en(b)} may have changed places.`,
})

export const tellShifted = (row: Text): Text => ({
  zh: `“${row.zh}”一行的数可能错开了一列。`,
  en: `Figures of the row “${row.en}” may stand one column off.`,
})

export const tellSplit = (row: Text, first: number, second: number, whole: number): Text => ({
  zh: `“${row.zh}”一行的 ${whole} 可能被拆成了 ${first} 和 ${second} 两格。`,
  en: `In the row “${row.en}”, ${whole} may have been split into two cells, ${first} and ${second}.`,
})

export const tellRowsSwapped = (a: Text, b: Text): Text => ({
  zh: `“${a.zh}”与“${b.zh}”两行可能互换了位置。`,
  en: `The rows “${a.en}” and “${b.en}” may have changed places.`,
})

export const tellLeftOut = (part: Text, total: Text): Text => ({
  zh: `“${total.zh}”可能漏加了“${part.zh}”。`,
  en: `“${total.en}” may leave out “${part.en}”.`,
})

export const tellCountedTwice = (part: Text, total: Text): Text => ({
  zh: `“${part.zh}”可能又计入了“${total.zh}”。`,
  en: `“${part.en}” may be counted in “${total.en}” once more.`,
})
