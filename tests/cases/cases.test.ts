/**
 * One folder a case: a source as it was met or written to show one peculiarity, and what must come out of it.
 * Goldens are written only when asked for, `UPDATE_CASES=1 npx vitest run tests/cases`, and never on a build machine.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CellKey, cellOf, cellsOf, placesByCell } from '@/lib/form'
import { type ParsedReport, type ParseResult, parse } from '@/lib/parse'
import { normalize } from '@/lib/read/normalize'
import { readFigure } from '@/lib/read/number'

const HERE = path.join(process.cwd(), 'tests/cases')
const FOLDERS = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const UPDATES = process.env.UPDATE_CASES === '1'

const read = (folder: string): Promise<ParseResult> => {
  const name = readdirSync(path.join(HERE, folder)).find((file) => file.startsWith('source.'))
  if (!name) throw new Error(`tests/cases/${folder} has no source file`)
  return parse({ name, bytes: readFileSync(path.join(HERE, folder, name)) })
}

const RESULTS = await Promise.all(FOLDERS.map(async ({ name }) => [name, await read(name)] as const))
const REPORTS = RESULTS.flatMap(([folder, result]) => ('parsed' in result ? [[folder, result.parsed] as const] : []))
const FAILURES = RESULTS.flatMap(([folder, result]) => ('failure' in result ? [[folder, result.failure] as const] : []))

/** The report as the goldens keep it: places are checked by what stands in them, quotes kept as words. */
const shown = ({ document, report }: ParsedReport) => {
  const { agency, year, edition, region, level, kind, scope, origin, host, cells, unread } = report
  const narrative = report.narrative.map(({ claims, value, quote_place }) => ({
    claims,
    value,
    quote: document.text.slice(quote_place.start, quote_place.end),
  }))
  return { agency, year, edition, region, level, kind, scope, origin, host, narrative, cells, unread }
}

const golden = (folder: string, file: string, actual: unknown): unknown => {
  if (UPDATES && process.env.CI !== undefined) throw new Error('UPDATE_CASES is not for build machines')
  const name = path.join(HERE, folder, file)
  if (UPDATES) writeFileSync(name, `${JSON.stringify(actual, null, 2)}\n`)
  return JSON.parse(readFileSync(name, 'utf8'))
}

test('goldens are not written on a build machine', () => {
  expect(UPDATES && process.env.CI !== undefined, 'UPDATE_CASES is set under CI').toBe(false)
})

test.each(FAILURES)('%s gives no report, and says why', (folder, failure) => {
  expect(failure).toEqual(golden(folder, 'failure.json', failure))
})

describe.each(REPORTS)('%s', (folder, result) => {
  test('is named after its year', () => {
    expect(folder).toMatch(new RegExp(`^${result.report.year}-[a-z]+-[a-z0-9-]+$`))
  })

  test('gives the report', () => {
    const actual = JSON.parse(JSON.stringify(shown(result)))
    expect(actual).toEqual(golden(folder, 'report.json', actual))
  })

  test('gives the findings', () => {
    const actual = JSON.parse(JSON.stringify(result.findings))
    expect(actual).toEqual(golden(folder, 'findings.json', actual))
  })

  test('has every cell of the edition, a state for each without a number, and each number in its place', () => {
    const { document, report } = result
    const places = placesByCell(report.edition, report.places)
    expect(Object.keys(report.cells)).toEqual(cellsOf(report.edition).map(({ key }) => key))
    for (const key of Object.keys(report.cells) as CellKey[]) {
      const value = report.cells[key]
      if (typeof value !== 'number') {
        expect(report.unread[key], key).toBeDefined()
        continue
      }
      const place = places[key]
      if (!place) throw new Error(`${key} has no place`)
      const text = normalize(document.text.slice(place.start, place.end)).text
      expect(readFigure(text, cellOf(key).unit), key).toEqual({ state: 'number', value })
    }
  })

  test('is read the same way again', async () => {
    expect(JSON.stringify(await read(folder))).toBe(JSON.stringify({ parsed: result }))
  })
})
