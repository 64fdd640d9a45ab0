/** Which column of a statistics sheet holds the year's figure for the whole body, by the heads over its columns. */
import type { Document, Grid } from '@/lib/source/document'
import { isHead } from './labels'
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, textOf, WORD } from './tokens'
import { GROUP_HEAD, ITEM_HEADS, MANY_YEARS_HEAD, SIDE_HEADS, TOTAL_HEAD, UNIT_HEADS } from './words'

/** The columns behind the units, as their heads tell. */
export interface ItemColumns {
  /** Whether a head over the units is printed. */
  readonly hasUnits: boolean
  /** How many columns there are; null where no heads are printed. */
  readonly count: number | null
  /** Columns at the end that hold no statistics and may be left empty. */
  readonly trailing: number
  /** Index of the wanted one; null where the heads do not tell it. */
  readonly wanted: number | null
  /** Its place in a table with drawn cells. */
  readonly grid: Grid | null
}

interface Head {
  readonly key: string
  readonly token: number
  readonly line: number
  readonly grid: Grid | null
}

const LETTERS = /[\p{L}\d]/u

/** How many tokens before its first row a sheet's heads may begin. */
const HEAD_TOKENS = 60

const isKnown = (key: string): boolean =>
  ITEM_HEADS.has(key) || UNIT_HEADS.has(key) || SIDE_HEADS.has(key) || TOTAL_HEAD.test(key)

/** The last head over the labels before token `end`. */
const itemHead = (tokens: Tokens, end: number): number => {
  for (let i = end - 1; i >= Math.max(0, end - HEAD_TOKENS); i--)
    if (tokens.kind[i] === WORD && ITEM_HEADS.has(keyOfToken(tokens, i))) return i
  return -1
}

/** Words of one cell are one head, unless one of them is a head by itself. */
const joined = (heads: readonly Head[], tokens: Tokens): Head[] => {
  const found: Head[] = []
  for (const head of heads) {
    const before = found.at(-1)
    const isSame = before !== undefined && tokens.piece[before.token] === tokens.piece[head.token]
    if (isSame && !isKnown(before.key) && !isKnown(head.key))
      found[found.length - 1] = { ...before, key: before.key + head.key }
    else found.push(head)
  }
  return found
}

/** A head over several others says nothing of its own. */
const withoutGroup = (heads: readonly Head[]): Head[] => {
  const below = (head: Head) => heads.some((other) => other.line > head.line)
  return heads.filter((head) => !(GROUP_HEAD.test(head.key) && ((head.grid?.span ?? 1) > 1 || below(head))))
}

const headsBetween = (document: Document, tokens: Tokens, from: number, to: number): Head[] => {
  const heads: Head[] = []
  let line = 0
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i]
    if (kind === BREAK) line++
    else if (kind === WORD || kind === FIGURE) {
      // A stroke between two heads, or what is left of a bar, is no head.
      if (!LETTERS.test(textOf(tokens, i))) continue
      const key = keyOfToken(tokens, i)
      // The sheet's first section begins: there are no more heads.
      if (!isKnown(key) && beginsHead(tokens, i, to)) break
      const piece = document.pieces[tokens.piece[i] ?? 0]
      heads.push({ key, token: i, line, grid: piece?.kind === 'cell' ? (piece.grid ?? null) : null })
    } else if (kind !== EMPTY) break
  }
  return joined(heads, tokens)
}

/** A head is cut into no more pieces than this. */
const MAX_PARTS = 8

/** Whether a head of the form begins with token `token`; white space and line ends may cut it. */
const beginsHead = (tokens: Tokens, token: number, to: number): boolean => {
  let key = ''
  for (let i = token; i < Math.min(to, token + MAX_PARTS); i++) {
    if (tokens.kind[i] === BREAK) continue
    if (tokens.kind[i] !== WORD) return false
    key += keyOfToken(tokens, i)
    if (isHead(key)) return true
  }
  return false
}

/** The columns of the sheet whose first row's label begins at token `first`. */
export const itemColumns = (document: Document, tokens: Tokens, first: number): ItemColumns => {
  const start = itemHead(tokens, first)
  if (start < 0) return { hasUnits: false, count: null, trailing: 0, wanted: null, grid: null }
  const all = headsBetween(document, tokens, start + 1, first)
  const columns = withoutGroup(all.filter(({ key }) => !UNIT_HEADS.has(key) && !ITEM_HEADS.has(key)))
  const isSide = ({ key }: Head): boolean => SIDE_HEADS.has(key)
  const figures = columns.filter((head) => !isSide(head))
  const yearly = figures.filter(({ key }) => !MANY_YEARS_HEAD.test(key))
  const totals = yearly.filter(({ key }) => TOTAL_HEAD.test(key))
  const wanted = yearly.length === 1 && figures.length - yearly.length <= 1 ? yearly[0] : onlyOne(totals)
  let trailing = 0
  while (
    columns.length > trailing &&
    isSide(columns[columns.length - 1 - trailing] ?? { key: '', token: 0, line: 0, grid: null })
  )
    trailing++
  return {
    hasUnits: all.some(({ key }) => UNIT_HEADS.has(key)),
    count: columns.length,
    trailing,
    wanted: wanted ? columns.indexOf(wanted) : null,
    grid: wanted?.grid ?? null,
  }
}

const onlyOne = (heads: readonly Head[]): Head | undefined => (heads.length === 1 ? heads[0] : undefined)
