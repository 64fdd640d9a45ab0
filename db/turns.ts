/** Work that waits for its turn: so many at once, the next in line as one ends, and an end to waiting. */
import { Unavailable } from './unavailable'

export interface Limits {
  /** Pieces of work at once. */
  readonly most: number
  /** Pieces that may wait; one more is refused at once. */
  readonly line: number
  /** Milliseconds that a piece may wait. */
  readonly patience: number
}

export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

/** @throws Unavailable from the function returned, where the line is full or the wait too long */
export const turns = ({ most, line, patience }: Limits): Turns => {
  let free = most
  const waiting: { readonly start: () => void }[] = []
  const turn = () =>
    new Promise<void>((start, refuse) => {
      if (waiting.length >= line) {
        refuse(new Unavailable('too much is asked of the store at once'))
        return
      }
      const late = () => {
        waiting.splice(waiting.indexOf(one), 1)
        refuse(new Unavailable(`the store had no turn to give within ${patience / 1000} s`))
      }
      const timer = setTimeout(late, patience)
      const one = {
        start: () => {
          clearTimeout(timer)
          start()
        },
      }
      waiting.push(one)
    })
  return async (work) => {
    if (free > 0) free--
    else await turn()
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next.start()
      else free++
    }
  }
}
