/** Second pass for rows whose labels are damaged: what lies between two rows that were found, with the right figures. */

import type { Document } from '@/lib/source/document'
import { isHead, type RowLabel, rowLabels } from './labels'
import type { Found, Located } from './locate'
import { collect, type Slot } from './slots'
import { EMPTY, FIGURE, keyOfToken, PROSE, type Tokens, WORD } from './tokens'

/** How alike a damaged label must be to the form's; a third of its neighbouring pairs of characters is enough in place. */
const ALIKE = 0.34
/** How far outside the found rows a lost first or last row is looked for. */
const MARGIN_TOKENS = 60

/** A run of words followed by as many figures as a row has. */
interface Group {
  readonly first: number
  readonly body: number
  readonly key: string
}

/** A row of the form whose label was not found, and its index in the table. */
interface Lost {
  readonly label: RowLabel
  readonly index: number
}

/** Share of neighbouring pairs of characters that two keys have in common (Dice). */
const likeness = (a: string, b: string): number => {
  if (a.length < 2 || b.length < 2) return a === b && a !== '' ? 1 : 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared++
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}

const groupsBetween = (document: Document, tokens: Tokens, from: number, to: number, width: number): Group[] => {
  const groups: Group[] = []
  let first = -1
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i]
    if (kind === PROSE) first = -1
    else if (kind === WORD) {
      if (isHead(keyOfToken(tokens, i))) first = -1
      else if (first < 0) first = i
    } else if ((kind === FIGURE || kind === EMPTY) && first >= 0) {
      const { slots } = collect(document, tokens, i, to, width)
      const last = slots[slots.length - 1]
      if (last && holdsRow(slots, width)) {
        const key = tokens.key.slice(tokens.keyStart[first] ?? 0, tokens.keyStart[i] ?? 0)
        groups.push({ first, body: i, key })
        i = last.last
      }
      first = -1
    }
  }
  return groups
}

const holdsRow = (slots: readonly Slot[], width: number): boolean => {
  const filled = slots.filter((slot) => !slot.isEmpty).length
  return filled === width || (filled > 0 && filled < width && slots.length >= width)
}

const best = (group: Group, label: RowLabel): number =>
  Math.max(
    ...label.keys.map((key) => likeness(key, group.key)),
    ...label.keys.map((key) => likeness(label.ordinal + key, group.key)),
  )

/** Gives groups to rows in order so that the labels are most alike. */
const assign = (groups: readonly Group[], rows: readonly Lost[]): Found[] => {
  const width = rows.length + 1
  const score = new Float64Array((groups.length + 1) * width)
  for (let g = groups.length - 1; g >= 0; g--)
    for (let r = rows.length - 1; r >= 0; r--) {
      const group = groups[g]
      const row = rows[r]
      const like = group && row ? best(group, row.label) : 0
      const taken = like >= ALIKE ? like + (score[(g + 1) * width + r + 1] ?? 0) : 0
      score[g * width + r] = Math.max(taken, score[(g + 1) * width + r] ?? 0, score[g * width + r + 1] ?? 0)
    }
  const found: Found[] = []
  for (let g = 0, r = 0; g < groups.length && r < rows.length; ) {
    const here = score[g * width + r] ?? 0
    const group = groups[g]
    const row = rows[r]
    if (here === (score[(g + 1) * width + r] ?? 0)) g++
    else if (here === (score[g * width + r + 1] ?? 0)) r++
    else {
      if (group && row) found.push({ ...row, first: group.first, body: group.body, score: 0 })
      g++
      r++
    }
  }
  return found
}

/** For each group the row whose label it is most like; null unless that is another row for each group. */
const byLikeness = (groups: readonly Group[], rows: readonly Lost[]): readonly number[] | null => {
  const likest = groups.map((group) => {
    const likes = rows.map(({ label }) => best(group, label))
    const most = Math.max(...likes)
    return most >= ALIKE && likes.indexOf(most) === likes.lastIndexOf(most) ? likes.indexOf(most) : -1
  })
  return new Set(likest).size === groups.length && !likest.includes(-1) ? likest : null
}

/**
 * The lost rows that the groups are: as many groups as rows are taken in order, though sums must prove them where a label
 * is beyond likeness, or as like another row's.
 */
const restore = (groups: readonly Group[], rows: readonly Lost[]): Found[] => {
  if (groups.length !== rows.length) return assign(groups, rows)
  const likest = byLikeness(groups, rows)
  const unsure = new Set<Lost>()
  for (const [i, group] of groups.entries()) {
    const own = rows[i]
    const like = own ? best(group, own.label) : 0
    const liker = rows.filter((row) => row !== own && best(group, row.label) >= like)
    if (own && (like < ALIKE || liker.length > 0)) unsure.add(own)
    // What that row was given in its stead may be another one's, too.
    for (const row of liker) if (best(group, row.label) >= ALIKE) unsure.add(row)
  }
  return groups.flatMap((group, i): Found[] => {
    const row = rows[likest?.[i] ?? i]
    if (!row) return []
    const isMoved = likest !== null && likest[i] !== i
    if (isMoved) return [{ ...row, first: group.first, body: group.body, score: 0, isMoved }]
    return [{ ...row, first: group.first, body: group.body, score: 0, isUnsure: unsure.has(row) }]
  })
}

/** The located rows together with those found by likeness. */
export const withDamaged = (document: Document, tokens: Tokens, located: Located): readonly Found[] => {
  const labels = rowLabels(located.table)
  if (located.rows.length === 0 || located.rows.length === labels.length) return located.rows
  const known = new Set(located.rows.map((row) => row.index))
  const rows: Found[] = []
  for (let n = 0; n <= located.rows.length; n++) {
    const before = located.rows[n - 1]
    const after = located.rows[n]
    const lost = labels
      .map((label, index) => ({ label, index }))
      .slice((before?.index ?? -1) + 1, after?.index ?? labels.length)
      .filter(({ index }) => !known.has(index))
    if (lost.length > 0) {
      const from = before ? before.body : Math.max(0, (after?.first ?? 0) - MARGIN_TOKENS)
      const to = after ? after.first : Math.min(tokens.count, (before?.body ?? 0) + MARGIN_TOKENS)
      const widths = new Set(lost.map(({ label }) => label.width))
      const given = [...widths].flatMap((width) =>
        restore(
          groupsBetween(document, tokens, from, to, width),
          lost.filter(({ label }) => label.width === width),
        ),
      )
      // Where as many damaged rows stand as are missing, their order is proof enough; else it may be a neighbour's label.
      const isUnsure = given.length < lost.length
      rows.push(...given.map((row) => (isUnsure ? { ...row, isUnsure } : row)))
    }
    if (after) rows.push(after)
  }
  return rows.sort((a, b) => a.first - b.first)
}
