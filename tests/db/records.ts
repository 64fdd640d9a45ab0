/** Records for the tests of the store: small, whole, and different for each seed. */
import { createHash } from 'node:crypto'
import type { CrossChecks, ReportRecord } from '@/db/store/record'
import type { RegionRecord } from '@/db/store/regions'
import { CARRY_OVER, cellsOf, type Level } from '@/lib/form'
import { likenessOf } from '@/lib/report/likeness'
import type { Report } from '@/lib/report/report'

const region = (code: string, parent: string | null, level: Level, ...path: string[]): RegionRecord => ({
  code,
  parent,
  level,
  path,
  name: path.at(-1) ?? '',
  pinyin: '',
  initials: '',
})

export const REGIONS: readonly RegionRecord[] = [
  region('230000', null, 'province', '黑龙江省'),
  region('230100', '230000', 'prefecture', '黑龙江省', '哈尔滨市'),
  region('230111', '230100', 'county', '黑龙江省', '哈尔滨市', '呼兰区'),
  region('310000', null, 'province', '上海市'),
]

export interface Wish extends Partial<Omit<Report, 'region'>> {
  /** Code of one of REGIONS. */
  readonly region?: string | null
  /** Different seeds are different bytes with different figures. */
  readonly seed?: number
  readonly parser?: string
  readonly findings?: ReportRecord['findings']
  readonly url?: string | null
  readonly fingerprint?: string | null
}

/** Figures that depend on the seed; every ninth cell is blank. */
const cellsFor = (edition: Report['edition'], seed: number): Report['cells'] =>
  Object.fromEntries(
    cellsOf(edition).map(({ key }, i) => [key, (i + seed) % 9 === 0 ? null : (i * 7 + seed * 13) % 50]),
  )

export const recordOf = (wish: Wish = {}): ReportRecord => {
  const {
    region: code = '230111',
    seed = 0,
    parser = '1',
    findings = [],
    url = null,
    fingerprint = null,
    ...rest
  } = wish
  const edition = rest.edition === undefined ? '2021' : rest.edition
  const found = REGIONS.find((one) => one.code === code)
  const report: Report = {
    agency: '呼兰区人民政府',
    year: 2023,
    edition,
    region: found ? { code: found.code, path: found.path } : null,
    level: 'county',
    kind: 'government',
    scope: 'area',
    origin: 'published',
    evidence: {},
    host: null,
    cells: cellsFor(edition, seed),
    unread: {},
    places: [],
    narrative: [],
    ...rest,
  }
  const text = JSON.stringify([report.agency, code, report.year, report.scope, edition, seed])
  return {
    document: {
      sha256: createHash('sha256').update(text).digest('hex'),
      name: 'report.txt',
      bytes: text.length,
      format: 'text',
      text,
      url,
    },
    report,
    findings,
    figures: report.cells,
    fingerprint,
    likeness: likenessOf(report),
    parser,
    spelling: { pinyin: `p${report.agency}`, initials: 'i', sortKey: report.agency },
  }
}

/** The carry-over rule in its simplest form: an error for each column that does not go on where it left off. */
const years: CrossChecks['years'] = (now, before) =>
  CARRY_OVER.flatMap((pair) => {
    const expected = before.cells[pair.before] ?? null
    const actual = now.cells[pair.now] ?? null
    if (expected === null || actual === null || expected === actual) return []
    const message = { zh: `${expected}≠${actual}`, en: `${expected} is not ${actual}` }
    return [{ code: 'carry-over' as const, severity: 'error' as const, cells: [pair.now], expected, actual, message }]
  })

/** The rules that take several reports, in their simplest form. */
export const across: CrossChecks = {
  years,
  yearCells: CARRY_OVER.flatMap(({ now, before }) => [now, before]),
  region: () => [],
  likeness: () => null,
  nearDuplicate: () => null,
  duplicate: (year, twin) => ({
    code: 'duplicate',
    severity: twin.sameAgency && twin.year === year ? 'info' : 'warning',
    cells: [],
    expected: null,
    actual: null,
    message: { zh: `${twin.agency} ${twin.year}`, en: `${twin.agency} ${twin.year}` },
    otherReport: twin.report,
  }),
}

/** A claim of the prose. */
export const claim: Report['narrative'][number] = { claims: 'received', value: 7, quote_place: { start: 0, end: 4 } }

/** Cells that no rule over two years looks at. */
export const COPIED = cellsOf('2021').flatMap(({ key }) =>
  key.startsWith('applications.') && !/total|carried|received/.test(key) ? [key] : [],
)

/** Tables that are the same but for the figure in one place. */
export const copiedTables = (place: number, value: number): Wish['cells'] =>
  Object.fromEntries(COPIED.slice(0, 30).map((key, i) => [key, i === place ? value : 10 + i]))
