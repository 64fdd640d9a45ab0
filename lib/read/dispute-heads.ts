/** The heads over table four: whether all of them are printed, and nothing else. */
import { DISPUTE_PATHS, DISPUTE_RESULTS, type Table } from '@/lib/form'
import { oncePer, remembered } from './remembered'
import { keysOf, type Run, rewordedOf, TELLING, wordsOf } from './runs'
import type { Tokens } from './tokens'
import { COUNTERS, UNIT_HEADS } from './words'

/** The unit that a head may name. */
const UNIT = `(?:(?:${[...UNIT_HEADS].join('|')})?(?:${COUNTERS.join('|')}))?`
const UNIT_BEHIND = new RegExp(`^${UNIT}`)

const shown = (key: string): string => `${key.slice(0, TELLING)}(?:${key.slice(TELLING)})?${UNIT}`

/** The results from one on; two side by side that are cut to the same text may have been read as one merged cell. */
const resultsFrom = ([key = '', next, ...others]: readonly string[]): string => {
  if (next === undefined) return shown(key)
  if (!next.startsWith(key.slice(0, TELLING))) return shown(key) + resultsFrom([next, ...others])
  const both = `(?:${shown(key)}${shown(next)}|${key.slice(0, TELLING)}${UNIT})`
  return others.length > 0 ? both + resultsFrom(others) : both
}

/** The results that stand below each block, whole or cut off. */
const RESULTS = new RegExp(`^(?:${resultsFrom(keysOf(Object.values(DISPUTE_RESULTS).map(({ label }) => label.zh)))})+$`)

/** Heads that stand once, longest first. */
const onceIn = oncePer((table: Table): readonly string[] => {
  const all = new Set(keysOf([...DISPUTE_PATHS, ...table.rows.map(({ label }) => label.zh)]))
  return [...all].sort((a, b) => b.length - a.length)
})

const isWholeIn = (table: Table, words: string): boolean => {
  let rest = words
  for (const head of onceIn(table)) {
    const at = rest.indexOf(head)
    if (at < 0) return false
    rest = rest.slice(0, at) + rest.slice(at + head.length).replace(UNIT_BEHIND, '')
  }
  return RESULTS.test(rest)
}

const isWhole = oncePer((table: Table) => remembered((words) => isWholeIn(table, words)))

/** The runs with heads that stand over several columns once, where each of these columns prints them. */
const withoutRepeated = (table: Table, runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({
    ...run,
    words: run.words.filter((word, i) => word !== run.words[i - 1] || !onceIn(table).includes(word)),
  }))

/** Whether the heads are those of the form, each of them, and nothing else. */
export const hasItsHeads = (table: Table, runs: readonly Run[]): boolean =>
  isWhole(table)(wordsOf(runs)) ||
  isWhole(table)(rewordedOf(runs)) ||
  isWhole(table)(rewordedOf(withoutRepeated(table, runs)))

/** All heads together have no more letters. */
const MOST_LETTERS = 160
/** It stands over the first block, and nowhere else among them. */
const [FIRST = ''] = keysOf(DISPUTE_PATHS)

/**
 * The letters of the heads right above the cells that begin with token `row`, where they are all of the form's: white
 * space within them, or parts of the section's heading before them, take nothing away. Null where they are not.
 */
export const headsAbove = ({ key, keyStart }: Tokens, table: Table, row: number): string | null => {
  const end = keyStart[row] ?? 0
  const above = key.slice(Math.max(0, end - MOST_LETTERS), end)
  const at = above.lastIndexOf(FIRST)
  const heads = above.slice(at)
  return at >= 0 && isWhole(table)(heads) ? heads : null
}
