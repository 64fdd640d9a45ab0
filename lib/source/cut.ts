/** Lines of plain text → pieces: cells between bars or tabs, one cell a line, Markdown rows, breaks. */
import { Rows } from './columns'
import type { Piece } from './document'
import { limitPieces } from './size'
import { unitsOf } from './utf16'

const TAB = 9
const LINE_FEED = 10
const STAR = 0x2a
const UNDERSCORE = 0x5f
const BACKSLASH = 0x5c
const BULLET = 0x2022

/** What characters are to the cutting of lines, a bit each; 0 for all that is text. */
const SPACE = 1
const OF_TAB = 2
const OF_LINE_END = 4
const OF_BAR = 8

/** From here to the full-width forms all is text: most characters need no look at the table. */
const FIRST_TEXT = 0x3001
const FIRST_FORM = 0xfe00

const CLASSES = new Uint8Array(65_536)
for (const character of ' \t\n\v\f\r\u00a0\u3000\ufeff\u200b') CLASSES[character.charCodeAt(0)] = SPACE
for (const character of '|\uff5c\u2502\u2503') CLASSES[character.charCodeAt(0)] = OF_BAR
CLASSES[TAB] = SPACE | OF_TAB
CLASSES[LINE_FEED] = SPACE | OF_LINE_END

const classOf = (code = 0): number => (code >= FIRST_TEXT && code < FIRST_FORM ? 0 : (CLASSES[code] ?? 0))
const isBar = (code: number | undefined): boolean => classOf(code) === OF_BAR
const isSpace = (code: number | undefined): boolean => (classOf(code) & SPACE) !== 0

const BREAK: Piece = { kind: 'break' }

/** Marks between cells and around them, and what may begin an item of a list or a rule. */
const PARTING = /[\n\t|\uff5c\u2502\u2503\u200b]|^[-=*_\\\u2022\u2014\u2500]/

/** Whether a line without white space around it may be anything but one cell. */
export const mayPart = (line: string): boolean => line.length > LONG || PARTING.test(line)

/** Where the marks between the cells of a line stand, `count` of them: what other lines left behind them is of no meaning. */
interface Marks {
  readonly areBars: boolean
  readonly at: number[]
  count: number
}

/** How the line before was drawn, which tells an empty cell from a mere separator. */
interface Style {
  barred: boolean
  /** How many bars lines had that ended in a cell with something in it, and not with a bar to close their row: a bit each. */
  unclosed: number
  /** The bars of the line right above, if it is such a line or has a blank last cell; else 0. */
  above: number
  /** Whether the last line with bars began with one. */
  opens: boolean
  /** Whether the last line of text was an item of a list. */
  listed: boolean
}

/**
 * Pieces of `text`, added to `pieces`. A line ends in one break, a blank line adds a second: some layouts part their
 * rows so.
 */
export const cutLines = (text: string, pieces: Piece[]): void => {
  const style: Style = { barred: false, unclosed: 0, above: 0, opens: true, listed: false }
  const rows = new Rows(pieces)
  const units = unitsOf(text)
  const { length } = text
  const bars: Marks = { areBars: true, at: [], count: 0 }
  const tabs: Marks = { areBars: false, at: [], count: 0 }
  for (let line = 0; line < length; ) {
    bars.count = tabs.count = 0
    /** The line's text without the white space around it; `from` -1 where there is none. */
    let from = -1
    let to = line
    let end = line
    for (; end < length; end++) {
      const sign = classOf(units[end])
      if (sign === 0) {
        if (from < 0) from = end
        to = end + 1
      } else if (sign === OF_BAR) bars.at[bars.count++] = end
      else if ((sign & OF_LINE_END) !== 0) break
      else if ((sign & OF_TAB) !== 0) tabs.at[tabs.count++] = end
    }
    limitPieces(pieces.length + bars.count + tabs.count)
    const isCut = bars.count > 0 || tabs.count > 0
    const isStroke = from >= 0 && !isCut && isRule(text, units[from] ?? 0, from, to)
    if (from >= 0 && isCut) {
      const first = pieces.length
      const marks = bars.count > 0 ? bars : tabs
      const hasTabs = marks === bars && tabs.count > 0
      if (cutCells(text, units, line, end, pieces, style, marks, hasTabs)) rows.add(first, pieces.length, marks.count)
    } else if (to - from > LONG && from >= 0 && isJoined(text, from, to))
      cutCells(text, units, line, end, pieces, style, commasIn(text, from, to))
    else if (from >= 0 && !isStroke) {
      // Behind an item of a list a bullet alone is one that is left blank.
      style.listed = isBullet(units, from, to) || (style.listed && to - from === 1 && isBulletAt(units, from))
      push(units, style.listed ? from + 1 : from, to, pieces)
      style.barred = false
    } else if (bars.count > 0) barsAlone(bars.count, line, end, pieces, style)
    else if (tabs.count > 0 && (units[end + 1] === TAB || followsTabbed(text, line))) empty(end, pieces)
    // A blank line may part the rows of one table.
    if (from >= 0 && !isCut) rows.close()
    if (bars.count === 0) style.above = 0
    const isBlank = (from < 0 && !isCut) || isStroke
    const last = pieces.length - 1
    if (last >= 0 && (pieces[last] !== BREAK || (isBlank && pieces[last - 1] !== BREAK))) pieces.push(BREAK)
    line = end + 1
  }
  rows.close()
}

/**
 * Adds the cell between two bars or tabs and says whether it holds anything: without the white space and the marks of
 * emphasis around it, and without the backslash before a sign that is none of markup.
 */
const push = (units: Uint16Array, start: number, end: number, pieces: Piece[]): boolean => {
  let from = start
  let to = end
  while (from < to && isSpace(units[from])) from++
  while (to > from && isSpace(units[to - 1])) to--
  const isFilled = to > from
  let mark = units[from]
  while ((mark === STAR || mark === UNDERSCORE) && units[to - 1] === mark && to - from > 2) {
    from++
    to--
    mark = units[from]
  }
  if (mark === BACKSLASH && to - from > 1) from++
  pieces.push({ kind: 'cell', start: from, end: to })
  return isFilled
}

/** The same where a cell may hold tabs: cells of a row that another was joined to by bars. */
const pushTabbed = (units: Uint16Array, start: number, end: number, pieces: Piece[]): boolean => {
  let first = start
  let last = end
  while (first < last && isSpace(units[first])) first++
  while (last > first && isSpace(units[last - 1])) last--
  let from = first
  for (let i = first; i < last; i++) {
    if (units[i] !== TAB) continue
    push(units, from, i, pieces)
    from = i + 1
  }
  return push(units, from, last, pieces)
}

/** Whether a line is an item of a list: its mark is no part of it. */
const isBullet = (units: Uint16Array, from: number, to: number): boolean =>
  isBulletAt(units, from) && to - from > 2 && isSpace(units[from + 1])

const isBulletAt = (units: Uint16Array, at: number): boolean => units[at] === STAR || units[at] === BULLET

/** A line of strokes across the page, in one stretch or in one for each column. */
const RULE = /^(?=[^ ]{3})[-=_*─━—]+(?: {1,4}[-=_*─━—]+)*$/
const LEAST_RULE = 8

const isRule = (text: string, first: number, from: number, to: number): boolean =>
  (first === DASH ||
    first === STAR ||
    first === 0x3d ||
    first === UNDERSCORE ||
    first === 0x2500 ||
    first === 0x2014) &&
  to - from >= LEAST_RULE &&
  RULE.test(text.slice(from, to))

/** A whole document on one line, its cells joined by commas: so many figures between two of them are no sentence's. */
const LONG = 400
const JOINED = 40
const JOINED_FIGURE = /,(?:\d{1,9}|[^,]{0,2})(?=,)/g

const isJoined = (text: string, from: number, to: number): boolean => {
  const line = text.slice(from, to)
  return line.includes(',') && (line.match(JOINED_FIGURE)?.length ?? 0) >= JOINED
}

const commasIn = (text: string, from: number, to: number): Marks => {
  const at: number[] = []
  for (let comma = text.indexOf(',', from); comma >= 0 && comma < to; comma = text.indexOf(',', comma + 1))
    at.push(comma)
  return { areBars: false, at, count: at.length }
}

const empty = (at: number, pieces: Piece[]): void => {
  pieces.push({ kind: 'cell', start: at, end: at })
}

/** Whether the line before the one at `start` begins with a tab, or the one before that, where a stray line parts them. */
const followsTabbed = (text: string, start: number): boolean => {
  const before = lineBefore(text, start)
  return text.charCodeAt(before) === TAB || (start - before > 1 && text.charCodeAt(lineBefore(text, before)) === TAB)
}

/** Where the line before the one at `start` begins; -1 where there is none. */
const lineBefore = (text: string, start: number): number => (start < 2 ? -1 : text.lastIndexOf('\n', start - 2) + 1)

/** Bars without text: between two of them there is an empty cell; one alone is a cell only where each line has its bar. */
const barsAlone = (bars: number, start: number, end: number, pieces: Piece[], style: Style): void => {
  const cells = bars > 1 ? bars - 1 : style.barred ? 1 : 0
  for (let i = 0; i < cells; i++) empty(Math.min(start + i, end), pieces)
  style.barred = true
}

/** Whether the first character of a line that is no white space is a bar. */
const startsWithBar = (text: string, start: number, end: number): boolean =>
  isBar(text.charCodeAt(start)) || isBar(text.slice(start, end).trimStart().charCodeAt(0))

/** Fewer bars also stand in menus, so that they tell nothing of lines further down; so many no row of the form has. */
const FEW_BARS = 3
const MANY_BARS = 31

/** Cuts a line at its marks; says whether a cell was kept behind the last of them. */
const cutCells = (
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  pieces: Piece[],
  style: Style,
  { areBars, at, count }: Marks,
  hasTabs = false,
): boolean => {
  const add = hasTabs ? pushTabbed : push
  const first = pieces.length
  let from = start
  let filled = 0
  let opens = false
  let isWhole = true
  for (let i = 0; i < count; i++) {
    const mark = at[i] ?? end
    if (add(units, from, mark, pieces)) filled++
    else if (i === 0) {
      // A bar or tab at the start of a line opens its first cell: nothing stands before it.
      opens = true
      pieces.pop()
    }
    from = mark + 1
  }
  if (add(units, from, end, pieces)) {
    filled++
    style.barred = areBars && startsWithBar(text, start, end)
    style.above = count
    if (areBars && count >= FEW_BARS && count < MANY_BARS) style.unclosed |= 1 << count
  } else {
    // A last bar closes its row; behind several cells, or in a table that closes none, it may stand before one left empty.
    const isOpen = areBars && (count === style.above || (count < MANY_BARS && ((style.unclosed >> count) & 1) === 1))
    isWhole = filled >= 2 || isOpen
    style.above = isOpen ? count : 0
    if (!isWhole) pieces.pop()
    style.barred = areBars
  }
  if (!areBars) return isWhole
  if (isRuler(text, pieces, first)) {
    pieces.length = first
    return false
  }
  // Below a line that does without such a bar, one before figures parts them from a blank.
  const isBlankFirst = opens && !style.opens && areFigures(units, pieces, first)
  if (isBlankFirst) pieces.splice(first, 0, { kind: 'cell', start, end: start })
  style.opens = opens && !isBlankFirst
  return isWhole
}

const FIRST_HAN = 0x3400
const BEHIND_HAN = 0xa000

/** Whether the cells from `first` on hold no words: figures, marks or nothing. */
const areFigures = (units: Uint16Array, pieces: readonly Piece[], first: number): boolean => {
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece?.kind !== 'cell') continue
    // A label may begin with its number.
    for (let at = piece.start; at < piece.end; at++) {
      const unit = units[at] ?? 0
      if (unit >= FIRST_HAN && unit < BEHIND_HAN) return false
    }
  }
  return true
}

const DASH = 0x2d
const COLON = 0x3a
/** A cell of the row of dashes under a Markdown head. */
export const RULER = /^:?-{3,}:?$/

/** A row of dashes under a Markdown head. */
const isRuler = (text: string, pieces: Piece[], first: number): boolean => {
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece?.kind !== 'cell' || piece.start === piece.end) continue
    const code = text.charCodeAt(piece.start)
    if (code !== DASH && code !== COLON) return false
    if (!RULER.test(text.slice(piece.start, piece.end))) return false
  }
  return pieces.length > first
}
