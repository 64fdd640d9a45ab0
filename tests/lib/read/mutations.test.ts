import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellKey } from '@/lib/form'
import { type ParsedReport, parse } from '@/lib/parse'
import { MUTATIONS } from './mutations'
import { fileOf, type Simulated, simulated } from './simulated'

const RUNS: fc.Parameters<unknown> = { numRuns: 20, seed: 6007 }

/** In simplified script and UTF-8, so that damage done to the text is damage to the table alone. */
const plain = simulated.map((report) => ({
  ...report,
  look: { ...report.look, traditional: false, encoding: 'utf-8' as const },
}))

/** Cells that hold another number than was printed and that no finding names. */
const wrong = ({ report, findings }: ParsedReport, printed: Simulated): string[] => {
  const named = new Set(findings.filter(({ severity }) => severity !== 'info').flatMap(({ cells }) => cells))
  return (Object.keys(report.cells) as CellKey[])
    .filter((key) => typeof report.cells[key] === 'number' && report.cells[key] !== printed.cells[key])
    .filter((key) => !named.has(key))
    .map((key) => `${key}: ${report.cells[key]} ≠ ${printed.cells[key]}`)
}

const stateless = ({ report }: ParsedReport): string[] =>
  Object.entries(report.cells).flatMap(([key, value]) =>
    value === null && !report.unread[key as CellKey] ? [key] : [],
  )

describe('damage to the tables: each cell is read as it was, or unread, or named by a finding', () => {
  test.each(MUTATIONS)('$name', async ({ apply }) => {
    await fc.assert(
      fc.asyncProperty(plain, fc.infiniteStream(fc.nat()), async (printed, stream) => {
        const { name, bytes } = fileOf(printed)
        const text = new TextDecoder().decode(bytes)
        const damaged = apply(text, (below) => (stream.next().value ?? 0) % below)
        const result = await parse({ name, bytes: new TextEncoder().encode(damaged) })
        if ('failure' in result) return
        expect(wrong(result.parsed, printed)).toEqual([])
        expect(stateless(result.parsed)).toEqual([])
      }),
      RUNS,
    )
  })
})
