/** Table four, read by position: fifteen figures behind its heads, which may be damaged. Its sums prove the places. */
import type { EditionId, Table } from '@/lib/form'
import type { Document, Place } from '@/lib/source/document'
import { cellsOfRow, missing, type Readings, readRow, unplaced } from './cells'
import { bySums } from './doubt'
import { keyOf, normalize } from './normalize'
import { evident } from './placing'
import { isComplete, type Slot, standsForFigure } from './slots'
import type { Source } from './table'
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, WORD } from './tokens'

/** Heads that must be seen before figures count as table four. */
const LEAST_HEADS = 3
/** Places where table four might stand that are looked at. */
const MAX_STARTS = 60
/** Words between heads that may be damaged heads themselves. */
const MAX_STRANGERS = 2

interface Cluster {
  readonly first: number
  readonly last: number
  readonly heads: number
  readonly slots: readonly Slot[]
  readonly filled: number
  readonly isRow: boolean
}

const headKeys = (table: Table): readonly string[] => table.heads.map((head) => keyOf(normalize(head).text))

/** Whether a word is a head of table four or a run or part of them. */
const isPart = (key: string, heads: readonly string[], joined: string): boolean =>
  key !== '' && (joined.includes(key) || heads.some((head) => key.startsWith(head) && key.length <= head.length + 12))

/** Walks from a head of table four over heads and cells until other words come. */
class Walk {
  slots: Slot[] = []
  heads = 0
  filled = 0
  last: number
  /** Whether the cells are those of one printed line without words. */
  isRow = false
  private strangers = 0
  private lineStart = 0
  /** A head stands before, on the same line: empty cells behind it pad the head. */
  private isBehindHead = false
  private isWorded = true

  constructor(
    private readonly tokens: Tokens,
    private readonly first: number,
    private readonly width: number,
    private readonly isHeadPart: (key: string) => boolean,
  ) {
    this.last = first
  }

  run(): Cluster {
    for (let i = this.first; i < this.tokens.count && this.slots.length <= 4 * this.width; i++) {
      if (!this.step(i)) break
      this.last = i
    }
    const { first, last, heads, slots, filled, isRow } = this
    return { first, last, heads, slots, filled, isRow }
  }

  /** Takes one token; false where the table has ended before it. */
  private step(token: number): boolean {
    const kind = this.tokens.kind[token]
    if (kind === BREAK) return this.endLine()
    if (kind === WORD) return this.word(token)
    if (kind === FIGURE) this.cell(token, false)
    else if (kind !== EMPTY) return false
    else if (!this.isBehindHead) this.cell(token, true)
    return true
  }

  private cell(token: number, isEmpty: boolean): void {
    this.slots.push({ token, last: token, isEmpty, grid: null })
    if (isEmpty) return
    this.filled++
    this.isBehindHead = false
  }

  private endLine(): boolean {
    if (isComplete(this.slots, this.lineStart, this.width)) {
      this.isRow = this.lineStart === 0 && !this.isWorded
      return false
    }
    this.lineStart = this.slots.length
    this.isBehindHead = this.isWorded = false
    return true
  }

  private word(token: number): boolean {
    const isHead = this.isHeadPart(keyOfToken(this.tokens, token))
    if (isHead) this.heads++
    else if (standsForFigure(this.tokens, token, this.slots.length + 1 === this.width)) {
      if (this.filled > 0 || this.tokens.kind[token + 1] !== BREAK) {
        this.cell(token, false)
        return true
      }
    } else if (this.filled > 0 || ++this.strangers > MAX_STRANGERS) return false
    this.isBehindHead = this.isWorded = true
    if (this.filled === 0) {
      this.slots = []
      this.lineStart = 0
    }
    return true
  }
}

/** The most convincing place of table four: first one with the right count of figures, else with most. */
const find = (tokens: Tokens, table: Table, from: number, width: number): Cluster | null => {
  const heads = headKeys(table)
  const joined = heads.join('')
  const isHeadPart = (key: string) => isPart(key, heads, joined)
  let best: Cluster | null = null
  let starts = 0
  for (let i = from; i < tokens.count && starts < MAX_STARTS; i++) {
    if (
      tokens.kind[i] !== WORD ||
      !heads.some((head) => head.length >= SHORTEST && keyOfToken(tokens, i).includes(head))
    )
      continue
    starts++
    const cluster = new Walk(tokens, i, width, isHeadPart).run()
    if (cluster.heads >= LEAST_HEADS) {
      if (cluster.filled === width) return cluster
      if (!best || cluster.filled > best.filled) best = cluster
    }
    i = Math.max(i, cluster.heads >= LEAST_HEADS ? cluster.last : i)
  }
  return best
}
/** Whether a printed line holds all cells; in text the bar that closes it leaves one empty cell more. */
const isWhole = (document: Document, slots: readonly Slot[], width: number): boolean => {
  if (document.format === 'html') return slots.length === width
  return slots.length === (slots.at(-1)?.isEmpty ? width + 1 : width)
}

/** The cells of a line in text that is one short, without the empty one behind the bar that closes it. */
const withoutClosingBar = (document: Document, { slots, isRow }: Cluster, width: number): readonly Slot[] =>
  isRow && document.format === 'text' && slots.length === width && slots.at(-1)?.isEmpty ? slots.slice(0, -1) : slots

/** Shorter heads (总计, 其他) say nothing about which table they head. */
const SHORTEST = 4

/** The readings of table four and where it stands; `from` is the token to look from. */
export const readDisputes = (
  source: Source,
  edition: EditionId,
  table: Table,
  from: number,
): { readings: Readings; place: Place | null } => {
  const { tokens, normal } = source
  const cells = table.rows.flatMap(cellsOfRow)
  const width = cells.length
  const cluster = find(tokens, table, from, width)
  if (!cluster) return { readings: new Map(missing(cells)), place: null }
  const slots = withoutClosingBar(source.document, cluster, width)
  const place = {
    start: normal.offsets[tokens.start[cluster.first] ?? 0] ?? 0,
    end: normal.offsets[tokens.end[cluster.last] ?? 0] ?? 0,
  }
  const asPrinted = cluster.isRow && isWhole(source.document, slots, width) ? slots.map((_, i) => i) : null
  const placing = evident(slots, width) ?? asPrinted ?? bySums(tokens, normal, edition, slots, cells, new Map())
  const read = placing ? readRow(tokens, normal, slots, placing, cells) : unplaced(tokens, normal, slots, cells)
  return { readings: new Map(read), place }
}
