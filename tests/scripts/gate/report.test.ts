import { expect, test } from 'vitest'
import { closingLine, runGate } from '@/scripts/gate/report'

const step = (name: string, result: object, ran: string[] = []) => ({
  name,
  run: async () => {
    ran.push(name)
    return { ok: true, output: `output of ${name}`, ...result }
  },
})

test('counts of all suites are added, and a good step prints one line', async () => {
  const lines: string[] = []
  const counts = await runGate(
    [
      [step('style', {})],
      [step('unit', { counts: { passed: 3, failed: 0, skipped: 1 } })],
      [step('db', { counts: { passed: 4, failed: 0, skipped: 0 } })],
    ],
    (line) => lines.push(line),
  )
  expect(closingLine(counts)).toBe('7 passed, 0 failed, 1 skipped')
  expect(lines.filter((line) => line.startsWith('ok'))).toHaveLength(3)
  expect(lines.join('\n')).not.toContain('output of')
})

test('the first group with a failed step is the last to run; its output is shown', async () => {
  const ran: string[] = []
  const lines: string[] = []
  const broken = { name: 'types', run: () => Promise.reject(new Error('no compiler')) }
  const counts = await runGate(
    [[step('style', { ok: false }, ran), broken, step('lock', {}, ran)], [step('unit', {}, ran)]],
    (line) => lines.push(line),
  )
  expect(ran).toEqual(['style', 'lock'])
  expect(closingLine(counts)).toBe('0 passed, 2 failed')
  expect(lines.join('\n')).toContain('output of style')
  expect(lines.join('\n')).toContain('no compiler')
})

test('a suite that fails counts its tests, not itself', async () => {
  const counts = await runGate([[step('unit', { ok: false, counts: { passed: 5, failed: 2, skipped: 0 } })]], () => {})
  expect(closingLine(counts)).toBe('5 passed, 2 failed')
})
