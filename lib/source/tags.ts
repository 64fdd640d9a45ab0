/** What HTML elements mean for reading: which are not content, which end a line, which never close. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Not written for people at all. */
export const NEVER_TEXT = set('script style noscript template')

/** Not part of the text that people read: pictures and controls. */
export const NOT_TEXT = set('svg object iframe canvas audio video map select option datalist button textarea')

/** Around the text, not of it. */
export const NAVIGATION = set('nav header footer aside menu dialog')

/** Start a new line. */
export const BLOCKS = set(
  'address article blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr ' +
    'li main ol p pre section summary ul table caption tr',
)

/** Have no content and no end tag. */
export const VOID = set('area base br col embed hr img input link meta param source track wbr')

const MAY_HIDE = /none|hidden|collapse/i
const HIDING_STYLE = /(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse))/i

/** Whether an attribute hides its element. */
export const hides = (name: string, value: string): boolean => {
  if (name === 'hidden') return value !== 'until-found'
  if (name === 'aria-hidden') return value.trim().toLowerCase() === 'true'
  return name === 'style' && MAY_HIDE.test(value) && HIDING_STYLE.test(value)
}
