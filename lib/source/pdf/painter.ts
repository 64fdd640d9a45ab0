/** Follows the drawing operators of a page and notes where each character, ruling and picture comes to stand. */
import { type Clip, Covers, clipped, EVERYWHERE, within } from './cover'
import type { Box, Glyph } from './drawing'
import type { FontSetup, Operators } from './engine'
import { apply, IDENTITY, type Matrix, matrixOf, multiply } from './matrix'
import { OPS } from './operators'
import { Paths } from './path'
import { standing } from './place'
import { withoutRadicals } from './radicals'

const INVISIBLE = 3
/** Rendering mode that only clips: nothing is drawn either. */
const CLIP_ONLY = 7
/** Saved states, and drawings within drawings, deeper than any program nests them. */
const MAX_DEPTH = 1000
const MAX_FORMS = 30
/** Sides of the smallest picture that may show something. */
const LEAST_PICTURE = 20

interface State {
  matrix: Matrix
  font: FontSetup
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  /** Whether the matrix was changed and nothing drawn since: what a picture leaves behind that is not decoded. */
  isEmpty: boolean
  clip: Clip
  /** Whether what is painted lets through what is under it, for each reason that there is. */
  sheer: number
}

interface FontGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[] | null
}

const number = (value: unknown): number => {
  const found = Number(value)
  return Number.isFinite(found) ? found : 0
}

/** Why what is painted may let through what is under it: settings of the state by their names, and others. */
const REASONS: ReadonlyMap<string, number> = new Map([
  ['ca', 1],
  ['BM', 2],
  ['SMask', 4],
])
const PATTERN = 8
const ANNOTATION = 16
/** Settings with which nothing is let through. */
const OPAQUE: ReadonlySet<unknown> = new Set([1, 'source-over', false, null, undefined])

const BLANK = /^\s*$/
const UNIT = 0.001

export class Painter {
  readonly glyphs: Glyph[] = []
  readonly pictures: Box[] = []
  readonly paths = new Paths()
  /** Whether states or drawings are nested deeper than in any report: a drawing that holds itself has no end. */
  isTooDeep = false
  private forms = 0
  private state: State
  private readonly stack: State[] = []
  private isSpaced = false
  private readonly covers = new Covers()
  /** The open path is one to draw within, from when it is ended. */
  private isClip = false

  /**
   * @param page from the page's own space to upright points
   * @param fontOf what a font's name in an operator means
   */
  constructor(
    private readonly page: Matrix,
    private readonly fontOf: (name: string) => FontSetup,
  ) {
    this.state = {
      matrix: page,
      font: {},
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      text: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      isEmpty: false,
      clip: EVERYWHERE,
      sheer: 0,
    }
  }

  run({ fnArray, argsArray }: Operators): void {
    for (let i = 0; i < fnArray.length; i++) {
      const args = argsArray[i]
      this.operate(fnArray[i] ?? 0, Array.isArray(args) ? args : ((args as ArrayLike<unknown> | null) ?? []))
    }
  }

  private operate(operator: number, args: ArrayLike<unknown>): void {
    if (operator >= OPS.beginText && operator <= OPS.showText) this.operateText(operator, args)
    else if (operator === OPS.constructPath) {
      this.paths.construct(args[0] as ArrayLike<number>, args[1] as ArrayLike<number>, this.state.matrix)
    } else if (operator >= OPS.stroke && operator <= OPS.endPath) this.paint(operator)
    else if (operator >= OPS.paintImageMaskXObject && operator <= OPS.paintSolidColorImageMask) this.picture()
    else this.operateState(operator, args)
  }

  private operateState(operator: number, args: ArrayLike<unknown>): void {
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.save()
        break
      case OPS.restore:
        if (this.state.isEmpty) this.picture()
        this.restore()
        break
      case OPS.paintFormXObjectEnd:
        this.forms--
        this.restore()
        break
      case OPS.endGroup:
      case OPS.endAnnotation:
        this.restore()
        break
      case OPS.transform:
        this.transform(matrixOf(args))
        this.state.isEmpty = true
        break
      case OPS.paintFormXObjectBegin:
        if (++this.forms > MAX_FORMS) this.isTooDeep = true
        this.save()
        this.transform(matrixOf(args[0]))
        break
      case OPS.beginAnnotation:
        this.save()
        // Marks and fields let the page through as they like.
        this.sheer(ANNOTATION, true)
        this.state.clip = EVERYWHERE
        this.state.matrix = this.page
        this.transform(matrixOf(args[2]))
        this.transform(matrixOf(args[3]))
        break
      case OPS.clip:
      case OPS.eoClip:
        this.isClip = true
        break
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === 'Font') this.setFont((value as unknown[])[0], (value as unknown[])[1])
          else this.sheer(REASONS.get(key) ?? 0, !OPAQUE.has(value))
        break
      // All colours come as RGB, the others are patterns.
      case OPS.setFillColorN:
      case OPS.setFillRGBColor:
        this.sheer(PATTERN, operator === OPS.setFillColorN)
    }
  }

  private sheer(reason: number, isSheer: boolean): void {
    const { state } = this
    state.sheer = isSheer ? state.sheer | reason : state.sheer & ~reason
  }

  private save(): void {
    if (this.stack.length < MAX_DEPTH) this.stack.push({ ...this.state })
    else this.isTooDeep = true
    this.state.isEmpty = false
  }

  private restore(): void {
    const { isEmpty } = this.state
    this.state = this.stack.pop() ?? this.state
    if (!isEmpty) this.state.isEmpty = false
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix)
  }

  private paint(operator: number): void {
    this.state.isEmpty = false
    const isClosed =
      operator === OPS.closeStroke || operator === OPS.closeFillStroke || operator === OPS.closeEOFillStroke
    const isFilled = operator >= OPS.fill && operator <= OPS.closeEOFillStroke
    const isStroked = operator !== OPS.fill && operator !== OPS.eoFill
    this.coverAndClip(isFilled)
    if (operator === OPS.endPath) this.paths.end()
    else this.paths.paint(isStroked, isFilled, isClosed)
  }

  private coverAndClip(isFilled: boolean): void {
    const { state } = this
    const mayCover = isFilled && state.sheer === 0 && this.glyphs.length > 0
    if (!mayCover && !this.isClip) return
    const boxes = this.paths.rectangles()
    if (mayCover && boxes) this.covers.paint(this.glyphs, boxes, state.clip)
    if (this.isClip) state.clip = within(state.clip, boxes)
    this.isClip = false
  }

  /** A picture fills the unit square. */
  private picture(): void {
    const { matrix } = this.state
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
    this.state.isEmpty = false
    if (box.right - box.left >= LEAST_PICTURE && box.bottom - box.top >= LEAST_PICTURE) this.pictures.push(box)
  }

  private operateText(operator: number, args: ArrayLike<unknown>): void {
    const { state } = this
    const first = number(args[0])
    switch (operator) {
      case OPS.beginText:
        state.text = IDENTITY
        state.x = state.y = state.lineX = state.lineY = 0
        break
      case OPS.setCharSpacing:
        state.charSpacing = first
        break
      case OPS.setWordSpacing:
        state.wordSpacing = first
        break
      case OPS.setHScale:
        state.scale = first / 100
        break
      case OPS.setLeading:
        state.leading = -first
        break
      case OPS.setFont:
        this.setFont(args[0], args[1])
        break
      case OPS.setTextRenderingMode:
        state.mode = first
        break
      case OPS.setTextRise:
        state.rise = first
        break
      case OPS.setLeadingMoveText:
        state.leading = number(args[1])
        this.moveText(first, number(args[1]))
        break
      case OPS.moveText:
        this.moveText(first, number(args[1]))
        break
      case OPS.nextLine:
        this.moveText(0, state.leading)
        break
      case OPS.setTextMatrix:
        state.text = matrixOf(args)
        state.x = state.y = state.lineX = state.lineY = 0
        break
      case OPS.showText:
        if (Array.isArray(args[0])) this.show(args[0])
    }
  }

  private setFont(name: unknown, size: unknown): void {
    this.state.font = this.fontOf(String(name))
    this.state.size = number(size)
  }

  private moveText(x: number, y: number): void {
    this.state.x = this.state.lineX += x
    this.state.y = this.state.lineY += y
  }

  private show(glyphs: readonly unknown[]): void {
    const { state } = this
    state.isEmpty = false
    const isVertical = state.font.vertical === true
    const unit = number(state.font.fontMatrix?.[0] ?? UNIT)
    const direction = state.size < 0 ? -1 : 1
    const size = Math.abs(state.size)
    const scale = state.scale * direction
    const toPage = multiply(state.matrix, state.text)
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') along += ((isVertical ? 1 : -1) * glyph * size) / 1000
      else if (glyph !== null && typeof glyph === 'object') {
        const { unicode = '', width = 0, isSpace = false, vmetric } = glyph as FontGlyph
        const spacing = (isSpace ? state.wordSpacing : 0) + state.charSpacing
        const wide = number(width) * unit * size
        if (isVertical) {
          const [, vx = 0, vy = 0] = vmetric ?? [0, number(width) / 2, number(state.font.defaultVMetrics?.[2] ?? 880)]
          const down = -number(vmetric?.[0] ?? state.font.defaultVMetrics?.[0] ?? -1000) * unit * size
          // The origin of a character set downwards is above its middle.
          this.place(toPage, unicode, state.x - vx * unit * size, state.y - along - vy * unit * size, wide, size)
          along += down - spacing * direction
        } else {
          this.place(toPage, unicode, state.x + along * scale, state.y + state.rise, wide * scale, size)
          along += wide + spacing * direction
        }
      }
    }
    if (isVertical) state.y -= along
    else state.x += along * scale
  }

  private place(toPage: Matrix, text: string, x: number, y: number, width: number, size: number): void {
    if (BLANK.test(text)) {
      this.isSpaced = true
      return
    }
    const isInvisible = this.state.mode === INVISIBLE || this.state.mode === CLIP_ONLY
    const glyph = standing(toPage, x, y, width, size)
    if (glyph) {
      const whole = { ...glyph, text: withoutRadicals(text), isSpaced: this.isSpaced, isInvisible }
      this.glyphs.push(clipped(whole, this.state.clip))
    }
    this.isSpaced = false
  }
}
