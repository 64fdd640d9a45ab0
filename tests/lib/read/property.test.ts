import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellKey, cellsOf, placesByCell, type SumRule, sumRules } from '@/lib/form'
import { type ParsedReport, parse } from '@/lib/parse'
import type { Printed } from '@/scripts/demo/figures'
import { AGENCY, fileOf, type Simulated, simulated, withCells, withEmptyCells, yearOf } from './simulated'

/** The same reports every time, so that the gate gives the same answer for the same code. */
const RUNS: fc.Parameters<unknown> = { numRuns: 300, seed: 1507 }

const read = async (report: Simulated): Promise<ParsedReport> => {
  const result = await parse(fileOf(report))
  if ('failure' in result) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.parsed
}

/** Cells that were not read as printed: `key: read ≠ printed`. */
const misread = ({ report }: ParsedReport, cells: Printed): string[] =>
  [...new Set([...Object.keys(cells), ...Object.keys(report.cells)])]
    .map((key) => key as CellKey)
    .filter((key) => report.cells[key] !== cells[key])
    .map((key) => `${key}: ${report.cells[key]} ≠ ${cells[key]}`)

const holding = (report: Simulated, key: CellKey): SumRule[] =>
  sumRules(report.edition).filter((rule) => rule.left.includes(key) || rule.right.includes(key))

/** Which cells to change: places in the list of those that a filter leaves. */
const places = (most: number) => fc.array(fc.nat(), { minLength: 1, maxLength: most })
const keysAt = (report: Simulated, drawn: readonly number[], keep: (key: CellKey) => boolean): CellKey[] => {
  const keys = cellsOf(report.edition)
    .map((cell) => cell.key)
    .filter(keep)
  return drawn.flatMap((place) => keys[place % keys.length] ?? [])
}

describe('any consistent report in any layout', () => {
  it('is read cell by cell as printed, with nothing found wrong', async () => {
    await fc.assert(
      fc.asyncProperty(simulated, async (report) => {
        const parsed = await read(report)
        expect(misread(parsed, report.cells)).toEqual([])
        expect(parsed.report).toMatchObject({
          edition: report.edition,
          agency: AGENCY.name,
          year: yearOf(report.edition),
        })
        expect(parsed.findings.filter((finding) => finding.severity === 'error')).toEqual([])
      }),
      RUNS,
    )
  })

  it('has a place for every figure, in which the figure stands', async () => {
    await fc.assert(
      fc.asyncProperty(simulated, async (report) => {
        const { document, report: found } = await read(report)
        const places = placesByCell(found.edition, found.places)
        for (const { key, unit } of cellsOf(report.edition)) {
          const place = places[key]
          const text = place && document.text.slice(place.start, place.end)
          expect(text, key).toMatch(/\d/)
          if (unit === 'count') expect(Number(text?.match(/\d+/)?.[0]), key).toBe(report.cells[key])
        }
      }),
      { ...RUNS, numRuns: 100 },
    )
  })
})

describe('blanks', () => {
  it('that are marked by a dash or 无 are null, and the rest is read as before', async () => {
    await fc.assert(
      fc.asyncProperty(simulated, places(40), async (report, drawn) => {
        const blank = Object.fromEntries(keysAt(report, drawn, () => true).map((key) => [key, null]))
        const changed = withCells(report, blank)
        const parsed = await read(changed)
        expect(misread(parsed, changed.cells)).toEqual([])
        for (const key of Object.keys(blank)) expect(parsed.report.unread[key as CellKey]?.state, key).toBe('blank')
      }),
      RUNS,
    )
  })

  const emptied = (report: Simulated, drawn: readonly number[]) =>
    withEmptyCells(
      report,
      Object.fromEntries(keysAt(report, drawn, (key) => key.startsWith('applications.')).map((key) => [key, null])),
    )

  it('that are empty cells are null where the layout keeps empty cells', async () => {
    const keeping = simulated.filter((report) => report.look.layout.keepsBlanks)
    await fc.assert(
      fc.asyncProperty(keeping, places(12), async (report, drawn) => {
        const changed = emptied(report, drawn)
        expect(misread(await read(changed), changed.cells)).toEqual([])
      }),
      RUNS,
    )
  })

  it('that leave no trace never make another cell a wrong number: what cannot be placed is null, and says so', async () => {
    const losing = simulated.filter((report) => !report.look.layout.keepsBlanks)
    await fc.assert(
      fc.asyncProperty(losing, places(12), async (report, drawn) => {
        const changed = emptied(report, drawn)
        const { cells, unread } = (await read(changed)).report
        for (const { key } of cellsOf(changed.edition))
          if (cells[key] === null) expect(unread[key], key).toBeDefined()
          else expect(cells[key], key).toBe(changed.cells[key])
      }),
      RUNS,
    )
  })
})

describe('a single wrong figure', () => {
  it('is read as printed, and every equation that it breaks is found', async () => {
    await fc.assert(
      fc.asyncProperty(simulated, fc.nat(), fc.integer({ min: 1, max: 500 }), async (report, place, excess) => {
        const [key] = keysAt(report, [place], (candidate) => holding(report, candidate).length > 0)
        if (!key) throw new Error('no cell stands in an equation')
        const changed = withCells(report, { [key]: (report.cells[key] ?? 0) + excess })
        const parsed = await read(changed)
        expect(misread(parsed, changed.cells)).toEqual([])
        const codes = parsed.findings.filter((finding) => finding.cells.includes(key)).map((finding) => finding.code)
        for (const { rule } of holding(report, key)) expect(codes).toContain(rule)
      }),
      RUNS,
    )
  })
})
