/** Runs groups of steps and says how they went. */
import type { Step } from './steps'
import type { Counts } from './suite'

/** The closing line, e.g. `812 passed, 0 failed`. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

const timed = async (step: Step, print: (line: string) => void): Promise<Counts> => {
  const start = performance.now()
  const { ok, output, counts }: Awaited<ReturnType<Step['run']>> = await step
    .run()
    .catch((error: unknown) => ({ ok: false, output: String(error) }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  print(
    `${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(16)} ${seconds.padStart(6)} s  ${counts ? closingLine(counts) : ''}`.trimEnd(),
  )
  if (!ok) print(output.trimEnd())
  return counts ?? { passed: 0, failed: ok ? 0 : 1, skipped: 0 }
}

/**
 * Runs the groups one after the other, the steps of a group at once, and stops after the first group with a failed
 * step. Each step that failed without counting tests counts as one failed.
 */
export const runGate = async (groups: readonly (readonly Step[])[], print: (line: string) => void): Promise<Counts> => {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const group of groups) {
    print(`…      ${group.map((step) => step.name).join(', ')}`)
    const results = await Promise.all(group.map((step) => timed(step, print)))
    for (const counts of results) for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key]
    if (total.failed > 0) break
  }
  return total
}
