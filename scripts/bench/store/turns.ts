/** Timing by the clock, in turns: what waits for a database is no work of this process. */

import { medianOf } from '../rounds'

export interface Turn {
  readonly name: string
  readonly run: () => Promise<unknown>
}

/** Milliseconds of one run. */
export const clocked = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/**
 * Median milliseconds of each, after two runs unmeasured: `rounds` times in turns, so that a busy machine slows all
 * alike, and in every turn as often as it takes to be no accident.
 */
export const inTurns = async (turns: readonly Turn[], rounds: number): Promise<number[]> => {
  for (const { run } of turns) {
    await run()
    await run()
  }
  const times = turns.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, { run }] of turns.entries())
      times[i]?.push(medianOf([await clocked(run), await clocked(run), await clocked(run)]))
  return times.map(medianOf)
}
