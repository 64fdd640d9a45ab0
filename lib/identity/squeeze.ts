/** A text without its white space, as titles are looked for: a title may be cut over lines anywhere. */
import { zeros } from '@/lib/read/slab'
import { stringOf, unitsOf } from '@/lib/source/utf16'

export interface Squeezed {
  readonly text: string
  /** Where each character stood in `source`, and its end. */
  readonly at: Int32Array
  readonly source: string
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** No character from this on is white space. */
const NO_SPACE = 0x3001
const isSpace = (code: number) =>
  code <= 32 ||
  (code >= 0xa0 &&
    code < NO_SPACE &&
    (code === 0xa0 || code === 0x3000 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)))

/** Linear in the text. */
export const squeeze = (source: string): Squeezed => {
  const units = unitsOf(source)
  const at = zeros(source.length + 1)
  let n = 0
  const { length } = source
  for (let i = 0; i < length; i++) {
    const code = units[i] ?? 0
    if (isSpace(code)) continue
    units[n] = code
    at[n] = i
    n++
  }
  at[n] = source.length
  return { text: stringOf(units, n), at, source }
}

/** Whether a line begins at this character: a line end is among the white space before it. */
export const beginsLine = ({ at, source }: Squeezed, index: number): boolean => {
  if (index === 0) return true
  for (let i = (at[index - 1] ?? 0) + 1; i < (at[index] ?? 0); i++) {
    const code = source.charCodeAt(i)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return true
  }
  return false
}
