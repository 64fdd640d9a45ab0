/** All rules that take more than one report, as the store runs them. */
import { duplicateOf } from './duplicates'
import { checkBelow } from './regions'
import { checkYears, YEAR_CELLS } from './years'

export const CROSS_CHECKS = { years: checkYears, yearCells: YEAR_CELLS, duplicate: duplicateOf, region: checkBelow }
