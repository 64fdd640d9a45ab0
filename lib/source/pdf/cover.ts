/** What other drawing leaves of the characters on a page: those outside of what is drawn in, and those painted over. */
import { OBJECT } from '../document'
import type { Box, Glyph } from './drawing'

/** Where drawing shows: a box, and whether just that. */
export interface Clip {
  readonly box: Box
  /** Shapes that are no rectangle leave less of it. */
  readonly isWhole: boolean
}

export const EVERYWHERE: Clip = {
  box: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  isWhole: true,
}

/** Characters looked at for all that is painted on a page; more is a drawing. */
const MOST = 100_000_000
/** A filled box thinner than this is a ruling: it may go through a character, and never covers one. */
export const LEAST_COVER = 2
const NOUGHT = 0x30
const NINE = 0x39

export const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

/** What is left of a clip within the rectangles of a path; null where the path is something else. */
export const within = (clip: Clip, boxes: readonly Box[] | null): Clip => {
  const [box] = boxes ?? []
  if (boxes?.length !== 1 || !box) return { box: clip.box, isWhole: false }
  return { box: meet(clip.box, box), isWhole: clip.isWhole }
}

const holds = ({ left, top, right, bottom }: Box, glyph: Box): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return x > left && x < right && y > top && y < bottom
}

const isDigit = ({ text }: Glyph): boolean => {
  const code = text.charCodeAt(0)
  return code >= NOUGHT && code <= NINE && text.length === 1
}

/** A digit that does not show is one that cannot be read: whoever took the file for what it shows would not see it. */
export const unread = (glyph: Glyph): Glyph => (isDigit(glyph) ? { ...glyph, text: OBJECT } : glyph)

const lost = (glyph: Glyph): Glyph => (glyph.isLost ? glyph : { ...glyph, isLost: true })

/** A character as far as it shows where it is drawn. */
export const clipped = (glyph: Glyph, { box }: Clip): Glyph =>
  box === EVERYWHERE.box || holds(box, glyph) ? glyph : unread(glyph)

export class Covers {
  /** Where the middles of the characters are: numbers alone are gone through far faster. */
  private readonly xs: number[] = []
  private readonly ys: number[] = []
  private looked = 0

  /** Boxes are painted over the characters so far: their figures are not read. */
  paint(glyphs: Glyph[], boxes: readonly Box[], clip: Clip): void {
    for (const box of boxes) this.over(glyphs, box, clip, unread)
  }

  /** A picture is painted over the characters so far, which may be what was recognised of it. */
  picture(glyphs: Glyph[], box: Box, clip: Clip): void {
    this.over(glyphs, box, clip, lost)
  }

  private over(glyphs: Glyph[], own: Box, { box, isWhole }: Clip, without: (glyph: Glyph) => Glyph): void {
    const { left, top, right, bottom } = meet(own, box)
    if (!isWhole || right - left < LEAST_COVER || bottom - top < LEAST_COVER) return
    this.looked += glyphs.length
    // Of a page with more than that nobody knows what shows.
    const isDrawing = this.looked > MOST
    if (isDrawing) this.looked = 0
    this.follow(glyphs)
    const { xs, ys } = this
    for (let i = 0; i < xs.length; i++) {
      const [x, y] = [xs[i] ?? 0, ys[i] ?? 0]
      if (!isDrawing && !(x > left && x < right && y > top && y < bottom)) continue
      const glyph = glyphs[i]
      if (glyph) glyphs[i] = isDrawing ? unread(glyph) : without(glyph)
    }
  }

  private follow(glyphs: readonly Glyph[]): void {
    for (let i = this.xs.length; i < glyphs.length; i++) {
      const { left, right, top, bottom } = glyphs[i] as Glyph
      this.xs.push((left + right) / 2)
      this.ys.push((top + bottom) / 2)
    }
  }
}
