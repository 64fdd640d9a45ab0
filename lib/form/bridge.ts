/** From the 2019 form to the 2021 form: what each older cell corresponds to, or why nothing does. */
import { APPLICANTS } from './applications'
import { type CellKey, cellsOf } from './cells'
import type { Text } from './shape'

export interface Counterpart {
  readonly from: CellKey
  /** Cells of the 2021 form that together count the same thing; empty when there is none. */
  readonly to: readonly CellKey[]
  /** Whether the figures may stand in one series. */
  readonly comparable: boolean
  readonly why?: Text
}

const MADE: Text = {
  zh: '新制作与制发含义相近，口径未必一致',
  en: '“Made” and “issued” are close, but need not be counted alike',
}
const STOCK: Text = {
  zh: '公开数与现行有效数是不同的存量',
  en: 'Published and in-force documents are different stocks',
}
const DROPPED: Text = { zh: '2021年格式不再统计', en: 'Dropped in the 2021 form' }
const FEES: Text = {
  zh: '2019年统计收费项目个数，2021年统计收费金额',
  en: 'The 2019 form counts kinds of fee, the 2021 form their amount',
}

const OTHER = ['correction_overdue', 'fee_overdue', 'misc'] as const

const counterpart = (from: CellKey): Counterpart => {
  for (const column of Object.keys(APPLICANTS))
    if (from === `applications.other.total.${column}`)
      return { from, to: OTHER.map((row) => `applications.other.${row}.${column}` as CellKey), comparable: true }
  const [, row, column] = from.split('.')
  if (from.startsWith('disclosure.')) {
    if (row === 'fees') return { from, to: [], comparable: false, why: FEES }
    if (column === 'made') return { from, to: [`disclosure.${row}.issued` as CellKey], comparable: false, why: MADE }
    if (column === 'published' || column === 'published_total') return { from, to: [], comparable: false, why: STOCK }
    if (column !== 'decisions' || row === 'other_services') return { from, to: [], comparable: false, why: DROPPED }
  }
  return { from, to: [from], comparable: true }
}

/** One entry for every cell of the 2019 form. */
export const BRIDGE: readonly Counterpart[] = cellsOf('2019').map((cell) => counterpart(cell.key))
