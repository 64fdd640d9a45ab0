/** Table four: administrative review and litigation. Always fifteen figures, the same in both editions. */
import type { Column, Table } from './shape'

export const DISPUTE_RESULTS = {
  upheld: { label: { zh: '结果维持', en: 'Upheld' }, spellings: ['维持'] },
  corrected: { label: { zh: '结果纠正', en: 'Corrected' }, spellings: ['纠正'] },
  other: { label: { zh: '其他结果', en: 'Other result' }, spellings: ['其他'] },
  pending: { label: { zh: '尚未审结', en: 'Pending' }, spellings: ['未审结'] },
  total: { label: { zh: '总计', en: 'Total' }, spellings: ['合计'] },
} as const satisfies Record<string, Column>

const BLOCKS = [
  { key: 'review', label: { zh: '行政复议', en: 'Administrative review' }, law: '条例 51; 行政复议法' },
  {
    key: 'litigation_direct',
    label: { zh: '未经复议直接起诉', en: 'Litigation without prior review' },
    law: '条例 51; 行政诉讼法',
  },
  {
    key: 'litigation_after_review',
    label: { zh: '复议后起诉', en: 'Litigation after review' },
    law: '条例 51; 行政诉讼法',
  },
] as const

/** The heads over the blocks: reviews, and suits of both kinds. */
export const DISPUTE_PATHS = ['行政复议', '行政诉讼'] as const

export type DisputeBlock = (typeof BLOCKS)[number]['key']
export type DisputeCell = `${DisputeBlock}.${keyof typeof DISPUTE_RESULTS}`

export const DISPUTES: Table = {
  id: 'disputes',
  number: 4,
  heading: {
    zh: '四、政府信息公开行政复议、行政诉讼情况',
    en: '4. Administrative review and litigation over disclosure',
  },
  anchors: ['行政复议、行政诉讼情况', '行政复议、提起行政诉讼', '行政复议和提起行政诉讼', '行政复议和行政诉讼'],
  read: 'by-position',
  rows: BLOCKS.map((block) => ({ ...block, columns: DISPUTE_RESULTS })),
  heads: [
    ...DISPUTE_PATHS,
    '未经复议直接起诉',
    '复议后起诉',
    ...Object.values(DISPUTE_RESULTS).map((column) => column.label.zh),
    '结果',
    '其他',
    '尚未',
  ],
}
