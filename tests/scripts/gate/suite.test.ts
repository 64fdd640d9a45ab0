import { expect, test } from 'vitest'
import { countsOf } from '@/scripts/gate/suite'

test('tests are added up, and a file that could not be loaded counts as one failed', () => {
  const tally = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countsOf(tally)).toEqual({ passed: 7, failed: 3, skipped: 2 })
})
