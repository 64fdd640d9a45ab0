/** Arbitrary reports: consistent figures of either edition, in any layout, style, script and encoding. */
import fc from 'fast-check'
import { cellsOf, EDITION_IDS, type EditionId, SIMULATED_MARK } from '@/lib/form'
import { complete, type Figures, keyOf, type Printed, printed } from '@/scripts/demo/figures'
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from '@/scripts/demo/history/rows'
import { LAYOUTS } from '@/scripts/demo/layouts'
import { bytesOf, type Look } from '@/scripts/demo/look'
import { proseOf } from '@/scripts/demo/prose'
import { randomOf } from '@/scripts/demo/random'
import { sheetOf } from '@/scripts/demo/sheet'

const DASHES = ['/', '-', '—', '无']

/** Mostly small, often nothing, at times large: as figures of reports are. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(99_999) },
)

/** Requests of one kind of applicant: how each was answered, what came in from last year, what is left. */
const column = fc.record({
  answers: fc.array(count, { minLength: OUTCOME_ROWS.length, maxLength: OUTCOME_ROWS.length }),
  left: count,
  old: fc.double({ min: 0, max: 1, noNaN: true }),
})

const columns = fc.array(column, { minLength: APPLICANT_COLUMNS.length, maxLength: APPLICANT_COLUMNS.length })

const requestsOf = (all: readonly { answers: readonly number[]; left: number; old: number }[]): Figures => {
  const figures: Figures = {}
  for (const [i, { answers, left, old }] of all.entries()) {
    const name = APPLICANT_COLUMNS[i] ?? ''
    const load = answers.reduce((sum, answer) => sum + answer, left)
    const carriedIn = Math.floor(load * old * old)
    for (const [row, answer] of answers.entries()) figures[keyOf(OUTCOME_ROWS[row] ?? '', name)] = answer
    figures[keyOf('applications.carried_out', name)] = left
    figures[keyOf('applications.carried_in', name)] = carriedIn
    figures[keyOf('applications.received', name)] = load - carriedIn
  }
  return figures
}

/** Tables two and four: nothing there depends on another figure but the totals. */
const OTHERS = EDITION_IDS.flatMap(cellsOf).filter(
  (cell) => cell.table.id !== 'applications' && cell.columnKey !== 'total',
)
const others = fc.array(count, { minLength: OTHERS.length, maxLength: OTHERS.length }).map((drawn): Figures => {
  const figures: Figures = {}
  for (const [i, { key, unit }] of OTHERS.entries()) {
    const figure = drawn[i] ?? 0
    figures[key] = unit === 'money' ? figure / 100 : unit === 'change' && figure % 2 ? -figure : figure
  }
  return figures
})

/** Figures that satisfy every equation of both editions. */
const consistent: fc.Arbitrary<Figures> = fc
  .tuple(columns, others)
  .map(([requests, rest]) => complete({ ...requestsOf(requests), ...rest }))

const look: fc.Arbitrary<Look> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  style: fc.record({
    disputeHeads: fc.constantFrom('whole' as const, 'cut' as const, 'level' as const),
    blank: fc.constantFrom(...DASHES),
    wide: fc.boolean(),
    broken: fc.boolean(),
    titled: fc.boolean(),
    framed: fc.boolean(),
    yuan: fc.boolean(),
  }),
  traditional: fc.boolean(),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'gb18030' as const),
})

export interface Simulated {
  readonly edition: EditionId
  readonly figures: Figures
  readonly cells: Printed
  readonly look: Look
  readonly seed: number
}

/** With a description short enough to read when a property fails. */
const told = (report: Simulated): Simulated => ({
  ...report,
  ...{
    [fc.toStringMethod]: () => {
      const { layout, ...look } = report.look
      const cells = Object.entries(report.cells).filter(([, value]) => value !== 0)
      return JSON.stringify({ edition: report.edition, layout: layout.id, ...look, cells: Object.fromEntries(cells) })
    },
  },
})

export const simulated: fc.Arbitrary<Simulated> = fc
  .record({ edition: fc.constantFrom('2019' as const, '2021' as const), figures: consistent, look, seed: fc.nat() })
  .map((drawn) => told({ ...drawn, cells: printed(drawn.figures, drawn.edition) }))

export const AGENCY = {
  name: `杭州市滨江区教育局${SIMULATED_MARK}`,
  scope: 'own' as const,
  region: { name: '滨江区' },
}
export const yearOf = (edition: EditionId): number => (edition === '2019' ? 2020 : 2023)

/** The file of a report, its prose telling the true figures whatever the cells are changed to. */
export const fileOf = ({ edition, figures, cells, look: { style, ...rest }, seed }: Simulated) => {
  const prose = proseOf({ agency: AGENCY, year: yearOf(edition), edition, figures }, randomOf(seed))
  const bytes = bytesOf(sheetOf({ edition, cells, prose }, style), { style, ...rest })
  return { name: `report.${rest.layout.extension}`, bytes }
}

/** The same report with other cells; a blank is printed as the style says. */
export const withCells = (report: Simulated, changed: Printed): Simulated =>
  told({ ...report, cells: { ...report.cells, ...changed } })

/** The same report with empty cells for blanks. */
export const withEmptyCells = (report: Simulated, changed: Printed): Simulated => {
  const { style } = report.look
  return withCells({ ...report, look: { ...report.look, style: { ...style, blank: '' } } }, changed)
}
