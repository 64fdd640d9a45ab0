/** How a run of a Word document is set, as far as it tells whether its text is part of what is said. */
import { colourOf } from '../colour'
import { type Attributes, attribute } from './xml'

/** What a run or a style says of itself; what it leaves open, others say. */
export interface Format {
  isHidden?: boolean
  isStruck?: boolean
  /** Above or below the line, and small. */
  isRaised?: boolean
  /** In half points above the line. */
  position?: number
  /** The paragraph begins with a number of its own. */
  isNumbered?: boolean
  /** White. */
  isWhite?: boolean
  /** On a ground of its own. */
  isOnGround?: boolean
  /** Too small to be seen. */
  isTiny?: boolean
}

const OFF = /^(?:0|false|off|none)$/

/** Whether a property is switched on: without a value it is. */
export const isOn = (attributes: Attributes): boolean => !OFF.test(attribute(attributes, 'val') ?? '')

/** The formats that matter, beside colours and sizes: a style sheet that has none of them need not be read. */
export const FORMATS: ReadonlySet<string> = new Set(['vanish', 'strike', 'dstrike', 'vertAlign', 'position', 'numId'])

/** Whether a shading is one that white text shows on. */
export const isGround = (attributes: Attributes): boolean => {
  const fill = (attribute(attributes, 'fill') ?? '').toLowerCase()
  return fill !== '' && fill !== 'auto' && !colourOf(`#${fill}`).isWhite
}

/** A size in half points, or a width in percent, up to which nobody sees a character. */
const TINY: ReadonlyMap<string, number> = new Map([
  ['sz', 4],
  ['w', 5],
])

/** The format with a size, which matters where it is tiny, or where another one was. */
const withSize = (format: Format | null, value: string, most: number): Format | null => {
  const isTiny = Number.parseInt(value, 10) <= most
  return isTiny || format?.isTiny ? { ...format, isTiny } : format
}

/** The format with a colour, which matters where it is white, or where another one was. */
const withColour = (format: Format | null, value: string): Format | null => {
  const { isWhite } = colourOf(`#${value.toLowerCase()}`)
  return isWhite || format?.isWhite ? { ...format, isWhite } : format
}

/** A format with one property of a run or a paragraph added; the same one where the property does not matter. */
export const withProperty = (format: Format | null, name: string, attributes: Attributes): Format | null => {
  const value = attribute(attributes, 'val') ?? ''
  if (name === 'color') return withColour(format, value)
  if (name === 'shd') return isGround(attributes) ? { ...format, isOnGround: true } : format
  const most = TINY.get(name)
  if (most !== undefined) return withSize(format, value, most)
  if (!FORMATS.has(name)) return format
  if (name === 'vanish') return { ...format, isHidden: isOn(attributes) }
  if (name === 'vertAlign') return { ...format, isRaised: value === 'superscript' || value === 'subscript' }
  if (name === 'position') return { ...format, position: Number.parseInt(value, 10) || 0 }
  if (name === 'numId') return { ...format, isNumbered: value !== '0' }
  return { ...format, isStruck: isOn(attributes) || format?.isStruck === true }
}

/** What is said nearer to the text goes before what is said farther off. */
export const together = (far: Format | null, near: Format | null): Format | null =>
  far && near ? { ...far, ...near } : (near ?? far)
