import { EDITIONS } from './editions'
import type { Text } from './shape'

/** The sections of a report in the order, and under the numbers, that the forms of 2019 and 2021 give them. */
export const SECTIONS: readonly Text[] = [
  { zh: '一、总体情况', en: '1. Overview' },
  ...EDITIONS['2021'].tables.map(({ heading }) => heading),
  { zh: '五、存在的主要问题及改进情况', en: '5. Problems and improvements' },
  { zh: '六、其他需要报告的事项', en: '6. Other matters to report' },
]
