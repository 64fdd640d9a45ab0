/** What the prose says on where a body is: the cities and provinces of its possible places that it names. */
import type { Hint } from './hints'
import { lineage, type Region } from './regions'
import { ELSEWHERE_AFTER, ELSEWHERE_BEFORE } from './words'

const PROSE = 20_000
const MAX_CANDIDATES = 120
const MAX_MENTIONS = 20

/** Where the text names a place as its own, not as one visited or compared with; -1 where it does not. */
const ownMention = (text: string, name: string): number => {
  let at = text.indexOf(name)
  for (let n = 0; at !== -1 && n < MAX_MENTIONS; n++) {
    const isElsewhere =
      ELSEWHERE_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ||
      ELSEWHERE_AFTER.test(text.slice(at + name.length, at + name.length + 4))
    if (!isElsewhere) return at
    at = text.indexOf(name, at + 1)
  }
  return -1
}

const MIN_NAME = 3

/** Candidates whose name neither another bears nor the body: the counties that have a town of the body's name. */
const toldApart = (body: string, candidates: readonly Region[]): readonly Region[] =>
  candidates.filter(
    ({ name }) =>
      name.length >= MIN_NAME && !body.includes(name) && candidates.filter((other) => other.name === name).length === 1,
  )

/** A weak hint for each region that the text names, among the candidates for the place of `body` and all above them. */
export const proseHints = (body: string, text: string, candidates: readonly Region[]): Hint[] => {
  if (candidates.length < 2 || candidates.length > MAX_CANDIDATES) return []
  const prose = text.slice(0, PROSE)
  const above = new Set(candidates.flatMap((region) => lineage(region).slice(0, -1)))
  return [...new Set([...above, ...toldApart(body, candidates)])].flatMap((region): Hint[] => {
    const start = ownMention(prose, region.name)
    if (start === -1) return []
    const end = start + region.name.length
    return [{ source: 'prose', regions: [region], weight: 1, confidence: 0.4, start, end }]
  })
}
