/**
 * A document as one row of tokens: words, figures, empty cells, breaks. All layouts look alike from here on.
 * The words' letters are also kept in one string, `key`, in which labels are found whatever cuts them in pieces.
 */
import type { Document } from '@/lib/source/document'
import { stringOf, unitsOf } from '@/lib/source/utf16'
import { isIdle, KIND } from './characters'
import { type Normalized, placeOf } from './normalize'
import { DIGIT_GAP, isFigure, isUnit, plainCount } from './number'
import { type Sightings, sightingsIn } from './sightings'
import { Desk } from './slab'
import { PAGE_NUMBER } from './words'

export const WORD = 0
export const FIGURE = 1
export const EMPTY = 2
export const BREAK = 3
/** Running text; it has no part in tables. */
export const PROSE = 4

export interface Tokens {
  readonly count: number
  readonly kind: Int32Array
  /** Stretch in the normalised text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index of the piece in the document. */
  readonly piece: Int32Array
  /** Where the token's letters begin in `key`; entry `count` is the length of `key`. */
  readonly keyStart: Int32Array
  /** How many figures stand before each token. */
  readonly figuresBefore: Int32Array
  readonly key: string
  /** Where the texts of the form stand in `key`. */
  readonly sightings: Sightings
  readonly text: string
}

/** In `key`, stands for everything that a label cannot go across: figures and running text. */
const WALL = 1
/** A piece this long with hardly a gap is a paragraph. */
const PROSE_LENGTH = 120
const PROSE_GAPS = 6
/** A cell this short may be one figure with spaces in it. */
const CELL_LENGTH = 28

const MAX_STRAY = 4
/** A word is cut by no more white space and marks than these. */
const MAX_GAP = 12
/** A whole number as programs write one that they keep as a fraction. */
const WHOLE = /^\d{1,9}\.0{1,2}$/
/** So many of them, and nearly all figures of a document: then no point is one that has slipped into a figure. */
const LEAST_WHOLE = 10
const NEARLY_ALL = 0.9
const LETTER = /\p{L}/u
const QUOTE = 0x22

const desk = new Desk()

class Tokenizer {
  count = 0
  /** A page number was just passed over: the end of its line is none either. */
  isAtPageNumber = false
  kind: Int32Array
  start: Int32Array
  end: Int32Array
  piece: Int32Array
  keyStart: Int32Array
  figuresBefore: Int32Array
  private figures = 0
  /** Tokens that there is room for. To ask a row of numbers for its length takes longer than to fill it. */
  private size: number
  /** The text's units; the letters of its words are moved to the front of them. */
  private readonly units: Uint16Array
  private length = 0

  private readonly text: string
  private readonly kinds: Int32Array

  constructor({ text, kinds }: Normalized, size: number) {
    this.text = text
    this.kinds = kinds
    this.units = unitsOf(text)
    this.size = size
    desk.clear()
    this.kind = desk.zeros(size)
    this.start = desk.zeros(size)
    this.end = desk.zeros(size)
    this.piece = desk.zeros(size)
    this.keyStart = desk.zeros(size)
    this.figuresBefore = desk.zeros(size)
  }

  private is(at: number, kind: number): boolean {
    return ((this.kinds[at] ?? 0) & kind) !== 0
  }

  private grow(): void {
    this.size *= 2
    const { size } = this
    for (const name of ['kind', 'start', 'end', 'piece', 'keyStart', 'figuresBefore'] as const) {
      const grown = desk.zeros(size)
      grown.set(this[name])
      this[name] = grown
    }
  }

  add(kind: number, start: number, end: number, piece: number): void {
    if (this.count + 1 >= this.size) this.grow()
    const at = this.count++
    this.kind[at] = kind
    this.start[at] = start
    this.end[at] = end
    this.piece[at] = piece
    this.keyStart[at] = this.length
    this.figuresBefore[at] = this.figures
    if (kind === FIGURE) this.figures++
    if (kind === FIGURE || kind === PROSE) this.units[this.length++] = WALL
    else if (kind === WORD) this.addLetters(start, end)
  }

  private addLetters(start: number, end: number): void {
    const { units, kinds } = this
    let { length } = this
    for (let i = start; i < end; i++) {
      const kind = kinds[i] ?? 0
      if ((kind & KIND.letter) === 0) continue
      const unit = units[i] ?? 0
      if ((kind & KIND.idle) !== 0 && isIdle(unit, units[length - 1] ?? 0, units[this.nextLetter(i)] ?? 0)) continue
      units[length++] = unit
    }
    this.length = length
  }

  /** The next letter behind one, whatever white space or cell's end cuts the word between them. */
  private nextLetter(at: number): number {
    let next = at + 1
    while (next < at + MAX_GAP && !this.is(next, KIND.letter)) next++
    return next
  }

  /** One piece of the document: its words and figures, as white space parts them. */
  cell(start: number, end: number, piece: number): void {
    const isPlain = this.is(start, KIND.digit) && plainCount(this.text, start, end) >= 0
    this.isAtPageNumber = !isPlain && end - start <= CELL_LENGTH && this.isPageNumber(start, end)
    if (isPlain) this.add(FIGURE, start, end, piece)
    else if (!this.isAtPageNumber) this.mixed(start, end, piece)
  }

  /** A piece that is not but a plain figure. */
  private mixed(start: number, end: number, piece: number): void {
    const { kinds } = this
    let gaps = 0
    for (let i = start; i < end; i++) gaps += (kinds[i] ?? 0) & KIND.space
    if (end - start > PROSE_LENGTH && gaps < PROSE_GAPS) this.add(PROSE, start, end, piece)
    else if (gaps === 0) this.word(start, end, piece)
    else if (end - start <= CELL_LENGTH && this.isSpacedFigure(start, end)) this.add(FIGURE, start, end, piece)
    else this.words(start, end, piece)
  }

  private isPageNumber(start: number, end: number): boolean {
    return this.is(start, KIND.beginsPageNumber) && PAGE_NUMBER.test(this.text.slice(start, end))
  }

  private isSpacedFigure(start: number, end: number): boolean {
    if (!this.is(start, KIND.beginsFigure | KIND.space) || !this.is(end - 1, KIND.endsFigure | KIND.space)) return false
    const text = this.text.slice(start, end)
    return !DIGIT_GAP.test(text) && isFigure(text.replace(/\s+/g, ''))
  }

  private words(start: number, end: number, piece: number): void {
    let from = start
    for (let i = start; i <= end; i++) {
      if (i < end && !this.is(i, KIND.space)) continue
      if (i > from) this.word(from, i, piece)
      from = i + 1
    }
  }

  private word(start: number, end: number, piece: number): void {
    const last = this.count - 1
    if (end - start <= MAX_STRAY && this.isStray(start, end)) return
    if (this.looksLikeFigure(start, end)) this.add(FIGURE, start, end, piece)
    else if (this.closesQuote(last, start, end, piece)) this.end[last] = end
    else if (this.kind[last] === FIGURE && end - start <= 4 && this.isUnitOf(last, start, end)) this.end[last] = end
    else this.add(WORD, start, end, piece)
  }

  private isStray(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (!this.is(i, KIND.stray)) return false
    return true
  }

  /** Whether it is but the end of a quotation that begins in the words before it in the same piece. */
  private closesQuote(last: number, start: number, end: number, piece: number): boolean {
    if (end - start !== 1 || this.text.charCodeAt(start) !== QUOTE || this.kind[last] !== WORD) return false
    let first = last
    while (this.kind[first - 1] === WORD && this.piece[first - 1] === this.piece[last]) first--
    if (this.piece[last] !== piece) return false
    let isOpen = false
    for (let i = this.start[first] ?? 0; i < start; i++) if (this.text.charCodeAt(i) === QUOTE) isOpen = !isOpen
    return isOpen
  }

  private looksLikeFigure(start: number, end: number): boolean {
    if (end - start > CELL_LENGTH || !this.is(start, KIND.beginsFigure) || !this.is(end - 1, KIND.endsFigure))
      return false
    if (plainCount(this.text, start, end) >= 0) return true
    return isFigure(this.text.slice(start, end))
  }

  /** A unit set apart from its figure, in the same piece or the next cell. */
  private isUnitOf(figure: number, start: number, end: number): boolean {
    const before = this.text.charCodeAt((this.end[figure] ?? 0) - 1)
    return before >= 48 && before <= 57 && isUnit(this.text.slice(start, end))
  }

  /** Takes the point and the noughts behind it off the figures of a document that has them behind nearly all. */
  private dropNoughts(): void {
    const { text, kind, start, end } = this
    if (!text.includes('.0')) return
    const whole: number[] = []
    for (let token = 0; token < this.count; token++)
      if (kind[token] === FIGURE && WHOLE.test(text.slice(start[token], end[token]))) whole.push(token)
    if (whole.length < LEAST_WHOLE || whole.length < NEARLY_ALL * this.figures) return
    for (const token of whole) end[token] = text.indexOf('.', start[token])
  }

  done(): Tokens {
    this.keyStart[this.count] = this.length
    this.figuresBefore[this.count] = this.figures
    this.dropNoughts()
    const { count, kind, start, end, piece, keyStart, figuresBefore, text, units, length } = this
    const [key, sightings] = [stringOf(units, length), sightingsIn(units, length)]
    return { count, kind, start, end, piece, keyStart, figuresBefore, key, sightings, text }
  }
}

/** The tokens of a document, given its normalised text; good until the next document's are made. */
export const tokenize = (document: Document, normal: Normalized): Tokens => {
  const { pieces } = document
  const tokens = new Tokenizer(normal, pieces.length + (pieces.length >> 2) + 16)
  let at = 0
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined) continue
    if (piece.kind === 'break') {
      if (!tokens.isAtPageNumber) tokens.add(BREAK, at, at, i)
      tokens.isAtPageNumber = false
      continue
    }
    const from = placeOf(normal, at, piece.start)
    at = placeOf(normal, from, piece.end)
    if (at > from) tokens.cell(from, at, i)
    // What is left of a gloss that a line end has cut in two is no cell.
    else if (piece.end === piece.start || !LETTER.test(document.text.slice(piece.start, piece.end)))
      tokens.add(EMPTY, at, at, i)
  }
  return tokens.done()
}

/** The token that holds letter `at` of the key. */
export const tokenAt = (tokens: Tokens, at: number): number => {
  let low = 0
  let high = tokens.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tokens.keyStart[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of a token, or from it to another with all that stands between them. */
export const textOf = (tokens: Tokens, token: number, last = token): string =>
  tokens.text.slice(tokens.start[token] ?? 0, tokens.end[last] ?? 0)

/** No unit is longer. */
const MAX_UNIT = 4

/** Whether a token is a unit or counter. */
export const isUnitAt = (tokens: Tokens, token: number): boolean =>
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) <= MAX_UNIT && isUnit(textOf(tokens, token))

export const keyOfToken = (tokens: Tokens, token: number): string =>
  tokens.key.slice(tokens.keyStart[token] ?? 0, tokens.keyStart[token + 1] ?? 0)

/** The last token with text. */
export const lastToken = (tokens: Tokens): number => {
  let last = tokens.count - 1
  while (last > 0 && (tokens.kind[last] === BREAK || tokens.kind[last] === EMPTY)) last--
  return last
}
