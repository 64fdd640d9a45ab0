/** What a style does to the text of its element: hides it, strikes it out, raises it, sets it on lines of its own. */
import { colourOf } from './colour'

/** A look is put together from these; SHOWN is none of them. */
export const SHOWN = 0
/** Kept from view, its room kept, or only until a script shows it. */
export const VEILED = 1
export const STRUCK_OUT = 2
export const GONE = 4
/** Above or below the line, as the numbers of notes are. */
export const RAISED = 8
/** Begins and ends a line, whatever its element. */
export const OWN_LINE = 16
/** Shows otherwise than it is written: backwards, or with a figure beside it that only the style sheet holds. */
export const OTHERWISE = 32
/** A box without room, if its element is a box. */
export const CRAMPED = 64
/** White, on a ground that is not told. */
export const FAINT = 128
/** Set too small to be read, as far as nothing in it is set larger. */
export const TINY = 256

const SPACE = 0x20
const [ZERO, NINE] = [0x30, 0x39]
const [E, O, T] = [0x65, 0x6f, 0x74]

/** The last letters of properties, each with the signs that their values begin with where they may matter here. */
const MAY_MATTER = 'y:nhcbfgtlv0. n:slurabtdwo-.0123456789 e:0.l t:-01 p:-.ri0123456789 h:01ic w:hc m:st i:bi r:#wrto'

const MATTERS = new Uint8Array(128 * 128)
for (const [letter = '', , ...signs] of MAY_MATTER.split(' '))
  for (const sign of signs) MATTERS[128 * letter.charCodeAt(0) + sign.charCodeAt(0)] = 1

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE

/** Whether a style may matter: by the ends of its names and the beginnings of its values, for most do not. */
const mayMatter = (style: string): boolean => {
  for (let at = style.indexOf(':'); at >= 0; at = style.indexOf(':', at + 1)) {
    let last = at - 1
    while (style.charCodeAt(last) === SPACE) last--
    let next = at + 1
    while (style.charCodeAt(next) === SPACE) next++
    const letter = (style.charCodeAt(last) | SPACE) & 127
    const sign = style.charCodeAt(next)
    if (MATTERS[128 * letter + ((sign | SPACE) & 127)] === 1) return true
    // Of the many sizes only those of one figure may be tiny; and what is set in short may hold one anywhere.
    if (letter === E && isDigit(sign) && !isDigit(style.charCodeAt(next + 1))) return true
    if (letter === T && (style.charCodeAt(last - 2) | SPACE) === O) return true
  }
  return false
}

const BREAKS_LINE = /^(?:block|flex|grid|table|list-item|flow-root|table-row)\b/
/** A font of no size, in short; and a place so far off that no layout has a use for it. */
const NO_SIZE = /^0(?:px|pt|em|%)?[\s/]/
/** A size with its unit, alone or in short; and the largest in each unit that nobody can read. */
const SIZE = /(?:^|\s)([\d.]{1,9})(px|pt|pc|mm|cm|in|em|%)(?![a-z\d])/
const TINIEST: ReadonlyMap<string, number> = new Map([
  ['px', 2],
  ['pt', 2],
  ['pc', 0.16],
  ['mm', 0.7],
  ['cm', 0.07],
  ['in', 0.028],
  // Of what it stands in; a part of the page's own size may be large, for pages set that to a hundred.
  ['em', 0.1],
  ['%', 9],
])
const AWAY = -2000
const MOVED_AWAY = /^translate(?:x|y|3d)?\(\s{0,3}-\d{4,6}px/
const SEEN_THROUGH = /opacity\(\s{0,3}0{0,3}(?:\.0{1,3})?%?\s{0,3}\)/
const FAR_OFF = /^-\d{3,6}/
const IS_RAISED = /^(?:super|sub|text-top|text-bottom)$/
const IN_POINTS = /^-?[\d.]{1,9}(?:px|pt)$/
/** Points that an element is moved up or down to stand above or below its line. */
const LEAST_MOVE = 2
const isMove = (value: string): boolean =>
  Math.abs(Number.parseFloat(value)) >= (IN_POINTS.test(value) ? LEAST_MOVE : 0.1)

const BY_HALF = /^inset\((?:50|[6-9]\d|100)(?:\.0{1,3})?%|^circle\(0/
const IMPORTANT = '!important'

/** Whether a size is nought, or one pixel: what is cut off at it does not show. */
const isNoRoom = (value: string): boolean => Number.parseFloat(value) <= 1 && /^[\d.]{1,9}(?:px|pt|$)/.test(value)

/** Whether a clip leaves nothing: all its sides are at nought, or at one pixel. */
const isClippedAway = (clip: string): boolean =>
  clip
    .slice(clip.indexOf('(') + 1)
    .split(/[,\s]/)
    .every((side) => side === '' || side === ')' || Number.parseFloat(side) <= 1)

const DECIDES: ReadonlySet<string> = new Set(['display', 'visibility', 'opacity'])

/** What the rules of one style come to. */
class Rules {
  private look = SHOWN
  private isFirm = false
  private isCut = false
  private isCramped = false
  /** Out of the line, or made a box: it has a width and a height. */
  private isBox = false
  private isMovable = false
  private isMoved = false
  private isWhite = false
  private isOnGround = false
  private isTiny = false

  rule(name: string, value: string, isImportant: boolean): void {
    const number = Number.parseFloat(value)
    // What a page keeps elsewhere may hide it.
    if (value.startsWith('var(') && DECIDES.has(name)) this.look |= OTHERWISE
    switch (name) {
      case 'display':
        if (this.isFirm) return
        this.isFirm = isImportant
        this.isBox = value !== 'inline'
        this.look &= ~(GONE | OWN_LINE)
        if (value === 'none') this.look |= GONE
        else if (BREAKS_LINE.test(value)) this.look |= OWN_LINE
        break
      case 'visibility':
      case 'content-visibility':
        this.veil(value === 'hidden' || value === 'collapse')
        break
      case 'opacity':
        this.veil(number < 0.05)
        break
      case 'font-size':
        this.veil(number === 0 || (number < 1 && IN_POINTS.test(value)))
        this.size(value)
        break
      case 'color': {
        const { isWhite, isClear } = colourOf(value)
        this.isWhite = isWhite
        this.veil(isClear)
        break
      }
      case 'background':
      case 'background-color':
      case 'background-image':
        this.isOnGround = true
        break
      case 'transform':
        this.veil(
          MOVED_AWAY.test(value) ||
            (value.startsWith('scale') && Number.parseFloat(value.slice(value.indexOf('(') + 1)) === 0),
        )
        break
      case 'filter':
        this.veil(SEEN_THROUGH.test(value))
        break
      case 'font':
        this.veil(NO_SIZE.test(value))
        this.size(value)
        break
      case 'margin':
      case 'margin-left':
        this.veil(number <= AWAY)
        break
      case 'clip':
        this.veil(value.startsWith('rect') && isClippedAway(value))
        break
      case 'clip-path':
        this.veil(BY_HALF.test(value))
        break
      case 'top':
      case 'bottom':
        this.isMoved ||= isMove(value)
        this.veil(name === 'top' && FAR_OFF.test(value))
        break
      case 'left':
      case 'text-indent':
        this.veil(FAR_OFF.test(value))
        break
      case 'position':
        this.isMovable = value === 'relative'
        this.isBox ||= value === 'absolute' || value === 'fixed'
        break
      case 'vertical-align':
        if (IS_RAISED.test(value) || isMove(value)) this.look |= RAISED
        break
      case 'text-decoration':
      case 'text-decoration-line':
        if (value.includes('line-through')) this.look |= STRUCK_OUT
        break
      case 'width':
      case 'height':
      case 'max-width':
      case 'max-height':
        this.isCramped ||= isNoRoom(value)
        break
      case 'overflow':
      case 'overflow-x':
      case 'overflow-y':
        this.isCut ||= value === 'hidden' || value === 'clip'
        break
      case 'unicode-bidi':
        if (value.endsWith('override')) this.look |= OTHERWISE
    }
  }

  /** A size that is not told leaves the one before it. */
  private size(value: string): void {
    const [, number, unit = ''] = SIZE.exec(value) ?? []
    if (number !== undefined) this.isTiny = Number.parseFloat(number) <= (TINIEST.get(unit) ?? 0)
  }

  private veil(isVeiled: boolean): void {
    if (isVeiled) this.look |= VEILED
  }

  result(): number {
    const { isCut, isCramped, isBox, isMovable, isMoved, isWhite, isOnGround, isTiny } = this
    const raised = isMovable && isMoved ? RAISED : SHOWN
    const look = this.look | raised | (isWhite && !isOnGround ? FAINT : SHOWN) | (isTiny ? TINY : SHOWN)
    return look | (isCut && isCramped ? (isBox ? VEILED : CRAMPED) : SHOWN)
  }
}

/** What a style does. */
export const lookOfStyle = (style: string): number => {
  if (!mayMatter(style)) return SHOWN
  const rules = new Rules()
  for (const rule of style.toLowerCase().split(';')) {
    const colon = rule.indexOf(':')
    if (colon < 0) continue
    const value = rule.slice(colon + 1).trim()
    const isImportant = value.endsWith(IMPORTANT)
    const bare = isImportant ? value.slice(0, -IMPORTANT.length).trimEnd() : value
    rules.rule(rule.slice(0, colon).trim(), bare, isImportant)
  }
  return rules.result()
}

/** What an attribute does to its element. */
export const lookOf = (name: string, value: string): number => {
  if (name === 'hidden') return value === 'until-found' ? SHOWN : GONE
  if (name === 'color') return colourOf(value.trim().toLowerCase()).isWhite ? FAINT : SHOWN
  return name === 'aria-hidden' && value.trim().toLowerCase() === 'true' ? GONE : SHOWN
}
