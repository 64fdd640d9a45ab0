/** Names in Latin letters, for search and for sorting as a reader of Chinese expects. */
import { pinyin } from 'pinyin-pro'

export interface Spelling {
  /** Toneless syllables without spaces, lower case; digits and Latin letters of the name are kept. */
  readonly pinyin: string
  readonly initials: string
  /** Syllable by syllable, then the name itself: equal readings keep a fixed order. */
  readonly sortKey: string
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** The spelling of a name. */
export const spell = (name: string): Spelling => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map(plain).filter(Boolean)
  return {
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    sortKey: `${syllables.join(' ')} ${name}`,
  }
}
