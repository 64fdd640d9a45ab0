/** Lines of plain text → pieces: cells between bars or tabs, one cell a line, Markdown rows, breaks. */
import type { Piece } from './document'
import { limitPieces } from './size'

const TAB = 9
const BAR = 0x7c

const isBar = (code: number): boolean => code === BAR || code === 0xff5c || code === 0x2502 || code === 0x2503

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b

const BREAK: Piece = { kind: 'break' }

/** How the line before was drawn, which tells an empty cell from a mere separator. */
interface Style {
  barred: boolean
}

/**
 * Pieces of `text`, added to `pieces`. A line ends in one break, a blank line adds a second: some layouts part their
 * rows so.
 */
export const cutLines = (text: string, pieces: Piece[]): void => {
  const style: Style = { barred: false }
  for (let line = 0; line < text.length; ) {
    const found = text.indexOf('\n', line)
    const end = found < 0 ? text.length : found
    const isBlank = cutLine(text, line, end, pieces, style)
    const last = pieces.length - 1
    if (last >= 0 && (pieces[last] !== BREAK || (isBlank && pieces[last - 1] !== BREAK))) pieces.push(BREAK)
    line = end + 1
  }
}

/** Adds the cell between two bars or tabs, without the white space around it, and says whether it holds anything. */
const push = (text: string, start: number, end: number, pieces: Piece[]): boolean => {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  pieces.push({ kind: 'cell', start: from, end: to })
  return to > from
}

/** Cuts one line and says whether it is blank. */
const cutLine = (text: string, start: number, end: number, pieces: Piece[], style: Style): boolean => {
  let bars = 0
  let tabs = 0
  let marks = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    // Nearly all characters are Han, with neither bar nor space among them.
    if (code > 0x3000 && code < 0xfeff) marks++
    else if (isBar(code)) bars++
    else if (code === TAB) tabs++
    else if (!isSpace(code)) marks++
  }
  limitPieces(pieces.length + bars + tabs)
  if (marks === 0) {
    if (bars > 0) barsAlone(bars, start, end, pieces, style)
    else if (tabs > 0 && (text.charCodeAt(end + 1) === TAB || startsLineBefore(text, start, TAB))) empty(end, pieces)
    return bars === 0 && tabs === 0
  }
  if (bars === 0 && tabs === 0) {
    push(text, start, end, pieces)
    style.barred = false
  } else cutCells(text, start, end, pieces, style, bars > 0)
  return false
}

const empty = (at: number, pieces: Piece[]): void => {
  pieces.push({ kind: 'cell', start: at, end: at })
}

/** Whether the line before the one at `start` begins with this character. */
const startsLineBefore = (text: string, start: number, code: number): boolean =>
  start >= 2 && text.charCodeAt(text.lastIndexOf('\n', start - 2) + 1) === code

/** Bars without text: between two of them there is an empty cell; one alone is a cell only where each line has its bar. */
const barsAlone = (bars: number, start: number, end: number, pieces: Piece[], style: Style): void => {
  const cells = bars > 1 ? bars - 1 : style.barred ? 1 : 0
  for (let i = 0; i < cells; i++) empty(Math.min(start + i, end), pieces)
  style.barred = true
}

const cutCells = (text: string, start: number, end: number, pieces: Piece[], style: Style, byBars: boolean): void => {
  const first = pieces.length
  let from = start
  let filled = 0
  let atStart = true
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (byBars ? !isBar(code) : code !== TAB) continue
    const isFilled = push(text, from, i, pieces)
    if (isFilled) filled++
    // A bar or tab at the start of a line opens its first cell: nothing stands before it.
    else if (atStart) pieces.pop()
    atStart = false
    from = i + 1
  }
  if (push(text, from, end, pieces)) {
    filled++
    style.barred = byBars && isBar(text.slice(start, end).trimStart().charCodeAt(0))
  } else {
    // A last bar closes its row; only behind several cells may it stand before one left empty.
    if (filled < 2) pieces.pop()
    style.barred = byBars
  }
  if (byBars && isRuler(text, pieces, first)) pieces.length = first
}

const RULER = /^:?-{3,}:?$/

/** A row of dashes under a Markdown head. */
const isRuler = (text: string, pieces: Piece[], first: number): boolean => {
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece?.kind !== 'cell' || piece.start === piece.end) continue
    if (!RULER.test(text.slice(piece.start, piece.end))) return false
  }
  return pieces.length > first
}
