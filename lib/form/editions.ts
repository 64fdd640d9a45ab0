/** The editions of the form, newest first. Instruments are those that issued each format. */
import { APPLICATIONS_2019, APPLICATIONS_2021 } from './applications'
import { DISCLOSURE_2019, DISCLOSURE_2021 } from './disclosure'
import { DISPUTES } from './disputes'
import { SHEET_2014 } from './edition-2014'
import type { Edition, EditionId, Table, Text } from './shape'

export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  '2021': {
    id: '2021',
    label: { zh: '2021年格式', en: '2021 form' },
    instrument: { zh: '国办公开办函〔2021〕30号', en: 'Notice 国办公开办函〔2021〕30号 of 26 September 2021' },
    firstYear: 2021,
    lastYear: null,
    tables: [DISCLOSURE_2021, APPLICATIONS_2021, DISPUTES],
    marks: [
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '本年处理决定数量',
      '本年收费金额',
      '无正当理由逾期不补正',
      '逾期未按收费通知要求缴纳费用',
    ],
  },
  '2019': {
    id: '2019',
    label: { zh: '2019年格式', en: '2019 form' },
    instrument: { zh: '国办公开办函〔2019〕60号', en: 'Notice 国办公开办函〔2019〕60号 (trial)' },
    firstYear: 2019,
    lastYear: 2020,
    tables: [DISCLOSURE_2019, APPLICATIONS_2019, DISPUTES],
    marks: [
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年增减',
      '其他对外管理服务事项',
      '政府集中采购',
    ],
  },
  '2014': {
    id: '2014',
    label: { zh: '2014年统计表', en: '2014 sheet' },
    instrument: { zh: '国办发〔2014〕32号', en: 'Opinion 国办发〔2014〕32号 of 17 June 2014' },
    firstYear: 2014,
    lastYear: 2018,
    tables: [SHEET_2014],
    marks: [
      '主动公开规范性文件数',
      '回应公众关注热点或重大舆情数',
      '主要负责同志参加新闻发布会次数',
      '政策解读稿件发布数',
      '微博微信回应事件数',
      '按时办结数',
      '延期办结数',
      '属于已主动公开范围数',
      '同意部分公开答复数',
      '告知作出更改补充数',
      '维持具体行政行为数',
      '政府信息公开查阅点数',
      '接受培训人员数',
    ],
  },
}

export const EDITION_IDS = Object.keys(EDITIONS).sort() as EditionId[]

/** One of something for each edition. */
export const byEdition = <T>(of: (edition: EditionId) => T): Readonly<Record<EditionId, T>> => ({
  '2014': of('2014'),
  '2019': of('2019'),
  '2021': of('2021'),
})

/** Stands for the edition of a report of which no table could be read, where a key has to be a text. */
export const NO_EDITION = 'none'

const NO_FORM: Text = { zh: '无可读表格', en: 'No readable tables' }

/** The tables of an edition; none where no table of the report could be read. */
export const tablesOf = (edition: EditionId | null): readonly Table[] => (edition ? EDITIONS[edition].tables : [])

/** The edition in words. */
export const editionLabel = (edition: EditionId | null): Text => (edition ? EDITIONS[edition].label : NO_FORM)

/** The edition that was due for a year's report; null before there was any. */
export const editionDue = (year: number): EditionId | null =>
  EDITION_IDS.findLast((id) => EDITIONS[id].firstYear <= year) ?? null
