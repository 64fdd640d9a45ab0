/** All rules that take more than one report, as the store runs them. */
import { likenessOf } from '@/lib/report/likeness'
import { duplicateOf, nearDuplicateOf } from './duplicates'
import { checkBelow } from './regions'
import { checkYears, YEAR_CELLS } from './years'

export const CROSS_CHECKS = {
  years: checkYears,
  yearCells: YEAR_CELLS,
  duplicate: duplicateOf,
  likeness: likenessOf,
  nearDuplicate: nearDuplicateOf,
  region: checkBelow,
}
