/** Characters that a sign in the text itself makes run backwards. */
import { type Document, OBJECT } from './document'

/** Unicode's sign from which on digits, too, run from right to left. */
const BACKWARDS = '\u202e'

/** A document in which a figure that is shown from its end is none that can be read. */
export const withoutTurned = (document: Document): Document =>
  document.text.includes(BACKWARDS) ? { ...document, text: document.text.replaceAll(BACKWARDS, OBJECT) } : document
