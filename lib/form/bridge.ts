/** From each form to the next: what each older cell corresponds to, or why nothing does. */
import { APPLICANTS } from './applications'
import { type CellKey, cellsOf } from './cells'
import type { Text } from './shape'

export interface Counterpart {
  readonly from: CellKey
  /** Cells of a later form that together count the same thing; empty when there is none. */
  readonly to: readonly CellKey[]
  /** Whether the figures may stand in one series. Where not, cells in `to` are alike only roughly, and `why` says so. */
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

const NO_LONGER: Text = { zh: '2019年起的格式不再统计', en: 'Not counted by the forms since 2019' }
const OTHER_RESULTS: Text = {
  zh: '统计表没有“尚未审结”，结果的分类不同，只有总数可比',
  en: 'The sheet has no pending cases and other results: only totals compare',
}
const OTHER_ANSWERS: Text = {
  zh: '答复的分类不同，只能按大类粗略对应',
  en: 'Answers are sorted otherwise: only groups correspond, and roughly',
}
const ANSWERED: Text = {
  zh: '统计表计答复数，没有结转，与办结总计口径不同',
  en: 'The sheet counts answers, and carries nothing over',
}
const SHEET_FEES: Text = {
  zh: '统计表计依申请公开收取的费用，后来的格式计行政事业性收费',
  en: 'The sheet has fees for disclosure; later forms have administrative fees',
}

const APPLICATIONS = 'applications'
const column = (group: string): CellKey[] =>
  cellsOf('2019').flatMap(({ key, row, columnKey }) =>
    columnKey === 'total' && `${row.key}.`.startsWith(`${APPLICATIONS}.${group}.`) ? [key] : [],
  )

/** Cells of the sheet that have a counterpart: which, and what is unlike; without a reason they are the same count. */
const ALIKE: Readonly<Partial<Record<CellKey, { readonly to: readonly CellKey[]; readonly why?: Text }>>> = {
  'sheet_requests.received.value': { to: column('received') },
  'sheet_answers.total.value': { to: column('total'), why: ANSWERED },
  'sheet_answers.already_public.value': { to: column('granted'), why: OTHER_ANSWERS },
  'sheet_answers.granted.value': { to: column('granted'), why: OTHER_ANSWERS },
  'sheet_answers.partial.value': { to: column('partial'), why: OTHER_ANSWERS },
  'sheet_answers.refused.total.value': { to: column('refused'), why: OTHER_ANSWERS },
  'sheet_answers.other_body.value': { to: column('unavailable'), why: OTHER_ANSWERS },
  'sheet_answers.does_not_exist.value': { to: column('unavailable'), why: OTHER_ANSWERS },
  'sheet_answers.to_be_corrected.value': { to: column('other'), why: OTHER_ANSWERS },
  'sheet_answers.other_way.value': { to: [...column('declined'), ...column('other')], why: OTHER_ANSWERS },
  'sheet_review.total.value': { to: ['review.total'] },
  'sheet_litigation.total.value': { to: ['litigation_direct.total', 'litigation_after_review.total'] },
  'sheet_disclosure.normative_issued.value': { to: ['disclosure.normative_documents.made'], why: MADE },
}

const unlike = (key: CellKey): Text => {
  if (key.startsWith('sheet_answers.')) return OTHER_ANSWERS
  if (key.startsWith('sheet_review.') || key.startsWith('sheet_litigation.')) return OTHER_RESULTS
  return key.startsWith('sheet_fees.') ? SHEET_FEES : NO_LONGER
}

/** One entry for every cell of the 2014 sheet: its coarse counterpart in the 2019 form. */
export const SHEET_BRIDGE: readonly Counterpart[] = cellsOf('2014').map(({ key }) => {
  const alike = ALIKE[key]
  if (!alike) return { from: key, to: [], comparable: false, why: unlike(key) }
  return { from: key, to: alike.to, comparable: alike.why === undefined, ...(alike.why && { why: alike.why }) }
})
