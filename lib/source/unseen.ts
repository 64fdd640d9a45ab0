/** Which elements of an HTML page nobody sees, by what their styles, classes and attributes say. */
import { CRAMPED, GONE, RAISED, STRUCK_OUT, VEILED } from './style'
import type { Tag } from './tags'

/** What is read of the parts that do not show: nothing; what scripts may show; everything that is written for people. */
export type Leniency = 'none' | 'veiled' | 'all'

/** Whether a look keeps an element from view. */
export const isHidden = (look: number, leniency: Leniency): boolean =>
  (look & GONE) !== 0 || ((look & VEILED) !== 0 && leniency === 'none')

/** Whether an element is hidden, struck out, or cut off for lack of room. */
export const isUnseen = ({ name, isBlock }: Tag, look: number, leniency: Leniency): boolean => {
  if (isHidden(look, leniency)) return true
  const isCell = name === 'td' || name === 'th'
  // A cell struck out is a cell still, and tables make room for what is in them.
  if ((look & STRUCK_OUT) !== 0 && !isCell) return true
  return (look & CRAMPED) !== 0 && leniency === 'none' && isBlock && name !== 'table' && name !== 'tr'
}

/** Whether an element stands above or below its line. */
export const isRaised = (tag: Tag, look: number): boolean => tag.isRaised || ((look & RAISED) !== 0 && tag.isInline)
