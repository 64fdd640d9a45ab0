/**
 * Seeded random numbers: sfc32 (a small counting generator with 128 bits of state), its state filled from the seed
 * by FNV-1a. Only exact arithmetic (+ - × ÷ √ and 32-bit integers) is used, so a seed gives the same numbers on
 * every machine.
 */

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, below). */
  below(below: number): number
  chance(probability: number): boolean
  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  /** How many of `trials` succeed. */
  binomial(trials: number, probability: number): number
  /** A count of independent events with this mean. */
  count(mean: number): number
  /** `total` handed out among the weights, each piece at random: the parts add up to it. */
  split(total: number, weights: readonly number[]): number[]
  /** Around 1, now and then very large: how unequal agencies are. */
  heavy(): number
}

const WARM_UP = 12
/** Up to here successes are counted one by one; above, the normal curve is close enough. */
const COUNTED = 60

const fnv1a = (text: string, basis: number): number => {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
  return hash
}

const sfc32 = (seed: string): (() => number) => {
  let a = fnv1a(seed, 0x811c9dc5)
  let b = fnv1a(seed, a ^ 0x9e3779b9)
  let c = fnv1a(seed, b ^ 0x85ebca6b)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < WARM_UP; i++) next()
  return next
}

/** A generator of its own for each thing drawn: what is added elsewhere does not change it. */
export const randomOf = (...seed: readonly (string | number)[]): Random => {
  const next = sfc32(seed.join('\u0000'))
  const below = (limit: number) => Math.floor(next() * limit)

  /** Twelve uniform numbers less six: close to the normal curve, without logarithms. */
  const bell = () => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += next()
    return sum
  }
  const around = (mean: number, variance: number) => Math.round(mean + bell() * Math.sqrt(variance))

  const binomial = (trials: number, probability: number) => {
    const p = Math.min(1, Math.max(0, probability))
    if (trials <= 0 || p === 0) return 0
    if (p === 1) return trials
    if (trials > COUNTED) return Math.min(trials, Math.max(0, around(trials * p, trials * p * (1 - p))))
    let successes = 0
    for (let i = 0; i < trials; i++) if (next() < p) successes++
    return successes
  }

  const split = (total: number, weights: readonly number[]) => {
    let left = total
    let weight = weights.reduce((sum, w) => sum + w, 0)
    return weights.map((w, i) => {
      const part = i === weights.length - 1 || w >= weight ? left : binomial(left, w / weight)
      left -= part
      weight -= w
      return part
    })
  }

  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(below(list.length))
    if (chosen === undefined) throw new RangeError('cannot pick from an empty list')
    return chosen
  }

  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick,
    shuffle: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((x, y) => x.at - y.at)
        .map(({ item }) => item),
    binomial,
    count: (mean) => {
      if (mean <= 0) return 0
      if (mean > COUNTED) return Math.max(0, around(mean, mean))
      const trials = Math.ceil(mean) * 8
      return binomial(trials <= COUNTED ? COUNTED : trials, mean / (trials <= COUNTED ? COUNTED : trials))
    },
    split,
    heavy: () => {
      const root = Math.sqrt(next() + 0.0005)
      return 0.35 / (root * Math.sqrt(root))
    },
  }
}
