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

/** Methods on a prototype: a corpus makes millions of generators, and each would else bring its own functions. */
class Seeded implements Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: string) {
    this.a = fnv1a(seed, 0x811c9dc5)
    this.b = fnv1a(seed, this.a ^ 0x9e3779b9)
    this.c = fnv1a(seed, this.b ^ 0x85ebca6b)
    for (let i = 0; i < WARM_UP; i++) this.next()
  }

  next(): number {
    const sum = (this.a + this.b + this.counter++) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** Twelve uniform numbers less six: close to the normal curve, without logarithms. */
  private bell(): number {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += this.next()
    return sum
  }

  private around(mean: number, variance: number): number {
    return Math.round(mean + this.bell() * Math.sqrt(variance))
  }

  binomial(trials: number, probability: number): number {
    const p = Math.min(1, Math.max(0, probability))
    if (trials <= 0 || p === 0) return 0
    if (p === 1) return trials
    if (trials > COUNTED) return Math.min(trials, Math.max(0, this.around(trials * p, trials * p * (1 - p))))
    let successes = 0
    for (let i = 0; i < trials; i++) if (this.next() < p) successes++
    return successes
  }

  split(total: number, weights: readonly number[]): number[] {
    let left = total
    let weight = weights.reduce((sum, w) => sum + w, 0)
    return weights.map((w, i) => {
      const part = i === weights.length - 1 || w >= weight ? left : this.binomial(left, w / weight)
      left -= part
      weight -= w
      return part
    })
  }

  pick<T>(list: readonly T[]): T {
    const [chosen] = list.slice(this.below(list.length))
    if (chosen === undefined) throw new RangeError('cannot pick from an empty list')
    return chosen
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.next() }))
      .sort((x, y) => x.at - y.at)
      .map(({ item }) => item)
  }

  count(mean: number): number {
    if (mean <= 0) return 0
    if (mean > COUNTED) return Math.max(0, this.around(mean, mean))
    const trials = Math.ceil(mean) * 8
    return this.binomial(trials <= COUNTED ? COUNTED : trials, mean / (trials <= COUNTED ? COUNTED : trials))
  }

  heavy(): number {
    const root = Math.sqrt(this.next() + 0.0005)
    return 0.35 / (root * Math.sqrt(root))
  }
}

/** A generator of its own for each thing drawn: what is added elsewhere does not change it. */
export const randomOf = (...seed: readonly (string | number)[]): Random => new Seeded(seed.join('\u0000'))
