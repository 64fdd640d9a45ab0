import { expect, it } from 'vitest'
import { runMutations } from '@/scripts/fuzz/run'
import { totalOf } from '@/scripts/fuzz/tally'
import { shown } from './shown'

/** Half a minute on an idle machine. */
const LONG = 240_000

it(
  'mutations 15000 to 20000 of fixtures and generated documents are read exactly or flagged',
  async () => {
    const { tally, failing } = await runMutations('suite', 15_000, 20_000)
    expect(totalOf(tally, ['']).n).toBe(5000)
    expect(failing.map(shown)).toEqual([])
  },
  LONG,
)
