/** What stands on a page once it is drawn: characters, rulings, pictures. In points, from the top left, y down. */

/** Text direction in quarter turns clockwise: 0 to the right, 1 down, 2 to the left, 3 up. */
export type Turn = 0 | 1 | 2 | 3

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Glyph extends Box {
  readonly text: string
  /** Height of the font. */
  readonly size: number
  readonly turn: Turn
  /** Whether the file prints a space before it. */
  readonly isSpaced: boolean
  /** Drawn without ink, as the recognised text behind a scan is. */
  readonly isInvisible: boolean
  /** Its ink does not show: it has the colour of what it stands on, or a picture lies over it. */
  readonly isLost: boolean
}

/** A straight line: at `at` across, from `from` to `to` along. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
  readonly pictures: readonly Box[]
}

/** A box seen from where its text runs to the right. */
export const turnedBox = ({ left, top, right, bottom }: Box, turn: Turn): Box => {
  if (turn === 1) return { left: top, top: -right, right: bottom, bottom: -left }
  if (turn === 2) return { left: -right, top: -bottom, right: -left, bottom: -top }
  if (turn === 3) return { left: -bottom, top: left, right: -top, bottom: right }
  return { left, top, right, bottom }
}
