/** duplicate: a report whose figures are those of another one, or nearly so. */
import type { Text } from '@/lib/form'
import { nearlySame, type Tables } from '@/lib/report/likeness'
import type { Finding } from '@/lib/report/report'
import {
  nearlyOtherAgency,
  nearlyOtherYear,
  nearlySameReport,
  sameAsOtherAgency,
  sameAsOtherYear,
  sameReport,
} from './words'

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
const found = (isSame: boolean, { report }: Twin, cells: Finding['cells'], message: Text): Finding => ({
  code: 'duplicate',
  severity: isSame ? 'info' : 'warning',
  cells,
  expected: null,
  actual: null,
  message,
  ...(report !== undefined && { otherReport: report }),
})

const isSameReport = (year: number, twin: Twin): boolean => twin.sameAgency && year === twin.year

/** Of a report that has every figure of another one. */
export const duplicateOf = (year: number, twin: Twin): Finding => {
  const isSame = isSameReport(year, twin)
  const tell = isSame ? sameReport : twin.sameAgency ? sameAsOtherYear : sameAsOtherAgency
  return found(isSame, twin, [], tell(twin.agency, twin.year, twin.file))
}

/** Of a report whose tables are nearly those of another one (`COPIES.near`); its cells are those that differ. */
export const nearDuplicateOf = (now: Tables & { readonly year: number }, twin: Twin & Tables): Finding | null => {
  const shared = nearlySame(now, twin)
  if (!shared) return null
  const isSame = isSameReport(now.year, twin)
  const tell = isSame ? nearlySameReport : twin.sameAgency ? nearlyOtherYear : nearlyOtherAgency
  return found(isSame, twin, shared.differing, tell(twin.agency, twin.year, shared))
}
