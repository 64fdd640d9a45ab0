/** Figures that failed one of the form's own equations: shown as printed, but kept out of sums and rates. */
import { type CellKey, SUM_RULES } from '@/lib/form'
import type { Finding } from '@/lib/report/report'

/** The cells named by an error of the equations within a report. */
export const doubtful = (findings: readonly Finding[]): ReadonlySet<CellKey> =>
  new Set(
    findings
      .filter(({ code, severity }) => severity === 'error' && Object.hasOwn(SUM_RULES, code))
      .flatMap(({ cells }) => cells),
  )
