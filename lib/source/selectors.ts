/** What a selector that is not followed may be about: the last thing that it names. */

/** Elements as they are pointed at or filled in, and what is written beside them: not as the page stands there. */
const OF_A_MOMENT = /:(?:hover|focus|active|visited|target|checked|disabled|link|empty|:?before|:?after)/i
const NOT = /:not\([^()]{0,200}\)/gi
const CHOICE = /:(?:is|where)\(([^()]{0,200})\)/i
/** What stands between the parts of a selector, outside of square brackets. */
const COMBINATOR = /\s{0,9}[>+~\s]\s{0,9}(?![^[\]]{0,99}\])/
const CLASS = /\.([\w-]{1,60})/g
const ELEMENT = /^[a-z][a-z\d]{0,15}(?=$|[.:[#])/i
const OF_CLASS = /\[class([*^$|~]?)=["']?([^"'\]]{1,60})["']?\s{0,3}i?\]/i
/** Elements that every cell stands in. */
const AROUND_CELLS = /^(?:html|body|table|tbody|thead|tr|td|th|div|\*|:root)$/i

/** The value of a class attribute that a selector asks for, and how: whole, in it, at its beginning, at its end. */
export interface ClassPattern {
  readonly how: string
  readonly value: string
}

/** What may be meant: a class, any element of a kind in a cell, or a class by how it is written. */
export interface Meant {
  readonly name?: string
  readonly element?: string
  readonly pattern?: ClassPattern
}

const NOTHING: Meant = {}

/** Whether an attribute's value is one that a pattern asks for. */
export const fits = ({ how, value }: ClassPattern, written: string): boolean => {
  if (how === '^' || how === '|') return written.startsWith(value)
  if (how === '$') return written.endsWith(value)
  return how === '' ? written === value : written.includes(value)
}

/** What a selector is about. Of classes the last is taken; of elements none that stands only within something named. */
export const meantBy = (selector: string): Meant => {
  if (OF_A_MOMENT.test(selector)) return NOTHING
  const chosen = CHOICE.exec(selector)?.[1] ?? ''
  const parts = selector.replace(NOT, '').replace(CHOICE, '').trim().split(COMBINATOR)
  const last = parts.pop() ?? ''
  const name = [...`${chosen}${last}`.matchAll(CLASS)].at(-1)?.[1]
  if (name !== undefined) return { name }
  const [, how, value] = OF_CLASS.exec(last) ?? []
  if (how !== undefined && value !== undefined) return { pattern: { how, value } }
  const element = last.includes('[') ? undefined : ELEMENT.exec(last || chosen)?.[0]
  return element !== undefined && parts.every((part) => AROUND_CELLS.test(part))
    ? { element: element.toLowerCase() }
    : NOTHING
}
