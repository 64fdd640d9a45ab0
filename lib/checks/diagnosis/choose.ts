/** Of all faults that would explain something, those that explain most; nothing where too many do as well. */
import type { Explanation } from './trial'

/** With more than this many faults equally likely, none is named. */
const MOST = 3
/** Where more than this many faults explain something, the weaker ones are not weighed at all. */
const CROWD = 400

/** Changes alone, but where rows are told to be left out or counted twice: of those with the same figures, any may be. */
const signature = ({ changes, kind, tell }: Explanation): string => {
  const made = changes
    .map(({ at, to }) => `${at}=${to ?? 0}`)
    .sort()
    .join()
  return kind === 'left-out' || kind === 'counted-twice' ? `${made} ${tell().zh}` : made
}

/** The same fault found in several ways counts once: by the way that proves most, the first tried among equals. */
const distinct = (all: readonly Explanation[]): Explanation[] => {
  const best = new Map<string, Explanation>()
  for (const one of all) {
    const name = signature(one)
    const known = best.get(name)
    if (!known || one.proof > known.proof) best.set(name, one)
  }
  return [...best.values()]
}

/** Explanations that share a failed equation, directly or through others: they compete. */
const rivals = (level: readonly Explanation[]): Explanation[][] => {
  const groups: Explanation[][] = []
  for (const one of level) {
    const meets = (group: readonly Explanation[]) =>
      group.some(({ mends }) => mends.some((equation) => one.mends.includes(equation)))
    const joined = groups.filter(meets)
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push([...joined.flat(), one])
  }
  return groups
}

/**
 * For each failed equation that something explains: the faults that do, all equally well proved. The best proved come
 * first; what they explain is settled, and lesser explanations of it are dropped.
 */
export const choose = (found: readonly Explanation[]): ReadonlyMap<number, readonly Explanation[]> => {
  const chosen = new Map<number, readonly Explanation[]>()
  const settled = new Set<number>()
  const all = distinct(found)
  for (const proof of [...new Set(all.map((one) => one.proof))].sort((a, b) => b - a)) {
    if (all.filter((one) => one.proof >= proof).length > CROWD) break
    const level = all.filter((one) => one.proof === proof && !one.mends.some((equation) => settled.has(equation)))
    for (const group of rivals(level)) {
      const equations = new Set(group.flatMap(({ mends }) => mends))
      for (const equation of equations) {
        settled.add(equation)
        if (group.length > MOST) continue
        const fitting = group.filter(({ mends }) => mends.includes(equation))
        chosen.set(equation, fitting)
      }
    }
  }
  return chosen
}
