/** Colours of text that hide it: those that let all through, and those that the page around it has too. */

const HEX = /^#(?:([\da-f])([\da-f])([\da-f])([\da-f])?|([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?)$/
const RGB =
  /^rgba?\(\s{0,3}(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})\s{0,3}(?:[,/]\s{0,3}([\d.]{1,9}%?)\s{0,3})?\)$/
/** All of red, green and blue from here on is white to the eye. */
const NEARLY_WHITE = 0xf5

interface Colour {
  readonly isWhite: boolean
  readonly isClear: boolean
}

/** Whether red, green and blue come to white. */
export const isNearlyWhite = (parts: readonly number[]): boolean => parts.every((part) => part >= NEARLY_WHITE)

const NONE: Colour = { isWhite: false, isClear: false }

/** What a colour written in small letters comes to; one that is not known hides nothing. */
export const colourOf = (value: string): Colour => {
  if (value === 'white') return { isWhite: true, isClear: false }
  if (value === 'transparent') return { isWhite: false, isClear: true }
  const rgb = RGB.exec(value)
  if (rgb) {
    const [, red, green, blue, alpha] = rgb
    const isClear = alpha !== undefined && Number.parseFloat(alpha) === 0
    return { isWhite: isNearlyWhite([Number(red), Number(green), Number(blue)]), isClear }
  }
  const hex = HEX.exec(value)
    ?.slice(1)
    .filter((part) => part !== undefined)
  if (!hex) return NONE
  const parts = hex.map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16))
  return { isWhite: isNearlyWhite(parts.slice(0, 3)), isClear: parts[3] === 0 }
}
