/** One vitest suite, with its tests counted. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

/** The counts in a report file. @throws when the run ended before it wrote one */
const readCounts = (report: string): Counts => countsOf(JSON.parse(readFileSync(report, 'utf8')))

/** Runs the vitest project `name`. A run that ends badly, or without any test, counts as one failed at least. */
export const runSuite = async (name: string): Promise<Ended & { counts: Counts }> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gate-'))
  const report = path.join(dir, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const { ok, output } = await run('vitest', ['run', '--project', name, ...reporters])
    const counts = existsSync(report) ? readCounts(report) : { passed: 0, failed: 0, skipped: 0 }
    const isWhole = ok && counts.passed > 0
    const failed = Math.max(counts.failed, isWhole ? 0 : 1)
    return { ok: failed === 0, output, counts: { ...counts, failed } }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
