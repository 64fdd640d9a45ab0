/** Which figures of a sentence are wholes: parts, shares and what was only handled are no claims. */
import type { Said } from './claim'
import { ALL_TOGETHER, CHANNEL, DISPOSED, SPLIT_OUTCOMES } from './words'

/** Whether a count of those disposed of is only one of those handled. */
const isHandled = (text: string, { claims, start, end }: Said): boolean =>
  claims === 'disposed' && !DISPOSED.test(text.slice(start, end))

/** 455件,其中4件来自上年结转: the whole holds the carried cases, so it is no count of new ones. */
export const wholeIsWorkload = (text: string, said: readonly Said[]): void => {
  const whole = said.findLast((one) => one.claims !== 'carried_in')
  if (whole?.claims === 'received' || (whole && isHandled(text, whole))) whole.claims = 'workload'
}

/** 68件(含上年结转5件,共73件): the sum behind them tells that the carried cases were counted by themselves. */
export const wholeIsOfNew = (said: readonly Said[], sum: number): void => {
  const whole = said.find(({ claims }) => claims === 'workload')
  if (whole && sum > whole.value) whole.claims = 'received'
}

/** What was handled need not have been disposed of: beside another figure of those that were, it is no claim. */
const withoutHandled = (text: string, said: Said[]): Said[] => {
  const disposed = said.filter(({ claims }) => claims === 'disposed')
  const isMixed = disposed.length > 1 && disposed.some((one) => !isHandled(text, one))
  return isMixed ? said.filter((one) => !isHandled(text, one)) : said
}

/** 局机关收到30件,下属单位收到7件: what one body received is no whole beside what those below it did. */
export const withoutShare = (text: string, said: Said[]): Said[] =>
  said.filter(({ claims, start, end }) => claims !== 'received' || ALL_TOGETHER.test(text.slice(start, end)))

/** 网上、信函等渠道共收到60件,当面收到8件: what came in by some ways is no whole beside another way. */
export const withoutWays = (text: string, said: Said[]): Said[] =>
  said.filter(({ claims, start, end }) => claims !== 'received' || !CHANNEL.test(text.slice(start, end)))

/** What one sentence counts more than once, with different figures, it counts in parts: none of them is the whole. */
const withoutParts = (said: Said[]): Said[] =>
  said.filter((one) =>
    said.every((other) => other.claims !== one.claims || other.of !== one.of || other.value === one.value),
  )

/** Outcomes from which the text counts a part by itself, as the statistics sheet did. */
const withoutSplit = (said: Said[], words: () => string): Said[] => {
  if (!said.some(({ claims }) => claims === 'granted' || claims === 'not_held')) return said
  const all = words()
  return said.filter(
    ({ claims }) => !(claims === 'granted' || claims === 'not_held') || !SPLIT_OUTCOMES[claims].test(all),
  )
}

/** What is left of the claims of a sentence, given its `words` and those of the paragraph before it. */
export const wholesOf = (text: string, said: Said[], words: () => string): Said[] => {
  if (said.length === 0) return said
  const counted = said.length > 1 ? withoutParts(withoutHandled(text, said)) : said
  return withoutSplit(counted, words)
}
