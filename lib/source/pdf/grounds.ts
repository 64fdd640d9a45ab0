/** The areas painted on a page so far, and whether ink shows on them: white does on a dark head, on the bare page it does not. */
import { isNearlyWhite } from '../colour'
import { type Clip, LEAST_COVER, meet } from './cover'
import type { Box } from './drawing'

/** Red, green and blue in one number; null for patterns and all else that has no one colour. */
export type Ink = number | null

const WHITE = 0xffffff
/** A difference in red, green and blue that the eye does not see. */
const NEAR = 10
/** Areas kept of a page, areas looked at for all that is written on it, colours told apart: more is a drawing. */
const MOST_AREAS = 20_000
const MOST_LOOKS = 100_000_000
const MOST_COLOURS = 200
/** Parts of one path that may leave each other out; more are taken to. */
const MOST_PARTS = 30

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** A colour as an operator gives it. */
export const inkOf = ({ 0: red, 1: green, 2: blue }: ArrayLike<unknown>): Ink =>
  ((Number(red) & 255) << 16) | ((Number(green) & 255) << 8) | (Number(blue) & 255)

const isWhite = (colour: Ink): boolean => colour !== null && isNearlyWhite(parts(colour))

const areAlike = (a: number, b: number): boolean =>
  Math.abs((a >> 16) - (b >> 16)) <= NEAR &&
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= NEAR &&
  Math.abs((a & 255) - (b & 255)) <= NEAR

const areApart = (boxes: readonly Box[]): boolean => {
  if (boxes.length > MOST_PARTS) return false
  const doMeet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return boxes.every((a, i) => boxes.slice(i + 1).every((b) => !doMeet(a, b)))
}

export class Grounds {
  /** Of each area its left, top, right and bottom: numbers alone are gone through far faster. */
  private readonly edges: number[] = []
  private readonly areas: Ink[] = []
  private readonly colours = new Set([WHITE])
  private looked = 0
  /** The last ink asked for, among how many colours, and what was found. */
  private asked = { ink: WHITE, among: 0, isFound: true }

  /**
   * An area is painted.
   * @param boxes its rectangles; null where it is of another shape within `bounds`
   * @param isSheer whether it lets through what is below
   */
  paint(boxes: readonly Box[] | null, bounds: Box, clip: Clip, colour: Ink, isSheer: boolean): void {
    const isWhole = boxes !== null && clip.isWhole && !isSheer && areApart(boxes)
    // White that may leave something out does not make another ground white.
    if (!isWhole && isWhite(colour)) return
    for (const box of boxes ?? [bounds]) this.add(meet(box, clip.box), isWhole ? colour : null)
  }

  private add(box: Box, colour: Ink): void {
    if (box.right - box.left < LEAST_COVER || box.bottom - box.top < LEAST_COVER) return
    if (this.areas.length >= MOST_AREAS) return
    this.areas.push(colour)
    this.edges.push(box.left, box.top, box.right, box.bottom)
    if (colour !== null && this.colours.size < MOST_COLOURS) this.colours.add(colour)
  }

  /** Whether a character with these inks has the colour of what it stands on. */
  hides(glyph: Box, inks: readonly Ink[]): boolean {
    const found: number[] = []
    for (const ink of inks) {
      if (ink === null || !this.isOfAGround(ink)) return false
      found.push(ink)
    }
    const ground = this.under(glyph)
    return ground !== null && found.length > 0 && found.every((ink) => areAlike(ink, ground))
  }

  private isOfAGround(ink: number): boolean {
    const { colours, asked } = this
    if (asked.ink === ink && asked.among === colours.size) return asked.isFound
    const isFound = isWhite(ink) || [...colours].some((colour) => areAlike(ink, colour))
    this.asked = { ink, among: colours.size, isFound }
    return isFound
  }

  /** The colour of the last area that is large enough for a character to stand on. */
  private under({ left, top, right, bottom }: Box): Ink {
    const { edges } = this
    const [x, y, width, height] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2]
    for (let i = this.areas.length - 1; i >= 0 && this.looked < MOST_LOOKS; i--) {
      this.looked++
      const [from, to] = [edges[4 * i] ?? 0, edges[4 * i + 2] ?? 0]
      if (!(x > from && x < to && to - from >= width)) continue
      const [above, below] = [edges[4 * i + 1] ?? 0, edges[4 * i + 3] ?? 0]
      if (y > above && y < below && below - above >= height) return this.areas[i] ?? null
    }
    return WHITE
  }
}
