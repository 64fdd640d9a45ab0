/**
 * Radicals → the characters they look like. A font draws both with one shape, and programs that write PDF then name
 * the radical where the text had the character.
 */

/** Offset in the block of CJK radicals (from U+2E80) and the character meant: Unicode's EquivalentUnifiedIdeograph. */
const SUPPLEMENT =
  '01 5382 04 4e59 08 5200 09 5202 0a 535c 0c 5c0f 0d 5c0f 0f 5c23 12 5df3 16 5fc4 17 5fc3 18 624c 19 6535 1c 65e5 ' +
  '1d 6708 1e 6b7a 1f 6bcd 20 6c11 21 6c35 23 706c 25 722b 27 725b 28 72ad 29 738b 2a 758b 2b 76ee 2c 793a 2d 793b ' +
  '2e 7af9 2f 7cf9 30 7e9f 31 7f53 36 7f8a 37 7f8a 39 8002 3b 807f 3c 8089 3d 81fc 3e 8279 3f 8279 40 8279 41 864e ' +
  '42 8864 43 8980 44 897f 45 89c1 46 89d2 48 8ba0 49 8d1d 4a 8db3 4b 8f66 4c 8fb6 4d 8fb6 4e 8fb6 50 9485 51 9577 ' +
  '53 957f 54 95e8 57 96e8 58 9752 59 97e6 5a 9875 5b 98ce 5c 98de 5d 98df 60 9963 62 9a6c 63 9aa8 64 9b3c 65 9c7c ' +
  '66 9e1f 67 5364 68 9ea6 69 9ec4 6a 9efe 6b 6589 6c 9f50 6d 6b6f 6e 9f7f 6f 7adc 70 9f99 71 9f9c 72 4e80 73 9f9f'

const BLOCK = 0x2e80
const LAST = 0x2fdf

const characters = new Map<number, string>()
const parts = SUPPLEMENT.split(' ').map((part) => Number.parseInt(part, 16))
for (let i = 0; i < parts.length; i += 2)
  characters.set(BLOCK + (parts[i] ?? 0), String.fromCharCode(parts[i + 1] ?? 0))

/** The text with characters for radicals, as long as it was. */
export const withoutRadicals = (text: string): string => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < BLOCK || code > LAST) continue
    return Array.from(text, (character) => characters.get(character.charCodeAt(0)) ?? unified(character)).join('')
  }
  return text
}

/** The Kangxi radicals have compatibility forms of their own. */
const unified = (character: string): string =>
  character >= '\u2f00' && character <= '\u2fdf' ? character.normalize('NFKC') : character
