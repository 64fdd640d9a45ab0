/** A text without its white space, as titles are looked for: a title may be cut over lines anywhere. */
import { stringOf, unitsOf } from '@/lib/source/utf16'

export interface Squeezed {
  readonly text: string
  /** Where each character stood. */
  readonly at: Int32Array
  /** 1 for each character at which a line begins. */
  readonly starts: Uint8Array
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** From this on no character is white space. */
const NO_SPACE = 0x3001
const isSpace = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x3000 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)

/** Linear in the text. */
export const squeeze = (text: string): Squeezed => {
  const units = unitsOf(text)
  const at = new Int32Array(text.length)
  const starts = new Uint8Array(text.length + 1)
  starts[0] = 1
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const code = units[i] ?? 0
    if (code >= NO_SPACE || !isSpace(code)) {
      units[n] = code
      at[n++] = i
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN) starts[n] = 1
  }
  return { text: stringOf(units, n), at, starts }
}

/** Whether a line begins at this character. */
export const beginsLine = ({ starts }: Squeezed, index: number): boolean => starts[index] === 1
