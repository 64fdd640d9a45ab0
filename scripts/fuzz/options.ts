/** What the fuzz command is asked for, checked. */
import { availableParallelism } from 'node:os'

const DEFAULTS = { documents: '1000', mutations: '20000', seed: '1', from: '0', out: '.data/fuzz' } as const

type Name = keyof typeof DEFAULTS | 'workers'

export interface FuzzOptions {
  readonly documents: number
  readonly mutations: number
  readonly seed: string
  /** Number of the first mutation: where a run was broken off. */
  readonly from: number
  readonly workers: number
  readonly out: string
}

const whole = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} ${text}: give a number from 0`)
  return Number(text)
}

/** @throws RangeError naming the option and what it takes */
export const fuzzOptions = (asked: Readonly<Partial<Record<Name, string | undefined>>>): FuzzOptions => {
  const number = (name: Exclude<keyof typeof DEFAULTS, 'seed' | 'out'>) => whole(name, asked[name] ?? DEFAULTS[name])
  return {
    documents: number('documents'),
    mutations: number('mutations'),
    from: number('from'),
    seed: asked.seed ?? DEFAULTS.seed,
    workers: Math.max(1, whole('workers', asked.workers ?? String(availableParallelism()))),
    out: asked.out ?? DEFAULTS.out,
  }
}
