/**
 * region-sum: a government-wide report with fewer requests than what stands below it. Reports that are not stored only
 * make the sum below smaller, so this needs no full coverage. Told, never held back from sums.
 */
import { cellOf, REQUEST_VOLUMES } from '@/lib/form'
import type { Finding } from '@/lib/report/report'
import { rowLabel } from '../labels'
import { fewerThanBodies, fewerThanRegion, fewerThanRegions } from './words'

type Figure = keyof typeof REQUEST_VOLUMES
type Volumes = Readonly<Record<Figure, number | null>>

export interface AreaBelow extends Volumes {
  /** Its region's name. */
  readonly region: string
  readonly report: number
}

/** What stands directly below a government-wide report in its year, as far as it is known. */
export interface Below {
  /** Reports of the government's own departments and office, each for itself: their sum, and how many there are. */
  readonly own: Volumes & { readonly reports: number }
  /** Government-wide reports of the regions directly below: one for each. */
  readonly areas: readonly AreaBelow[]
}

/**
 * A summary holds its own departments by every convention: less than those is a `warning`. Whether it holds the regions
 * below as well differs from place to place: less than those is a note.
 */
const checkFigure = (figure: Figure, whole: Volumes, { own, areas }: Below): Finding | null => {
  const actual = whole[figure]
  if (actual === null) return null
  const row = rowLabel(cellOf(REQUEST_VOLUMES[figure]).row)
  const shared = { code: 'region-sum', cells: [REQUEST_VOLUMES[figure]], actual } as const
  const bodies = own[figure] ?? 0
  if (bodies > actual)
    return {
      ...shared,
      severity: 'warning',
      expected: bodies,
      message: fewerThanBodies(row, actual, bodies, own.reports),
    }
  const known = areas.flatMap(({ region, report, [figure]: value }) =>
    value === null ? [] : [{ region, report, value }],
  )
  const [largest] = [...known].sort((a, b) => b.value - a.value || a.report - b.report)
  if (!largest) return null
  const { region, report: otherReport, value } = largest
  const told = { ...shared, severity: 'info', otherReport } as const
  if (value > actual) return { ...told, expected: value, message: fewerThanRegion(row, actual, region, value) }
  const sum = known.reduce((all, one) => all + one.value, bodies)
  return sum > actual
    ? { ...told, expected: sum, message: fewerThanRegions(row, actual, sum, known.length, own.reports) }
    : null
}

/** One finding at most: where fewer were received, fewer were disposed of as well. `expected` is what stands below. */
export const checkBelow = (whole: Volumes, below: Below): Finding[] => {
  const found = checkFigure('received', whole, below) ?? checkFigure('disposed', whole, below)
  return found ? [found] : []
}
