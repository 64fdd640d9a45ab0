/** What a run found, in numbers that add up over workers. */

export interface Count {
  n: number
  /** Documents of which every cell was read exactly. */
  exact: number
  /** Documents with a cell that is not, and says so; failures count here. */
  flagged: number
  /** Documents with a cell that is wrong and does not say so, and such cells. */
  wrong: number
  wrongCells: number
  crashes: number
  /** Documents with nothing to find fault with, and those of them in which some figure is called doubtful. */
  sound: number
  doubted: number
}

export interface Tally {
  readonly counts: Record<string, Count>
  slowest: { milliseconds: number; id: string }
}

export const emptyTally = (): Tally => ({ counts: {}, slowest: { milliseconds: 0, id: '' } })

export const countOf = (tally: Tally, kind: string): Count => {
  const count = tally.counts[kind] ?? {
    n: 0,
    exact: 0,
    flagged: 0,
    wrong: 0,
    wrongCells: 0,
    crashes: 0,
    sound: 0,
    doubted: 0,
  }
  tally.counts[kind] = count
  return count
}

export const merge = (into: Tally, from: Tally): void => {
  for (const [kind, count] of Object.entries(from.counts)) {
    const sum = countOf(into, kind)
    for (const name of Object.keys(count) as (keyof Count)[]) sum[name] += count[name]
  }
  if (from.slowest.milliseconds > into.slowest.milliseconds) into.slowest = from.slowest
}

/** The sum of all counts whose kind begins with one of these words. */
export const totalOf = (tally: Tally, begins: readonly string[]): Count => {
  const total = countOf(emptyTally(), '')
  for (const [kind, count] of Object.entries(tally.counts))
    if (begins.some((begin) => kind.startsWith(begin)))
      for (const name of Object.keys(count) as (keyof Count)[]) total[name] += count[name]
  return total
}
