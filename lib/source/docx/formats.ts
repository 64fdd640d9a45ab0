/** How a run of a Word document is set, as far as it tells whether its text is part of what is said. */
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
}

const OFF = /^(?:0|false|off|none)$/

/** Whether a property is switched on: without a value it is. */
export const isOn = (attributes: Attributes): boolean => !OFF.test(attribute(attributes, 'val') ?? '')

/** The formats that matter. */
export const FORMATS: ReadonlySet<string> = new Set(['vanish', 'strike', 'dstrike', 'vertAlign', 'position', 'numId'])

/** A format with one property of a run or a paragraph added; the same one where the property does not matter. */
export const withProperty = (format: Format | null, name: string, attributes: Attributes): Format | null => {
  if (!FORMATS.has(name)) return format
  const value = attribute(attributes, 'val') ?? ''
  if (name === 'vanish') return { ...format, isHidden: isOn(attributes) }
  if (name === 'vertAlign') return { ...format, isRaised: value === 'superscript' || value === 'subscript' }
  if (name === 'position') return { ...format, position: Number.parseInt(value, 10) || 0 }
  if (name === 'numId') return { ...format, isNumbered: value !== '0' }
  return { ...format, isStruck: isOn(attributes) || format?.isStruck === true }
}

/** What is said nearer to the text goes before what is said farther off. */
export const together = (far: Format | null, near: Format | null): Format | null =>
  far && near ? { ...far, ...near } : (near ?? far)
