import { expect, it } from 'vitest'
import { runMutations } from '@/scripts/fuzz/run'
import { totalOf } from '@/scripts/fuzz/tally'
import { shown } from './shown'

/** Half a minute on an idle machine. */
const LONG = 240_000

it(
  'mutations 5000 to 10000 of fixtures and generated documents are read exactly or flagged',
  async () => {
    const { tally, failing } = await runMutations('suite', 5000, 10_000)
    expect(totalOf(tally, ['']).n).toBe(5000)
    expect(failing.map(shown)).toEqual([])
  },
  LONG,
)
