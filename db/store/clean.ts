/** Text as PostgreSQL can hold it. */

/** NUL and halves of surrogate pairs become U+FFFD: one unit for one unit, so that places keep pointing right. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what has to be replaced
const UNSTORABLE = /[\u0000\p{Surrogate}]/gu

export const clean = (text: string): string => text.replace(UNSTORABLE, '\uFFFD')

/** The same for every string inside plain data. */
export const cleanData = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)) as T
