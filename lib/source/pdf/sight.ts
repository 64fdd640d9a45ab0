/** The characters of a page that people see. */
import { unread } from './cover'
import type { Box, Glyph } from './drawing'

/** Copies closer than this, in parts of the font's height or the character's width, are one character drawn bold. */
const SAME_HEIGHT = 0.15
const SAME_WIDTH = 0.3
const BUCKET = 3

/** Characters drawn twice at nearly one place to look bold are kept once. */
const withoutCopies = (glyphs: readonly Glyph[]): Glyph[] => {
  const known = new Map<string, Map<number, Glyph[]>>()
  return glyphs.filter((glyph) => {
    const { text, left, right, top, size } = glyph
    const row = Math.round(top / BUCKET)
    const rows = known.get(text) ?? new Map<number, Glyph[]>()
    known.set(text, rows)
    const near = Math.min(SAME_HEIGHT * size, SAME_WIDTH * Math.max(right - left, 1))
    const isCopy = (other: Glyph) =>
      Math.abs(other.left - left) < near && Math.abs(other.top - top) < SAME_HEIGHT * size
    for (let i = row - 1; i <= row + 1; i++) if (rows.get(i)?.some(isCopy)) return false
    const bucket = rows.get(row)
    // A long row of one character, dots or dashes, need not be remembered whole.
    if (bucket && bucket.length < 64) bucket.push(glyph)
    else rows.set(row, [glyph])
    return true
  })
}

/** Points below which nobody reads a character, on a page that has others of a size to be read. */
const TINY = 1.5
const READABLE = 4

const withoutTiny = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  glyphs.some(({ size }) => size < TINY) && glyphs.some(({ size }) => size >= READABLE)
    ? glyphs.filter(({ size }) => size >= TINY)
    : glyphs

/** What else is painted on a page: pictures, and shapes that are no rectangles, as outlines of characters are. */
export interface Painted {
  readonly images: readonly Box[]
  readonly shapes: readonly Box[]
}

/** Boxes looked at for the characters of a page; more are a drawing. */
const MOST_LOOKS = 20_000_000
/** Parts of the font's height that the outline of a character has at most. */
const TALLEST = 2.5

const holdsMiddle = ({ left, top, right, bottom }: Box, glyph: Glyph): boolean =>
  2 * left < glyph.left + glyph.right &&
  2 * right > glyph.left + glyph.right &&
  2 * top < glyph.top + glyph.bottom &&
  2 * bottom > glyph.top + glyph.bottom

/** Asks of one character after the other whether one of `boxes` holds it: mostly the one that held the last, or the next. */
const finder = (boxes: readonly Box[], fits: (box: Box, glyph: Glyph) => boolean): ((glyph: Glyph) => boolean) => {
  let last = 0
  let looked = 0
  return (glyph) => {
    for (let i = 0; i < boxes.length && looked < MOST_LOOKS; i++) {
      looked++
      const box = boxes[(last + i) % boxes.length]
      if (!box || !fits(box, glyph)) continue
      last = (last + i) % boxes.length
      return true
    }
    return false
  }
}

/** Recognised text stands where a picture shows it, or where its characters are drawn as shapes. */
const recognised = (glyphs: readonly Glyph[], { images, shapes }: Painted): Glyph[] => {
  const isPictured = finder(images, holdsMiddle)
  const isOutlined = finder(
    shapes,
    (box, glyph) => box.bottom - box.top <= TALLEST * glyph.size && holdsMiddle(box, glyph),
  )
  return glyphs.map((glyph) => (isPictured(glyph) || isOutlined(glyph) ? glyph : unread(glyph)))
}

/**
 * The characters people see. Text that nobody sees is read only where a page has no other: there it is the recognised
 * text behind a scan. Beside visible text it may say anything: without ink it is left out, below a picture or in the colour
 * of its ground its figures are not read.
 */
export const seen = (glyphs: readonly Glyph[], painted: Painted, width: number, height: number): Glyph[] => {
  const isOnPage = ({ left, right, top, bottom }: Box) =>
    left + right > 0 && left + right < 2 * width && top + bottom > 0 && top + bottom < 2 * height
  const onPage = glyphs.filter(isOnPage)
  const visible = withoutTiny(onPage.filter(({ isInvisible, isLost }) => !isInvisible && !isLost))
  if (visible.length === 0) return withoutCopies(recognised(onPage, painted))
  const lost = onPage.filter(({ isInvisible, isLost, size }) => isLost && !isInvisible && size >= TINY)
  if (lost.length === 0) return withoutCopies(visible)
  // Of a character drawn again where it shows, that one is kept.
  const kept = new Set(withoutCopies([...visible, ...lost]))
  return onPage.filter((glyph) => kept.has(glyph)).map((glyph) => (glyph.isLost ? unread(glyph) : glyph))
}
