/** One body's reports with all that the store keeps of them: read, as it were, without a file. */
import { createHash } from 'node:crypto'
import { CROSS_CHECKS, check } from '@/lib/checks'
import { type CellKey, cellsOf, type EditionId, FIGURE_CELLS, NATION, type TableId } from '@/lib/form'
import { fingerprintOf, fingerprintOfFigures } from '@/lib/report/fingerprint'
import { likenessOf, likenessOfFigures } from '@/lib/report/likeness'
import type { Finding, Report, Unread } from '@/lib/report/report'
import { provenFigures } from '../../load/record'
import type { Printed } from '../figures'
import { emptyLedger, type Ledger } from '../ledger'
import { randomOf } from '../random'
import type { DirectOptions, Filer } from './filings'
import { mayBeOdd } from './odd'
import { blanksOn, cellsOn, provenOn, valuesFrom, valuesOn, yearCellsOn } from './printed'
import { type Said, saidIn, saidOn, writtenOf } from './text'
import { misprintedIn, type Told, toldIn } from './told'

/** What is stored of one version of a report, but for its body. */
export interface DirectReport
  extends Pick<Report, 'year' | 'edition' | 'unread' | 'places' | 'narrative' | 'evidence'> {
  readonly version: number
  readonly isCurrent: boolean
  readonly text: string
  readonly bytes: number
  readonly sha256: string
  /** Every cell in printed order. */
  readonly values: ArrayLike<number | null>
  /** Figures that sums may use, in the order of FIGURE_CELLS. */
  readonly proven: readonly (number | null)[]
  readonly fingerprint: string | null
  readonly likeness: readonly number[] | null
  readonly findings: readonly Finding[]
  /** What the report of the year before shows, and the hash of that one. */
  readonly across: readonly Finding[]
  readonly before: string | null
}

type YearOfCells = Parameters<typeof CROSS_CHECKS.years>[0]

/** A version, and what the year after it is held against. */
interface Made {
  readonly report: Omit<DirectReport, 'version' | 'isCurrent' | 'across' | 'before'>
  readonly year: YearOfCells
  readonly isFaulty: boolean
}

/** Bodies that leave empty what is 0; the others write it. */
const LEAVES_BLANKS = 0.05
const SURE = { title: 0.98, period: 0.95 }
const BLANK: Unread = { state: 'blank', raw: '' }
const MISSING: Unread = { state: 'missing', raw: '' }

const unreadIn = (edition: EditionId | null, cells: Printed, lost: readonly TableId[]): Report['unread'] => {
  const unread: Partial<Record<CellKey, Unread>> = {}
  for (const { key, table } of cellsOf(edition))
    if (cells[key] === null || cells[key] === undefined) unread[key] = lost.includes(table.id) ? MISSING : BLANK
  return unread
}

/** Text, hash, and where things stand in the text. */
const writtenFor = (
  name: string,
  year: number,
  edition: EditionId | null,
  values: ArrayLike<number | null>,
  said: Said,
  lost: readonly TableId[],
) => {
  const { text, title, period, places, narrative } = writtenOf({ agency: name, year, edition, values, said, lost })
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const evidence: Report['evidence'] = {
    agency: { source: 'title', place: title, confidence: SURE.title },
    year: { source: 'period', place: period, confidence: SURE.period },
  }
  return { year, edition, text, bytes: bytes.length, sha256, places, narrative, evidence }
}

type Written = ReturnType<typeof writtenFor>

/** The report as the rules take it. */
const reportOf = (filer: Filer, name: string, written: Written, cells: Printed, unread: Report['unread']): Report => {
  const { region, level, kind, scope } = filer
  const { year, edition, narrative, evidence } = written
  return {
    agency: name,
    year,
    region: region.code === NATION.code ? null : { code: region.code, path: region.path },
    level,
    kind,
    scope,
    origin: 'simulated',
    evidence,
    host: null,
    edition,
    cells,
    unread,
    // No rule asks where a figure stands.
    places: [],
    narrative,
  }
}

/**
 * Figures of one history as they are. What is left empty is 0, in cells that nothing is derived from: the figures are
 * proven as they would be with it, and no rule is told anything by it.
 */
const soundReport = (filer: Filer, name: string, year: number, told: Extract<Told, { shown: Ledger }>): Made => {
  const { edition, shown, leavesBlanks } = told
  const blanks = leavesBlanks ? blanksOn(edition, shown) : []
  const values = valuesOn(edition, shown, blanks)
  const unread: Partial<Record<CellKey, Unread>> = {}
  const emptied = (cells: Printed): Printed => {
    for (const { key } of blanks) if (key in cells) cells[key] = null
    return cells
  }
  for (const { key } of blanks) unread[key] = BLANK
  const written = writtenFor(name, year, edition, values, saidOn(shown), [])
  const findings = mayBeOdd(shown, filer)
    ? check(reportOf(filer, name, written, emptied(cellsOn(edition, shown)), unread))
    : []
  const { text, bytes, sha256, places, narrative, evidence } = written
  const proven = provenOn(edition, shown)
  const [fingerprint, likeness] = [fingerprintOfFigures(shown), likenessOfFigures(shown)]
  return {
    report: {
      year,
      edition,
      text,
      bytes,
      sha256,
      places,
      narrative,
      evidence,
      unread,
      values,
      proven,
      fingerprint,
      likeness,
      findings,
    },
    year: { year, edition, scope: filer.scope, cells: emptied(yearCellsOn(edition, shown)), unread, narrative },
    isFaulty: false,
  }
}

const makeReport = (filer: Filer, name: string, year: number, told: Told): Made => {
  if ('shown' in told) return soundReport(filer, name, year, told)
  const { edition, cells, said, lost, isFaulty } = told
  const values = valuesFrom(edition, cells)
  const written = writtenFor(name, year, edition, values, saidIn(said), lost)
  const unread = unreadIn(edition, cells, lost)
  const report = reportOf(filer, name, written, cells, unread)
  const findings = check(report)
  const figures = provenFigures(report, findings)
  const proven = FIGURE_CELLS.map(({ key }) => figures[key] ?? null)
  const marks = { fingerprint: fingerprintOf(report), likeness: likenessOf(report) }
  return {
    report: { ...written, unread, values, proven, ...marks, findings },
    year: report,
    isFaulty,
  }
}

/** What all reports of a load have in common. */
export interface Reading {
  readonly options: DirectOptions
  /** Version of the code that reads reports. */
  readonly parser: string
}

/** All reports of a body, oldest first; a revised one after the version that it took the place of. */
export const reportsOf = function* (
  filer: Filer,
  name: string,
  figures: readonly Ledger[],
  { from, seed }: DirectOptions,
): Generator<DirectReport> {
  const leavesBlanks = randomOf(seed, filer.name, 'habits').chance(LEAVES_BLANKS)
  let before: Made | null = null
  for (const { year, isRevised } of filer.filings) {
    const ledger = figures[year - from] ?? emptyLedger()
    if (isRevised) {
      const { report } = makeReport(filer, name, year, misprintedIn(year, ledger))
      yield { ...report, version: 1, isCurrent: false, across: [], before: null }
    }
    const follows: boolean = before !== null && before.report.year === year - 1 && !before.isFaulty
    const told = toldIn(year, ledger, { leavesBlanks, follows }, randomOf(seed, filer.name, year))
    const made = makeReport(filer, name, year, told)
    const across = before ? CROSS_CHECKS.years(made.year, before.year) : []
    yield { ...made.report, version: isRevised ? 2 : 1, isCurrent: true, across, before: before?.report.sha256 ?? null }
    before = made
  }
}
