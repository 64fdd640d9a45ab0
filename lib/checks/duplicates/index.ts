/** duplicate: a report whose figures are those of another one. */
import type { Finding } from '@/lib/report/report'
import { sameAsOtherAgency, sameAsOtherYear, sameReport } from './words'

/** The other report. */
export interface Twin {
  readonly agency: string
  readonly year: number
  readonly sameAgency: boolean
  /** Its file, where it is known by that alone. */
  readonly file?: string
  /** Its id in the store. */
  readonly report?: number
}

/** Another source of the same report is worth knowing; another body's or another year's figures are suspect. */
export const duplicateOf = (year: number, { agency, year: other, sameAgency, file, report }: Twin): Finding => {
  const isSame = sameAgency && year === other
  const tell = isSame ? sameReport : sameAgency ? sameAsOtherYear : sameAsOtherAgency
  return {
    code: 'duplicate',
    severity: isSame ? 'info' : 'warning',
    cells: [],
    expected: null,
    actual: null,
    message: tell(agency, other, file),
    ...(report !== undefined && { otherReport: report }),
  }
}
