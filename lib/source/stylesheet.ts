/** What a page's own style sheets do to the text of elements by their classes. */
import { type ClassPattern, fits, meantBy } from './selectors'
import { GONE, lookOfStyle, OTHERWISE, RAISED, SHOWN, STRUCK_OUT, TINY, VEILED } from './style'

/** More of it belongs to what a page is built with, not to the report. */
const MAX_LENGTH = 400_000
/** One class by itself, or of one kind of element. */
const CLASS = /^[a-z\d]{0,10}\.([\w-]{1,60})$/i
/** The class that a selector ends with. */
const LAST_CLASS = /\.([\w-]{1,60})$/
/** Several classes of one element. */
const CLASSES = /^[a-z\d]{0,10}(?:\.[\w-]{1,60}){2,5}$/i
/** One class inside or beside something else, and what that is; what depends on more is not followed. */
const INSIDE = /^([\w.#-]{1,80})(?:\s{1,9}>?\s{0,9}|>\s{0,9})([\w.-]{2,160})$/
/** Blocks of rules for the screen; all others hold on paper, on small screens, or elsewhere. */
const FOR_SCREEN = /^@(?:media\s{1,9}(?:only\s{1,9})?(?:screen|all)$|supports\b|layer\b|scope\b)/i
/** What makes what it is said of none of what is read. */
const HIDES = VEILED | STRUCK_OUT | OTHERWISE
/** Rules within rules deeper than this or more of them, longer selectors, more patterns of classes are an attack. */
const MAX_DEPTH = 4
const MAX_NESTED = 2000
const MAX_SELECTOR = 500
const MAX_PATTERNS = 50
/** Classes that one class is hidden inside of; more is an attack. */
const MAX_AROUND = 50
/** What a rule writes before or behind its elements, and where. */
const BESIDE = /::?(?:before|after)$/i
const CONTENT = /(?:^|[;\s])content\s{0,9}:\s{0,9}([^;]{1,200})/i
const ESCAPED = /\\([\da-f]{1,6})\s?/gi
/** A figure, or something that the page counts or keeps elsewhere. */
const WRITES_FIGURE = /\d|counter|attr\(/i
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

/** Whether what a rule writes beside its elements holds a figure. */
const writesFigure = (style: string): boolean => {
  const [, content = ''] = CONTENT.exec(style) ?? []
  const read = content.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return WRITES_FIGURE.test(read)
}

/** The length and the beginning of a name, by which nearly all others are told without being looked up. */
const shapeOf = (length: number, first: number): number => ((length & 15) << 7) | (first & 127)

/** Beside what a class does itself: it shows what others hide; others depend on it; it is hidden inside of others, or for good. */
const SHOWS = 512
const IS_AROUND = 1024
const IS_INSIDE = 2048
const IS_FIRM = 4096
const LOOKS = 511

/** The classes that a page's own style sheets change the text of, each with how. */
export class ClassLooks {
  private readonly known = new Map<string, number>()
  private shapes: Uint8Array | null = null
  private hidesAny = false
  /** For a class that is hidden inside of others which those are, and which of them the page has had. */
  private readonly around = new Map<string, string[]>()
  private readonly met = new Set<string>()
  private readonly patterns: ClassPattern[] = []
  /** Elements whose kind may be hidden in cells; null where there are none. */
  kinds: Set<string> | null = null
  private nestedRules = 0

  /** Reads a style sheet: a later rule that shows a class takes it out again. What it hides a script may show: nothing is hidden for good. */
  read(css: string): void {
    if (css.length > MAX_LENGTH) return
    const plain = withoutComments(css)
    let from = 0
    for (let open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', from)) {
      const between = plain.slice(from, open)
      const prelude = between.slice(Math.max(between.lastIndexOf('}'), between.lastIndexOf(';')) + 1).trim()
      if (prelude.startsWith('@')) {
        from = FOR_SCREEN.test(prelude) ? open + 1 : blockEnd(plain, open)
        continue
      }
      from = blockEnd(plain, open)
      this.rule(prelude, plain.slice(open + 1, from - 1))
    }
  }

  private rule(prelude: string, whole: string, depth = 0): void {
    const style = whole.includes('{') ? this.nested(prelude, whole, depth) : whole
    if (style.includes('content') && writesFigure(style)) this.addBeside(prelude)
    const found = lookOfStyle(style)
    const look = (found & GONE) === 0 ? found : (found & ~GONE) | VEILED
    const isShowing = this.hidesAny && (look & VEILED) === 0 && SETS_DISPLAY.test(style)
    if (look === SHOWN && !isShowing) return
    const firm = (look & VEILED) !== 0 && style.includes('!important') ? IS_FIRM : SHOWN
    for (const part of prelude.split(',')) {
      const selector = part.trim()
      const name = CLASS.exec(selector)?.[1]
      if (name === undefined) this.inside(selector, look, isShowing)
      else if (isShowing) this.show(name, look)
      else this.add(name, look | firm)
    }
  }

  /** Reads the rules within a rule; what is left of its own. */
  private nested(prelude: string, style: string, depth: number): string {
    const own: string[] = []
    const outer = prelude.split(',')
    let from = 0
    for (let open = style.indexOf('{'); open >= 0; open = style.indexOf('{', from)) {
      const before = style.slice(from, open)
      const start = before.lastIndexOf(';') + 1
      own.push(before.slice(0, start))
      from = blockEnd(style, open)
      const inner = before.slice(start).replaceAll('&', '').trim()
      if (depth < MAX_DEPTH && !inner.startsWith('@'))
        this.ruleWithin(outer, inner.split(','), style.slice(open + 1, from - 1), depth + 1)
    }
    own.push(style.slice(from))
    return own.join('')
  }

  /** A rule within another holds for each of its selectors inside each of the other's. */
  private ruleWithin(outer: readonly string[], inner: readonly string[], style: string, depth: number): void {
    for (const around of outer)
      for (const part of inner) {
        if (++this.nestedRules > MAX_NESTED) return
        const selector = `${around.trim()} ${part.trim()}`
        if (selector.length <= MAX_SELECTOR) this.rule(selector, style, depth)
      }
  }

  /** A rule that hides what this page may have in its cells: nobody knows, and the figure there is in doubt. */
  private doubt(selector: string): void {
    const { name, element, pattern } = meantBy(selector)
    if (name !== undefined) this.add(name, OTHERWISE)
    else if (pattern && this.patterns.length < MAX_PATTERNS) {
      this.shapes ??= new Uint8Array(2048)
      this.patterns.push(pattern)
    } else if (element !== undefined) {
      this.kinds ??= new Set()
      this.kinds.add(element)
    }
  }

  /** A rule that writes a figure beside what a class holds: the cell shows more than its text. */
  private addBeside(prelude: string): void {
    for (const part of prelude.split(',')) {
      const selector = part.trim()
      const name = BESIDE.test(selector) ? LAST_CLASS.exec(selector.replace(BESIDE, ''))?.[1] : undefined
      if (name !== undefined) this.add(name, OTHERWISE)
    }
  }

  /** A rule for a class inside of something else, or together with other classes. */
  private inside(selector: string, look: number, isShowing: boolean): void {
    const [, context = '', inner = selector] = INSIDE.exec(selector) ?? []
    const name = CLASS.exec(inner)?.[1]
    if (name === undefined) {
      if (isShowing && CLASSES.test(inner)) this.showOneOf(inner.split('.').slice(1), look)
      else if (!isShowing && (look & HIDES) !== 0) this.doubt(selector)
      return
    }
    // Only a figure in a cell heeds it.
    if ((look & (RAISED | TINY)) !== 0) this.add(name, look & (RAISED | TINY))
    const outer = CLASS.exec(context)?.[1]
    if (isShowing) this.show(name, look, outer)
    else if ((look & VEILED) !== 0 && outer !== undefined) this.hideInside(name, outer)
    else if ((look & HIDES) !== 0) this.doubt(selector)
  }

  private hideInside(name: string, outer: string): void {
    this.add(name, IS_INSIDE)
    this.add(outer, IS_AROUND)
    const others = this.around.get(name)
    if (!others) this.around.set(name, [outer])
    else if (others.length < MAX_AROUND) others.push(outer)
  }

  /** What is hidden and then shown is itself again; what was not hidden shows what is. */
  private show(name: string, look: number, outer?: string): void {
    const known = this.known.get(name) ?? SHOWN
    if ((known & VEILED) !== 0) this.known.set(name, (known & ~VEILED) | look)
    else if ((known & IS_INSIDE) === 0) this.add(name, look | SHOWS)
    else {
      const others = this.around.get(name)?.filter((other) => other !== outer)
      if (others) this.around.set(name, others)
    }
  }

  /** Of several classes together one tells which of the elements that the others hide is shown. */
  private showOneOf(names: readonly string[], look: number): void {
    for (const name of names)
      if (((this.known.get(name) ?? SHOWN) & (VEILED | IS_INSIDE)) === 0) this.add(name, look | SHOWS)
  }

  private add(name: string, look: number): void {
    if ((look & (VEILED | IS_INSIDE)) !== 0) this.hidesAny = true
    this.known.set(name, (this.known.get(name) ?? SHOWN) | look)
    this.shapes ??= new Uint8Array(2048)
    this.shapes[shapeOf(name.length, name.charCodeAt(0))] = 1
  }

  /** What the classes written in `source` at [start, end) do to their element. */
  lookOf(source: string, start: number, end: number): number {
    const { shapes } = this
    let look = SHOWN
    if (!shapes) return look
    for (let from = start; from < end; ) {
      let to = from
      while (to < end && source.charCodeAt(to) > SPACE) to++
      if (to > from && shapes[shapeOf(to - from, source.charCodeAt(from))] === 1)
        look |= this.lookOfOne(source.slice(from, to))
      from = to + 1
    }
    if (this.patterns.length > 0) look |= this.lookOfWritten(source.slice(start, end))
    return (look & SHOWS) !== 0 && (look & IS_FIRM) === 0 ? look & LOOKS & ~VEILED : look & LOOKS
  }

  private lookOfWritten(classes: string): number {
    return this.patterns.some((pattern) => fits(pattern, classes)) ? OTHERWISE : SHOWN
  }

  private lookOfOne(name: string): number {
    const look = this.known.get(name) ?? SHOWN
    if ((look & IS_AROUND) !== 0) this.met.add(name)
    if ((look & IS_INSIDE) === 0) return look
    return this.around.get(name)?.some((outer) => this.met.has(outer)) ? look | VEILED : look
  }
}
