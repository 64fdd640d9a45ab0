/** Figures in elements of an HTML page that are set too small to be read. */
import { References } from './references'
import { tagOf } from './tags'

/** A figure stands at the beginning of what is set so; what comes farther off is not looked at. */
const FAR = 500
const TAG = /<(\/?)([a-z][^\s/>]{0,20})([^>]{0,300})>?/gi
/** A style, or an attribute, that sets another size. */
const SETS_SIZE = /font|\ssize\s{0,3}=/i
const DIGIT = /\d/

/** Whether a tag, from behind its name in `source` at [start, end), sets a size of its own. */
export const setsSize = (source: string, start: number, end: number): boolean =>
  SETS_SIZE.test(source.slice(start, Math.min(end, start + FAR)))

/** Whether a figure stands in the element whose tag ends at `from`, before any other size is set in it. */
export const holdsFigure = (source: string, from: number): boolean => {
  const part = source.slice(from, from + FAR)
  // The page's own are asked in its order, and this looks ahead.
  const references = new References(part)
  const isFigure = (start: number, end: number) =>
    DIGIT.test(references.read(start, end, false) ?? part.slice(start, end))
  let depth = 1
  let at = 0
  for (const { 0: whole, 1: closing, 2: name = '', 3: rest = '', index } of part.matchAll(TAG)) {
    if (isFigure(at, index)) return true
    at = index + whole.length
    if (closing !== '') depth--
    else if (SETS_SIZE.test(` ${rest}`)) return false
    else if (!tagOf(name).isVoid) depth++
    if (depth === 0) return false
  }
  return isFigure(at, part.length)
}
