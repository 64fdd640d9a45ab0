/** Matches of patterns, found without the copy of the pattern that `matchAll` makes each time. */

const NONE: readonly RegExpExecArray[] = []

/** All matches of a global pattern that never matches nothing, in order. */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const matches: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) matches.push(match)
  return matches
}

/** Where the last match of such a pattern begins; -1 where there is none. */
export const lastMatch = (text: string, pattern: RegExp): number => {
  let last = -1
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index
  return last
}

const HAN = /\p{Script=Han}/u

/** Whether a text says anything beside what these patterns, which are global, find in it. */
export const saysMore = (text: string, ...said: readonly RegExp[]): boolean =>
  HAN.test(said.reduce((rest, pattern) => rest.replace(pattern, ''), text))
