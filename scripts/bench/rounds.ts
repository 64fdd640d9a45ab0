/** Timing of several ways of doing the same, in turns, so that a busy machine slows them all alike. */
import { processorTime } from '../processor-time'

export interface Task {
  readonly name: string
  readonly run: () => void | Promise<void>
}

export interface Timing {
  readonly name: string
  /** Median milliseconds of one run. */
  readonly median: number
  readonly best: number
}

/** Of no values 0. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Before it is measured a task runs for so long: code is compiled as it runs, and anew when it meets other documents. */
const WARMING_MS = 8000

/** Every task unmeasured until it is warm, then `rounds` times in turns. */
export const timed = async (tasks: readonly Task[], rounds: number): Promise<Timing[]> => {
  for (const task of tasks) {
    const start = processorTime()
    do await task.run()
    while (processorTime() - start < WARMING_MS)
  }
  const times = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, task] of tasks.entries()) {
      const start = processorTime()
      await task.run()
      times[i]?.push(processorTime() - start)
    }
  return tasks.map(({ name }, i) => ({ name, median: medianOf(times[i] ?? []), best: Math.min(...(times[i] ?? [])) }))
}
