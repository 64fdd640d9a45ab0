/**
 * A small random country for the query tests: regions, agencies, reports. It is kept as plain arrays, against which
 * answers are computed a second time, and written into the store row by row; the store adds up its sums.
 */
import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import type { Database } from '@/db/client'
import { rebuildRollups } from '@/db/rollup'
import * as schema from '@/db/schema'
import { gramsOf } from '@/db/store/grams'
import {
  type CellKey,
  cellsOf,
  EDITION_IDS,
  type EditionId,
  FIGURE_CELLS,
  KINDS,
  type Kind,
  LEVELS,
  type Level,
  NATION,
  NO_EDITION,
  SCOPES,
  type Scope,
  snake,
} from '@/lib/form'
import type { CellValues } from '@/lib/metrics/evaluate'

export interface WorldAgency {
  readonly id: number
  readonly name: string
  readonly regionCode: string | null
  readonly level: Level
  readonly kind: Kind
  readonly pinyin: string
  readonly initials: string
}

export interface WorldReport {
  readonly id: number
  readonly agency: WorldAgency
  readonly year: number
  readonly scope: Scope
  readonly edition: EditionId | null
  readonly current: boolean
  readonly version: number
  /** As printed. */
  readonly cells: CellValues
  /** Cells that failed an equation: printed, not proven. */
  readonly doubtful: readonly CellKey[]
  readonly regions: readonly string[]
}

export interface WorldRegion {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly level: Level
  readonly path: readonly string[]
}

export interface World {
  readonly regions: readonly WorldRegion[]
  readonly agencies: readonly WorldAgency[]
  readonly reports: readonly WorldReport[]
}

const REGIONS: readonly (readonly [code: string, name: string, parent: string])[] = [
  ['330000', '浙江省', NATION.code],
  ['330100', '杭州市', '330000'],
  ['330106', '西湖区', '330100'],
  ['330108', '滨江区', '330100'],
  ['330200', '宁波市', '330000'],
  ['330203', '海曙区', '330200'],
  ['500000', '重庆市', NATION.code],
  ['500101', '万州区', '500000'],
]

const levelOf = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

const ancestorsOf = (code: string): string[] => {
  const own = REGIONS.find(([known]) => known === code)
  return own ? [...ancestorsOf(own[2]), code] : [NATION.code]
}

const nameOf = (code: string): string => REGIONS.find(([known]) => known === code)?.[1] ?? NATION.label.zh

const worldRegions: WorldRegion[] = [
  { code: NATION.code, name: NATION.label.zh, parent: null, level: 'central', path: [] },
  ...REGIONS.map(([code, name, parent]) => ({
    code,
    name,
    parent,
    level: levelOf(code),
    path: ancestorsOf(code).slice(1).map(nameOf),
  })),
]

/** Names that a query, a LIKE pattern, a line of CSV or a spreadsheet could stumble over. */
const NAMES = [
  '公安局',
  '财政局',
  `教育"局`,
  '=1+1局',
  '税务,局',
  `卫\n健委`,
  '100%_局',
  `o'局\\`,
  '＠局',
  '民政局（模拟）',
]

/** Every draw from one seed: the same world each time. */
const draws = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return { below, pick }
}

const PROVENANCE = { sha: (id: number) => id.toString(16).padStart(64, '0') }

export const shaOf = PROVENANCE.sha

/** About `size` agencies with reports in 2018–2024; some filed twice, some in two scopes, some with doubtful cells. */
export const makeWorld = (seed: number, size: number): World => {
  const { below, pick } = draws(seed)
  const codes = [null, ...REGIONS.map(([code]) => code)]
  const agencies: WorldAgency[] = []
  const reports: WorldReport[] = []
  let id = 4_000_000_000_000
  const agency = (name: string, regionCode: string | null, level: Level, kind: Kind): WorldAgency => {
    id += 1 + below(1000)
    const plain = { id, name: `${regionCode ? nameOf(regionCode) : ''}${name}`, regionCode, level, kind }
    return { ...plain, pinyin: `hangzhou${below(9)}ju`, initials: `hz${below(9)}j` }
  }
  for (const [code] of REGIONS) {
    agencies.push(agency('人民政府', code, levelOf(code), 'government'))
    agencies.push(agency('人民政府办公室', code, levelOf(code), 'office'))
  }
  for (let index = agencies.length; index < size; index += 1) {
    const code = pick(codes)
    const level: Level = code === null ? 'central' : below(6) === 0 ? 'township' : levelOf(code)
    agencies.push(agency(`${pick(NAMES)}${index}`, code, level, pick(Object.keys(KINDS) as Kind[])))
  }
  const cellsFor = (edition: EditionId | null): CellValues =>
    Object.fromEntries(
      cellsOf(edition).map((cell) => {
        const value = cell.unit === 'money' ? below(1_000_000) / 10_000 : below(below(4) === 0 ? 2_000_000_000 : 40)
        const signed = cell.unit === 'change' && below(2) ? 0 - value : value
        return [cell.key, below(30) === 0 ? null : signed]
      }),
    )
  /** Mostly the form that was due; now and then another, or none that could be read. */
  const formOf = (year: number): EditionId | null => {
    if (below(20) === 0) return null
    if (year < 2019) return '2014'
    return below(10) === 0 ? pick(EDITION_IDS) : year < 2021 ? '2019' : '2021'
  }
  const file = (one: WorldAgency, year: number, scope: Scope): void => {
    const edition = formOf(year)
    const versions = below(8) === 0 ? 2 : 1
    for (let version = 1; version <= versions; version += 1) {
      id += 1 + below(1000)
      const cells = cellsFor(edition)
      const printed = cellsOf(edition).filter(({ key }) => cells[key] !== null)
      const doubtful =
        below(6) || printed.length === 0
          ? []
          : [pick(printed).key, 'review.total' as const].filter((key) => typeof cells[key] === 'number')
      const regions = one.regionCode ? ancestorsOf(one.regionCode) : [NATION.code]
      reports.push({
        id,
        agency: one,
        year,
        scope,
        edition,
        current: version === versions,
        version,
        cells,
        doubtful,
        regions,
      })
    }
  }
  for (const one of agencies)
    for (let year = 2018; year <= 2024; year += 1) {
      if (below(4) === 0) continue
      const scope: Scope =
        one.kind === 'government' || one.kind === 'office'
          ? pick(['area', 'own', 'area'])
          : below(12)
            ? 'own'
            : 'unknown'
      file(one, year, scope)
      if (scope === 'area' && below(4) === 0) file(one, year, 'own')
    }
  return { regions: worldRegions, agencies, reports }
}

/** What sums may use: printed and not doubtful. */
export const provenOf = (report: WorldReport): CellValues =>
  Object.fromEntries(
    FIGURE_CELLS.map(({ key }) => [key, report.doubtful.includes(key) ? null : (report.cells[key] ?? null)]),
  )

const insert = async (db: Database, table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> => {
  // 65535 parameters at most to a statement.
  const size = Math.max(1, Math.floor(60_000 / Object.keys(getTableColumns(table)).length))
  for (let start = 0; start < rows.length; start += size) await db.insert(table).values(rows.slice(start, start + size))
}

/** Where a cell of a report stands in its text; blank cells stand nowhere. */
export const placeOf = (report: WorldReport, key: CellKey): { start: number; end: number } | null => {
  if (typeof report.cells[key] !== 'number') return null
  const start = cellsOf(report.edition).findIndex((cell) => cell.key === key) * 4
  return { start, end: start + 3 }
}

/** Writes the world into an empty store. */
export const storeWorld = async (db: Database, { regions, agencies, reports }: World): Promise<void> => {
  await insert(
    db,
    schema.regions,
    regions.map((region) => ({ ...region, pinyin: '', initials: '' })),
  )
  await insert(
    db,
    schema.agencies,
    agencies.map((one) => ({
      ...one,
      aliases: [`旧${one.name}`],
      origin: 'simulated',
      grams: gramsOf([one.name, `旧${one.name}`], one.initials),
      sortKey: one.name,
    })),
  )
  await insert(
    db,
    schema.documents,
    reports.map(({ id, agency }) => ({
      agencyId: agency.id,
      sha256: PROVENANCE.sha(id),
      name: `${id}.txt`,
      format: 'text',
      text: '…',
      bytes: 3,
      url: id % 2 ? `=cmd,${id}` : null,
    })),
  )
  await insert(
    db,
    schema.reports,
    reports.map(({ id, agency, year, scope, edition, current, version, doubtful, regions: within }) => ({
      id,
      agencyId: agency.id,
      year,
      scope,
      edition,
      current,
      version,
      level: agency.level,
      kind: agency.kind,
      regionCode: agency.regionCode,
      regions: within,
      sha256: PROVENANCE.sha(id),
      origin: 'simulated',
      errors: doubtful.length > 0 ? 1 : 0,
      warnings: 0,
      parser: '1',
    })),
  )
  const keyOf = (report: WorldReport) => ({ agencyId: report.agency.id, reportId: report.id })
  await insert(
    db,
    schema.figures,
    reports.map((report) => {
      const proven = provenOf(report)
      return {
        ...keyOf(report),
        year: report.year,
        level: report.agency.level,
        kind: report.agency.kind,
        scope: report.scope,
        edition: report.edition ?? NO_EDITION,
        regionCode: report.agency.regionCode ?? NATION.code,
        current: report.current,
        ...Object.fromEntries(FIGURE_CELLS.map(({ key }) => [snake(key), proven[key] ?? null])),
      }
    }),
  )
  await insert(
    db,
    schema.grids,
    reports.map((report) => ({
      ...keyOf(report),
      edition: report.edition,
      values: cellsOf(report.edition).map(({ key }) => report.cells[key] ?? null),
    })),
  )
  await insert(
    db,
    schema.readings,
    reports.map((report) => {
      const keys = cellsOf(report.edition).map(({ key }) => key)
      const blank = keys.filter((key) => report.cells[key] === null)
      return {
        ...keyOf(report),
        unread: Object.fromEntries(blank.map((key) => [key, { state: 'blank', raw: '/' }])),
        places: keys.flatMap((key) => {
          const place = placeOf(report, key)
          return [place?.start ?? null, place?.end ?? null]
        }),
        narrative: [],
        evidence: {},
      }
    }),
  )
  await insert(
    db,
    schema.findings,
    reports
      .filter(({ doubtful }) => doubtful.length > 0)
      .map((report) => ({
        ...keyOf(report),
        seq: 1,
        code: 'row-sum',
        severity: 'error',
        cells: report.doubtful,
        expected: 1,
        actual: 2,
        messageZh: '不等',
        messageEn: 'differ',
      })),
  )
  await rebuildRollups(db)
  await db.execute(sql`insert into meta (id, release, origin) values (1, 7, 'simulated')
    on conflict (id) do update set release = excluded.release, origin = excluded.origin`)
}

/** Any filters that an address could hold. */
export const anyFilters = fc.record(
  {
    region: fc.constantFrom(NATION.code, ...REGIONS.map(([code]) => code), '990000'),
    level: fc.constantFrom(...(Object.keys(LEVELS) as Level[])),
    kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
    scope: fc.constantFrom(...(Object.keys(SCOPES) as Scope[])),
    edition: fc.constantFrom(...EDITION_IDS),
    from: fc.integer({ min: 2017, max: 2025 }),
    to: fc.integer({ min: 2018, max: 2025 }),
  },
  { requiredKeys: [] },
)
