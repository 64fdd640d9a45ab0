/** restated: a figure that the prose gives for the year before, against that year's report. Told as a note. */
import type { Claim, Finding } from '@/lib/report/report'
import type { YearOfCells } from '../years/rule'
import { isOfScope, totalOf } from './claims'
import { DEFINITIONS } from './definitions'
import { CLAIMED, yearBeforeDiffers } from './words'

/** The figure of the earlier report under each definition of what was counted that its tables give one for. */
const figuresOf = ({ claims, of }: Claim, before: YearOfCells): number[] => {
  if (claims !== 'last_year' || of === undefined) return []
  const { natural, others } = DEFINITIONS[of]
  return [natural, ...others].flatMap((sum) => totalOf(before, sum) ?? [])
}

/** Whether the tables of the year before say anything of a claim. */
export const isKnown = (claim: Claim, before: YearOfCells): boolean => figuresOf(claim, before).length > 0

/** One note for each figure of the year before that its report gives neither in its tables nor in its prose. */
export const checkRestated = (now: YearOfCells, before: YearOfCells): Finding[] =>
  now.narrative.flatMap((claim): Finding[] => {
    const { of, value: actual, quote_place: place } = claim
    const [expected, ...others] = isOfScope(now, claim) ? figuresOf(claim, before) : []
    if (of === undefined || expected === undefined || expected === actual || others.includes(actual)) return []
    if (before.narrative.some((said) => said.claims === of && said.value === actual)) return []
    const message = yearBeforeDiffers(CLAIMED[of], before.year, actual, expected)
    return [{ code: 'restated', severity: 'info', cells: [], expected, actual, message, place }]
  })
