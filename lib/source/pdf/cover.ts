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

/** Whether the middle of a character lies in a box. */
export const holds = ({ left, top, right, bottom }: Box, glyph: Box): boolean => {
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

/** A character as far as it shows where it is drawn. */
export const clipped = (glyph: Glyph, { box }: Clip): Glyph =>
  box === EVERYWHERE.box || holds(box, glyph) ? glyph : unread(glyph)

export class Covers {
  private looked = 0

  /** Boxes are painted over the characters so far. */
  paint(glyphs: Glyph[], boxes: readonly Box[], { box, isWhole }: Clip): void {
    if (!isWhole) return
    for (const own of boxes) {
      const painted = meet(own, box)
      if (painted.right - painted.left < LEAST_COVER || painted.bottom - painted.top < LEAST_COVER) continue
      this.looked += glyphs.length
      if (this.looked > MOST) return
      for (let i = 0; i < glyphs.length; i++) {
        const glyph = glyphs[i]
        if (glyph && isDigit(glyph) && holds(painted, glyph)) glyphs[i] = unread(glyph)
      }
    }
  }
}
