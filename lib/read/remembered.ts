/** What was found out about a text, kept for the next document that prints the same: most follow a few layouts. */

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
