/** What a reader typed in traditional script, in simplified script: the script of the names in the store. */
import { Converter } from 'opencc-js/t2cn'

let converter: ((text: string) => string) | null = null

/** The text in simplified script; simplified text stays as it is, save for the few characters that both scripts use. */
export const simplified = (text: string): string => {
  // The dictionaries take a moment to load: only for text that may need them.
  if (!/\p{Script=Han}/u.test(text)) return text
  converter ??= Converter({ from: 't', to: 'cn' })
  return converter(text)
}
