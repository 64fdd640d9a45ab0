/**
 * One folder a case: a source as it was met or written to show one peculiarity, and what must come out of it.
 * Goldens are written only when asked for, `UPDATE_CASES=1 npx vitest run tests/cases`, and never on a build machine.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CellKey, cellOf, cellsOf } from '@/lib/form'
import { type ParsedReport, parse } from '@/lib/parse'
import { normalize } from '@/lib/read/normalize'
import { readFigure } from '@/lib/read/number'

const HERE = path.join(process.cwd(), 'tests/cases')
const FOLDERS = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const UPDATES = process.env.UPDATE_CASES === '1'

const parsed = (folder: string): ParsedReport => {
  const name = readdirSync(path.join(HERE, folder)).find((file) => file.startsWith('source.'))
  if (!name) throw new Error(`tests/cases/${folder} has no source file`)
  const result = parse({ name, bytes: readFileSync(path.join(HERE, folder, name)) })
  if ('failure' in result) throw new Error(`tests/cases/${folder}: ${result.failure.message}`)
  return result.parsed
}

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
  const name = path.join(HERE, folder, file)
  if (UPDATES) writeFileSync(name, `${JSON.stringify(actual, null, 2)}\n`)
  return JSON.parse(readFileSync(name, 'utf8'))
}

test('goldens are not written on a build machine', () => {
  expect(UPDATES && process.env.CI !== undefined, 'UPDATE_CASES is set under CI').toBe(false)
})

describe.each(FOLDERS.map(({ name }) => name))('%s', (folder) => {
  if (UPDATES && process.env.CI !== undefined) throw new Error('UPDATE_CASES is not for build machines')
  const result = parsed(folder)

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
    expect(Object.keys(report.cells)).toEqual(cellsOf(report.edition).map(({ key }) => key))
    for (const key of Object.keys(report.cells) as CellKey[]) {
      const value = report.cells[key]
      if (typeof value !== 'number') {
        expect(report.unread[key], key).toBeDefined()
        continue
      }
      const place = report.places[key]
      if (!place) throw new Error(`${key} has no place`)
      const text = normalize(document.text.slice(place.start, place.end)).text
      expect(readFigure(text, cellOf(key).unit), key).toEqual({ state: 'number', value })
    }
  })

  test('is read the same way again', () => {
    expect(JSON.stringify(parsed(folder))).toBe(JSON.stringify(result))
  })
})
