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
const MOST = 20_000_000
const DIGIT = /^\d$/

const meet = (a: Box, b: Box): Box => ({
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
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2]
  return x > left && x < right && y > top && y < bottom
}

/** A digit that does not show is one that cannot be read: whoever took the file for what it shows would not see it. */
const unread = (glyph: Glyph): Glyph => (DIGIT.test(glyph.text) ? { ...glyph, text: OBJECT } : glyph)

/** A character as far as it shows where it is drawn. */
export const clipped = (glyph: Glyph, { box }: Clip): Glyph =>
  box === EVERYWHERE.box || holds(box, glyph) ? glyph : unread(glyph)

export class Covers {
  private looked = 0

  /** Boxes are painted over the characters so far. */
  paint(glyphs: Glyph[], boxes: readonly Box[], { box, isWhole }: Clip): void {
    if (!isWhole) return
    for (const own of boxes) {
      this.looked += glyphs.length
      if (this.looked > MOST) return
      const painted = meet(own, box)
      for (let i = 0; i < glyphs.length; i++) {
        const glyph = glyphs[i]
        if (glyph && holds(painted, glyph)) glyphs[i] = unread(glyph)
      }
    }
  }
}
