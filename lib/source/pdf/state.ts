/** The state in which the drawing operators of a page leave each other: place, font, colours, what shows. */
import { type Clip, EVERYWHERE } from './cover'
import type { FontSetup } from './engine'
import type { Ink } from './grounds'
import { IDENTITY, type Matrix } from './matrix'

/** What is drawn of characters, by the rendering mode: with four added they are clipped to, too. */
const [STROKED, BOTH, NOTHING] = [1, 2, 3]
/** Less of the ink is none. */
const FAINTEST = 0.05

export interface State {
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
  fill: Ink
  stroke: Ink
  lineWidth: number
  /** How much of the ink shows, by the state itself and by what is drawn in. */
  alpha: number
  groupAlpha: number
}

/** A number as a file gives it, nought for all else. */
export const number = (value: unknown): number => {
  const found = Number(value)
  return Number.isFinite(found) ? found : 0
}

/** Why what is painted may let through what is under it: settings of the state by their names, and others. */
const REASONS: ReadonlyMap<string, number> = new Map([
  ['ca', 1],
  ['BM', 2],
  ['SMask', 4],
])
export const PATTERN = 8
export const ANNOTATION = 16
const GROUP = 32
/** Settings with which nothing is let through. */
const OPAQUE: ReadonlySet<unknown> = new Set([1, 'source-over', false, null, undefined])

/** The state that a page begins with. */
export const startOf = (page: Matrix): State => ({
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
  fill: 0,
  stroke: 0,
  lineWidth: 1,
  alpha: 1,
  groupAlpha: 1,
})

/** What is painted lets through what is under it for a reason, or no longer does. */
export const sheer = (state: State, reason: number, isSheer: boolean): void => {
  state.sheer = isSheer ? state.sheer | reason : state.sheer & ~reason
}

/** A setting by its name, other than the font. */
export const setting = (state: State, key: string, value: unknown): void => {
  if (key === 'LW') state.lineWidth = number(value)
  else if (key === 'ca') state.alpha = number(value)
  sheer(state, REASONS.get(key) ?? 0, !OPAQUE.has(value))
}

/** What is drawn together is let through as a whole, whatever is set within; and a mask is not seen itself. */
export const enterGroup = (state: State, options: unknown): void => {
  const isSheer = state.sheer !== 0 || Boolean(Object(options).smask)
  state.sheer = (state.sheer & (PATTERN | ANNOTATION)) | (isSheer ? GROUP : 0)
  state.groupAlpha *= state.alpha
  state.alpha = 1
}

/** Whether the characters that are shown leave no ink. */
export const isInkless = ({ mode, alpha, groupAlpha }: State): boolean =>
  (mode & 3) === NOTHING || ((mode & 3) === 0 && alpha * groupAlpha < FAINTEST)

/** The inks of the characters that are shown. Those that are drawings themselves may have others. */
export const inksOf = ({ mode, font, fill, stroke }: State): readonly Ink[] => {
  if (font.isType3Font) return [null]
  if ((mode & 3) === BOTH) return [fill, stroke]
  return [(mode & 3) === STROKED ? stroke : fill]
}
