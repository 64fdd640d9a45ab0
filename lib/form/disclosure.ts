/** Table two: what was published on the body's own initiative. The two editions share few cells. */
import type { Column, Row, Table, Text } from './shape'

const article = (zh: string, item: number): Text => ({ zh: `第二十条第(${zh})项`, en: `Article 20(${item})` })

/** What may be printed before the number of an article: the Regulations, by their short and full names. */
const REGULATIONS = ['《条例》', '《政府信息公开条例》', '《中华人民共和国政府信息公开条例》'] as const

const DOCUMENTS_2021 = {
  issued: { label: { zh: '本年制发件数', en: 'Issued in the year' } },
  repealed: { label: { zh: '本年废止件数', en: 'Repealed in the year' } },
  in_force: { label: { zh: '现行有效件数', en: 'In force' }, spellings: ['现行有效件数(历史累计)'] },
} as const satisfies Record<string, Column>

const DECISIONS_2021 = {
  decisions: { label: { zh: '本年处理决定数量', en: 'Decisions in the year' } },
} as const satisfies Record<string, Column>

const FEES_2021 = {
  amount: { label: { zh: '本年收费金额(单位:万元)', en: 'Fees charged in the year (10,000 yuan)' }, unit: 'money' },
} as const satisfies Record<string, Column>

const DOCUMENTS_2019 = {
  made: { label: { zh: '本年新制作数量', en: 'Made in the year' } },
  published: { label: { zh: '本年新公开数量', en: 'Published in the year' } },
  published_total: { label: { zh: '对外公开总数量', en: 'Published in total' } },
} as const satisfies Record<string, Column>

const ITEMS_2019 = {
  items_last_year: { label: { zh: '上一年项目数量', en: 'Items last year' } },
  items_change: { label: { zh: '本年增/减', en: 'Change in the year' }, unit: 'change' },
} as const satisfies Record<string, Column>

const DECISIONS_2019 = {
  ...ITEMS_2019,
  decisions: { label: { zh: '处理决定数量', en: 'Decisions' } },
} as const satisfies Record<string, Column>

const PROCUREMENT_2019 = {
  projects: { label: { zh: '采购项目数量', en: 'Projects' } },
  amount: { label: { zh: '采购总金额', en: 'Amount (10,000 yuan)' }, unit: 'money' },
} as const satisfies Record<string, Column>

const ROWS_2021 = [
  {
    key: 'disclosure.regulations',
    label: { zh: '规章', en: 'Rules' },
    columns: DOCUMENTS_2021,
    under: article('一', 1),
    law: '条例 20(1)',
  },
  {
    key: 'disclosure.normative_documents',
    label: { zh: '行政规范性文件', en: 'Normative documents' },
    spellings: ['规范性文件'],
    columns: DOCUMENTS_2021,
    under: article('一', 1),
    law: '条例 20(1)',
  },
  {
    key: 'disclosure.licensing',
    label: { zh: '行政许可', en: 'Licences' },
    columns: DECISIONS_2021,
    under: article('五', 5),
    law: '条例 20(5)',
  },
  {
    key: 'disclosure.penalties',
    label: { zh: '行政处罚', en: 'Penalties' },
    columns: DECISIONS_2021,
    under: article('六', 6),
    law: '条例 20(6)',
  },
  {
    key: 'disclosure.coercive_measures',
    label: { zh: '行政强制', en: 'Coercive measures' },
    spellings: ['行政强制措施'],
    columns: DECISIONS_2021,
    under: article('六', 6),
    law: '条例 20(6)',
  },
  {
    key: 'disclosure.fees',
    label: { zh: '行政事业性收费', en: 'Administrative fees' },
    columns: FEES_2021,
    under: article('八', 8),
    law: '条例 20(8)',
  },
] as const satisfies readonly Row[]

const ROWS_2019 = [
  {
    key: 'disclosure.regulations',
    label: { zh: '规章', en: 'Rules' },
    columns: DOCUMENTS_2019,
    under: article('一', 1),
    law: '条例 20(1)',
  },
  {
    key: 'disclosure.normative_documents',
    label: { zh: '规范性文件', en: 'Normative documents' },
    spellings: ['行政规范性文件'],
    columns: DOCUMENTS_2019,
    under: article('一', 1),
    law: '条例 20(1)',
  },
  {
    key: 'disclosure.licensing',
    label: { zh: '行政许可', en: 'Licences' },
    columns: DECISIONS_2019,
    under: article('五', 5),
    law: '条例 20(5)',
  },
  {
    key: 'disclosure.other_services',
    label: { zh: '其他对外管理服务事项', en: 'Other public services' },
    columns: DECISIONS_2019,
    under: article('五', 5),
    law: '条例 20(5)',
  },
  {
    key: 'disclosure.penalties',
    label: { zh: '行政处罚', en: 'Penalties' },
    columns: DECISIONS_2019,
    under: article('六', 6),
    law: '条例 20(6)',
  },
  {
    key: 'disclosure.coercive_measures',
    label: { zh: '行政强制', en: 'Coercive measures' },
    spellings: ['行政强制措施'],
    columns: DECISIONS_2019,
    under: article('六', 6),
    law: '条例 20(6)',
  },
  {
    key: 'disclosure.fees',
    label: { zh: '行政事业性收费', en: 'Administrative fees' },
    columns: ITEMS_2019,
    under: article('八', 8),
    law: '条例 20(8)',
  },
  {
    key: 'disclosure.procurement',
    label: { zh: '政府集中采购', en: 'Central procurement' },
    columns: PROCUREMENT_2019,
    under: article('九', 9),
    law: '条例 20(9)',
  },
] as const satisfies readonly Row[]

type CellsOf<R extends { key: string; columns: object }> = R extends R
  ? `${R['key']}.${keyof R['columns'] & string}`
  : never
export type DisclosureCell = CellsOf<(typeof ROWS_2021)[number]> | CellsOf<(typeof ROWS_2019)[number]>

const table = (rows: readonly Row[]): Table => ({
  id: 'disclosure',
  number: 2,
  heading: { zh: '二、主动公开政府信息情况', en: '2. Information published on own initiative' },
  anchors: ['主动公开政府信息情况', '主动公开情况'],
  read: 'by-label',
  rows,
  heads: [
    '信息内容',
    ...new Set(
      rows.flatMap((row) => [
        ...['', ...REGULATIONS].map((law) => law + (row.under?.zh ?? '')),
        ...Object.values(row.columns).map((column) => column.label.zh),
      ]),
    ),
  ],
})

export const DISCLOSURE_2021 = table(ROWS_2021)
export const DISCLOSURE_2019 = table(ROWS_2019)
