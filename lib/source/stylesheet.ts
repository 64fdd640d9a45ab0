/** What a page's own style sheets hide by the class of an element. */
import { GONE, hidingOfStyle, SHOWN, VEILED } from './tags'

/** More of it belongs to what a page is built with, not to the report. */
const MAX_LENGTH = 400_000
/** One class by itself, or of one kind of element; what depends on more is not followed. */
const CLASS = /^[a-z\d]{0,10}\.([\w-]{1,60})$/i
/** Blocks of rules for the screen; all others hold on paper, on small screens, or elsewhere. */
const FOR_SCREEN = /^@media\s{1,9}(?:only\s{1,9})?(?:screen|all)$/i
const SETS_DISPLAY = /display\s{0,8}:/i

const OPENING = 0x7b
const CLOSING = 0x7d
const SPACE = 0x20

const withoutComments = (css: string): string => {
  const parts: string[] = []
  let from = 0
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', from)) {
    parts.push(css.slice(from, start))
    const end = css.indexOf('*/', start + 2)
    if (end < 0) return parts.join('')
    from = end + 2
  }
  return parts.join('') + css.slice(from)
}

/** Where the block ends that opens at `open`; the end of the text where nothing closes it. */
const blockEnd = (css: string, open: number): number => {
  let depth = 0
  for (let i = open; i < css.length; i++) {
    const sign = css.charCodeAt(i)
    if (sign === OPENING) depth++
    else if (sign === CLOSING && --depth === 0) return i + 1
  }
  return css.length
}

/** The length and the beginning of a name, by which nearly all others are told without being looked up. */
const shapeOf = (length: number, first: number): number => ((length & 15) << 7) | (first & 127)

/** The classes that a page's own style sheets hide, each with how. */
export class HiddenClasses {
  private readonly hidden = new Map<string, number>()
  private shapes: Uint8Array | null = null

  /** Whether none was ever hidden, so that nobody has to ask. */
  get areNone(): boolean {
    return this.shapes === null
  }

  /** Reads a style sheet: a later rule that shows a class takes it out again. What it hides a script may show: nothing is hidden for good. */
  read(css: string): void {
    if (css.length > MAX_LENGTH) return
    const plain = withoutComments(css)
    let from = 0
    for (let open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', from)) {
      const between = plain.slice(from, open)
      const prelude = between.slice(between.lastIndexOf('}') + 1).trim()
      if (prelude.startsWith('@')) {
        from = FOR_SCREEN.test(prelude) ? open + 1 : blockEnd(plain, open)
        continue
      }
      from = blockEnd(plain, open)
      this.rule(prelude, plain.slice(open + 1, from - 1))
    }
  }

  private rule(prelude: string, style: string): void {
    const found = hidingOfStyle(style)
    const hiding = found === GONE ? VEILED : found
    if (hiding === SHOWN && (this.areNone || !SETS_DISPLAY.test(style))) return
    for (const selector of prelude.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1]
      if (name === undefined) continue
      if (hiding === SHOWN) this.hidden.delete(name)
      else this.add(name, hiding)
    }
  }

  private add(name: string, hiding: number): void {
    this.hidden.set(name, hiding)
    this.shapes ??= new Uint8Array(2048)
    this.shapes[shapeOf(name.length, name.charCodeAt(0))] = 1
  }

  /** How the classes written in `source` at [start, end) hide their element. */
  hidingOf(source: string, start: number, end: number): number {
    const { shapes } = this
    let most = SHOWN
    if (!shapes) return most
    for (let from = start; from < end; ) {
      let to = from
      while (to < end && source.charCodeAt(to) > SPACE) to++
      if (to > from && shapes[shapeOf(to - from, source.charCodeAt(from))] === 1)
        most = Math.max(most, this.hidden.get(source.slice(from, to)) ?? SHOWN)
      from = to + 1
    }
    return most
  }
}
