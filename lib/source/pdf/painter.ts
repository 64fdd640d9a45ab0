/** Follows the drawing operators of a page and notes where each character, ruling and picture comes to stand. */
import { Covers, clipped, within } from './cover'
import type { Box, Glyph } from './drawing'
import type { FontSetup, Operators } from './engine'
import { Grounds, inkOf } from './grounds'
import { apply, IDENTITY, isStraight, type Matrix, matrixOf, multiply } from './matrix'
import { OPS } from './operators'
import { Paths } from './path'
import { pictureOf } from './pictures'
import { standing } from './place'
import { withoutRadicals } from './radicals'
import type { Painted } from './sight'
import {
  ANNOTATION,
  enterGroup,
  inksOf,
  isInkless,
  number,
  PATTERN,
  type State,
  setting,
  sheer,
  startOf,
} from './state'

/** Saved states, and drawings within drawings, deeper than any program nests them. */
const MAX_DEPTH = 1000
const MAX_FORMS = 30
/** Sides of the smallest picture that may show something. */
const LEAST_PICTURE = 20
/** The last rendering mode of characters; others change nothing. */
const MODES = 7
/** A line so wide is an area. */
const WIDE_LINE = 4
/** Pictures and shapes kept of a page; more are a drawing. */
const MOST_PAINTED = 20_000

interface FontGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[] | null
}

const keep = (boxes: Box[], box: Box): void => {
  if (boxes.length < MOST_PAINTED) boxes.push(box)
}

const BLANK = /^\s*$/
const UNIT = 0.001

export class Painter {
  readonly glyphs: Glyph[] = []
  readonly pictures: Box[] = []
  private readonly images: Box[] = []
  private readonly shapes: Box[] = []
  /** What else than text is painted. */
  readonly painted: Painted = { images: this.images, shapes: this.shapes }
  readonly paths = new Paths()
  /** Whether states or drawings are nested deeper than in any report: a drawing that holds itself has no end. */
  isTooDeep = false
  private forms = 0
  private state: State
  private readonly stack: State[] = []
  private isSpaced = false
  private readonly covers = new Covers()
  private readonly grounds = new Grounds()
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
    this.state = startOf(page)
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
    // Within the drawing itself none has a mask of its own.
    else if (operator === OPS.paintInlineImageXObject) this.pictureOver()
    else if (operator >= OPS.paintImageMaskXObject && operator <= OPS.paintSolidColorImageMask) this.picture()
    else this.operateState(operator, args)
  }

  private operateState(operator: number, args: ArrayLike<unknown>): void {
    switch (operator) {
      case OPS.save:
        this.save()
        break
      case OPS.beginGroup:
        this.save()
        enterGroup(this.state, args[0])
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
        this.drawingBegins(pictureOf(args[1]))
        this.save()
        this.transform(matrixOf(args[0]))
        break
      case OPS.beginAnnotation:
        this.save()
        this.state = startOf(this.page)
        // Marks and fields let the page through as they like.
        sheer(this.state, ANNOTATION, true)
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
          else setting(this.state, key, value)
        break
      // All colours come as RGB, the others are patterns.
      case OPS.setFillColorN:
      case OPS.setFillRGBColor:
        sheer(this.state, PATTERN, operator === OPS.setFillColorN)
        this.state.fill = operator === OPS.setFillColorN ? null : inkOf(args)
        break
      case OPS.setStrokeColorN:
      case OPS.setStrokeRGBColor:
        this.state.stroke = operator === OPS.setStrokeColorN ? null : inkOf(args)
        break
      case OPS.setLineWidth:
        this.state.lineWidth = number(args[0])
        break
      case OPS.shadingFill:
        this.grounds.paint(null, this.state.clip.box, this.state.clip, null, true)
    }
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
    this.fillAndClip(isFilled)
    if (operator === OPS.endPath) this.paths.end()
    else {
      if (isStroked) this.strokeWide()
      this.paths.paint(isStroked, isFilled, isClosed)
    }
  }

  private fillAndClip(isFilled: boolean): void {
    const { state, paths } = this
    if (!isFilled && !this.isClip) return
    const boxes = paths.rectangles()
    if (isFilled) {
      const [isSheer, bounds] = [state.sheer !== 0, paths.bounds()]
      if (boxes && !isSheer) this.covers.paint(this.glyphs, boxes, state.clip)
      if (!boxes) keep(this.shapes, bounds)
      this.grounds.paint(boxes, bounds, state.clip, state.fill, isSheer)
    }
    if (this.isClip) state.clip = within(state.clip, boxes)
    this.isClip = false
  }

  /** Some heads are lines as wide as they are high. */
  private strokeWide(): void {
    const { lineWidth, matrix, clip, stroke } = this.state
    const width = lineWidth * Math.hypot(matrix[0], matrix[1])
    if (!(width >= WIDE_LINE)) return
    const { left, top, right, bottom } = this.paths.bounds()
    // A frame so wide is none around what it frames.
    if (Math.min(right - left, bottom - top) > width) return
    const by = width / 2
    const bounds = { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
    this.grounds.paint(null, bounds, clip, stroke, false)
  }

  private drawingBegins(picture: 'opaque' | 'sheer' | null): void {
    if (picture === 'opaque') this.pictureOver()
    else if (picture === 'sheer') this.picture()
  }

  /** A picture that nothing shows through, where it is drawn so. */
  private pictureOver(): void {
    const box = this.picture()
    const { matrix, clip, sheer } = this.state
    if (sheer === 0 && isStraight(matrix)) this.covers.picture(this.glyphs, box, clip)
  }

  /** A picture fills the unit square. */
  private picture(): Box {
    const { matrix } = this.state
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
    this.state.isEmpty = false
    keep(this.images, box)
    this.grounds.paint(null, box, this.state.clip, null, true)
    if (box.right - box.left >= LEAST_PICTURE && box.bottom - box.top >= LEAST_PICTURE) this.pictures.push(box)
    return box
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
        if (first <= MODES) state.mode = first
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
    const { state, isSpaced } = this
    const glyph = standing(toPage, x, y, width, size)
    if (glyph) {
      const isInvisible = isInkless(state)
      const isLost = !isInvisible && this.grounds.hides(glyph, inksOf(state))
      const whole = { ...glyph, text: withoutRadicals(text), isSpaced, isInvisible, isLost }
      this.glyphs.push(clipped(whole, state.clip))
    }
    this.isSpaced = false
  }
}
