/** implausible, of two years: a stock of documents that does not follow from the last, an amount in another unit. */
import { cellOf } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { rowLabel } from '../labels'
import { figureIn } from '.'
import { stockDoesNotFollow, unitSlip } from './words'

type YearOfCells = Pick<Report, 'year' | 'cells'>

/** Yuan taken for 万元 are ten thousand times as many; the amount itself moves, too. */
const SLIP = { least: 5000, most: 20_000 }

const stocks = ({ year, cells }: YearOfCells, before: YearOfCells): Finding[] =>
  ['disclosure.regulations', 'disclosure.normative_documents'].flatMap((row): Finding[] => {
    const [issued, repealed] = [figureIn(cells, row, 'issued'), figureIn(cells, row, 'repealed')]
    const [now, last] = [figureIn(cells, row, 'in_force'), figureIn(before.cells, row, 'in_force')]
    if (!issued || !repealed || !now || !last) return []
    const expected = last.value + issued.value - repealed.value
    if (now.value === expected) return []
    const message = stockDoesNotFollow(rowLabel(cellOf(now.key).row), year, now.value, expected)
    const keys = [issued.key, repealed.key, now.key]
    return [{ code: 'implausible', severity: 'info', cells: keys, expected, actual: now.value, message }]
  })

const fees = ({ year, cells }: YearOfCells, before: YearOfCells): Finding[] => {
  const [now, last] = [
    figureIn(cells, 'disclosure.fees', 'amount'),
    figureIn(before.cells, 'disclosure.fees', 'amount'),
  ]
  if (!now || !last || now.value <= 0 || last.value <= 0) return []
  const times = Math.max(now.value / last.value, last.value / now.value)
  if (times < SLIP.least || times > SLIP.most) return []
  const message = unitSlip(rowLabel(cellOf(now.key).row), year, now.value, last.value)
  const shared = { cells: [now.key], expected: null, actual: now.value, message }
  return [{ code: 'implausible', severity: 'warning', ...shared }]
}

export const checkImplausibleYears = (now: YearOfCells, before: YearOfCells): Finding[] => [
  ...stocks(now, before),
  ...fees(now, before),
]
