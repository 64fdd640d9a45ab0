/** What a page's own style sheets hide by the class of an element. */
import { GONE, hidingOfStyle, SHOWN, VEILED } from './tags'

/** More of it belongs to what a page is built with, not to the report. */
const MAX_LENGTH = 400_000
/** One class by itself, or of one kind of element; what depends on more is not followed. */
const CLASS = /^[a-z\d]{0,10}\.([\w-]{1,60})$/i
/** Blocks of rules for the screen; all others hold on paper, on small screens, or elsewhere. */
const FOR_SCREEN = /^@media\s{1,9}(?:only\s{1,9})?(?:screen|all)$/i
const SETS_DISPLAY = /display\s{0,8}:/i

const withoutComments = (css: string): string => {
  const parts: string[] = []
  let from = 0
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', from)) {
    parts.push(css.slice(from, start))
    const end = css.indexOf('*/', start + 2)
    if (end < 0) return parts.join('')
    from = end + 2
  }
  return parts.join('') + css.slice(from)
}

/** Where the block ends that opens at `open`; the end of the text where nothing closes it. */
const blockEnd = (css: string, open: number): number => {
  let depth = 0
  for (let i = open; i < css.length; i++) {
    const sign = css.charAt(i)
    if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return i + 1
  }
  return css.length
}

/**
 * Adds to `hidden` the classes that `css` hides, each with how; a later rule that shows one takes it out again. What a
 * style sheet hides a script may show, so that nothing is hidden for good.
 */
export const hideClasses = (css: string, hidden: Map<string, number>): void => {
  if (css.length > MAX_LENGTH) return
  const plain = withoutComments(css)
  let from = 0
  for (let open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', from)) {
    const between = plain.slice(from, open)
    const prelude = between.slice(between.lastIndexOf('}') + 1).trim()
    if (prelude.startsWith('@')) {
      from = FOR_SCREEN.test(prelude) ? open + 1 : blockEnd(plain, open)
      continue
    }
    const end = blockEnd(plain, open)
    const rule = plain.slice(open + 1, end - 1)
    from = end
    const found = hidingOfStyle(rule)
    const hiding = found === GONE ? VEILED : found
    if (hiding === SHOWN && !SETS_DISPLAY.test(rule)) continue
    for (const selector of prelude.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1]
      if (name === undefined) continue
      if (hiding === SHOWN) hidden.delete(name)
      else hidden.set(name, hiding)
    }
  }
}
