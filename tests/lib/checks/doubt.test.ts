import { expect, test } from 'vitest'
import { doubtful } from '@/lib/checks/doubt'
import type { CellKey } from '@/lib/form'
import type { Finding, FindingCode } from '@/lib/report/report'

const finding = (code: FindingCode, severity: Finding['severity'], ...cells: CellKey[]): Finding => ({
  code,
  severity,
  cells,
  expected: 1,
  actual: 2,
  message: { zh: '', en: '' },
})

test('cells of a failed equation are doubtful, those of other findings are not', () => {
  const findings = [
    finding('review-sum', 'error', 'review.total', 'review.upheld'),
    finding('balance', 'error', 'applications.received.total'),
    finding('row-sum', 'warning', 'applications.granted.total'),
    finding('narrative', 'error', 'applications.partial.total'),
    finding('carry-over', 'error', 'applications.carried_in.total'),
  ]
  expect([...doubtful(findings)]).toEqual(['review.total', 'review.upheld', 'applications.received.total'])
})
