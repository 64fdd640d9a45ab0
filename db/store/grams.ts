/** What an index finds the names of an agency by, and the words of a search in the same form. */

const charactersOf = (name: string): string[] => [...name.toLowerCase()]

/** Every two neighbours. */
const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`)

/** A name as a whole. No name has a sign before it, as these two do. */
export const wholeGram = (name: string): string => `=${name}`
/** How a name begins: its first character, and its first two. */
export const firstGram = (beginning: string): string => `^${beginning}`

/** Of a word inside a name: the word itself up to two characters, else all of its pairs. */
export const gramsWithin = (word: string): string[] => {
  const characters = charactersOf(word)
  return characters.length < 3 ? [characters.join('')] : [...new Set(pairsOf(characters))]
}

/** All grams of an agency: of its names, and the pairs of letters in the initials of the name that is shown. */
export const gramsOf = (names: readonly string[], initials: string): string[] => {
  const grams = names.flatMap((name) => {
    const characters = charactersOf(name)
    const beginnings = [characters.slice(0, 1), characters.slice(0, 2)].map((some) => firstGram(some.join('')))
    return [...characters, ...pairsOf(characters), ...beginnings, wholeGram(characters.join(''))]
  })
  return [...new Set([...grams, ...pairsOf([...initials])])].sort()
}
