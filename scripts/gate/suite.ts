/** One vitest suite, with its tests counted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Ended, run } from './process'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What vitest's JSON report says, as far as it is used. */
interface Tally {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** Counts of a report. A file that could not even be loaded holds no tests: it counts as one failed. */
export const countsOf = (tally: Tally): Counts => ({
  passed: tally.numPassedTests,
  failed:
    tally.numFailedTests +
    tally.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  skipped: tally.numPendingTests + tally.numTodoTests,
})

/** Runs the vitest project `name`. A run that ends badly without a failed test counts as one failed. */
export const runSuite = async (name: string): Promise<Ended & { counts: Counts }> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gate-'))
  const report = path.join(dir, 'report.json')
  try {
    const ended = await run('vitest', [
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')))
    const none = counts.passed + counts.failed === 0
    const failed = Math.max(counts.failed, ended.ok && !none ? 0 : 1)
    return { ...ended, ok: failed === 0, counts: { ...counts, failed } }
  } catch (error) {
    return {
      ok: false,
      output: `The suite ${name} gave no report: ${error}`,
      counts: { passed: 0, failed: 1, skipped: 0 },
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
