/** The editions of the form, newest first. Instruments are those that issued each format. */
import { APPLICATIONS_2019, APPLICATIONS_2021 } from './applications'
import { DISCLOSURE_2019, DISCLOSURE_2021 } from './disclosure'
import { DISPUTES } from './disputes'
import type { Edition, EditionId } from './shape'

export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  '2021': {
    id: '2021',
    label: { zh: '2021年格式', en: '2021 form' },
    instrument: { zh: '国办公开办函〔2021〕30号', en: 'Notice 国办公开办函〔2021〕30号 of 26 September 2021' },
    firstYear: 2021,
    lastYear: null,
    tables: [DISCLOSURE_2021, APPLICATIONS_2021, DISPUTES],
    marks: ['本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', '本年收费金额', '无正当理由逾期不补正'],
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
}

export const EDITION_IDS = Object.keys(EDITIONS).sort() as EditionId[]
