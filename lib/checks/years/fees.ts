/** implausible: an amount that may be in another unit than the year before. */
import { type CellKey, cellOf } from '@/lib/form'
import { rowLabel } from '../labels'
import { bothYears, type YearRule } from './rule'
import { unitSlip } from './words'

/** Yuan taken for 万元 are ten thousand times as many; the amount itself moves, too. */
const SLIP = { least: 5000, most: 20_000 }

const FEES: CellKey = 'disclosure.fees.amount'

export const UNIT_SLIP: YearRule = {
  cells: [FEES],
  check: (now, before) => {
    const fees = bothYears(FEES, now, before)
    if (!fees || fees.now <= 0 || fees.before <= 0) return []
    const times = Math.max(fees.now / fees.before, fees.before / fees.now)
    if (times < SLIP.least || times > SLIP.most) return []
    const message = unitSlip(rowLabel(cellOf(FEES).row), now.year, fees.now, fees.before)
    return [{ code: 'implausible', severity: 'warning', cells: [FEES], expected: null, actual: fees.now, message }]
  },
}
