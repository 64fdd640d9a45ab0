/** What a clause without figures says of all that the clause before it counted: 全部维持, 均由自然人提出. */
import type { ClaimName, CountName, Said } from './claim'
import { ALL_DECIDED, ALL_GRANTED, ALL_LEGAL, ALL_NATURAL, ALL_OF_THEM, ALL_UPHELD } from './words'

const OF_DISPUTES: readonly (readonly [RegExp, 'corrected' | 'pending'])[] = [
  [ALL_UPHELD, 'corrected'],
  [ALL_DECIDED, 'pending'],
]
const OF_REQUESTS: readonly (readonly [RegExp, readonly CountName[]])[] = [
  [ALL_GRANTED, ['refused', 'unavailable']],
  [ALL_NATURAL, ['legal_person']],
  [ALL_LEGAL, ['natural_person']],
]
const NONE: readonly CountName[] = []

const noneBeside = (words: string, name: ClaimName): readonly CountName[] => {
  if (name === 'review' || name === 'litigation')
    for (const [all, result] of OF_DISPUTES) if (all.test(words)) return [`${name}_${result}`]
  if (name === 'received' || name === 'workload' || name === 'disposed')
    for (const [all, others] of OF_REQUESTS) if (all.test(words)) return others
  return NONE
}

/** The counts that there are none of where `words` tell the same of all that `counted` counts. */
export const noneByUniform = (words: string, counted: readonly Said[]): readonly CountName[] =>
  counted.length > 0 && ALL_OF_THEM.test(words) ? counted.flatMap(({ claims }) => noneBeside(words, claims)) : NONE
