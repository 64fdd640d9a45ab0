/** What is worked out once: of a row or table of the form, and of texts, for most documents print the same few layouts. */

/** The same function of a part of the form, which is asked once for each. */
export const oncePer = <Part extends object, Answer extends object>(answer: (part: Part) => Answer) => {
  const known = new Map<Part, Answer>()
  return (part: Part): Answer => {
    const before = known.get(part)
    if (before) return before
    const found = answer(part)
    known.set(part, found)
    return found
  }
}

/** Texts remembered by one function, and how long they may be: a document can make up any number of them. */
const MOST = 1000
const LONGEST = 200

/** A part of a long text keeps all of it in memory; a copy does not. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** The same function of a text, which answers once for each. */
export const remembered = <T extends boolean | object>(answer: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    if (known.size < MOST && text.length <= LONGEST) known.set(copyOf(text), found)
    return found
  }
}
