/** Names in Latin letters, as addresses of the web spell them. */
import { createRequire } from 'node:module'

type Library = typeof import('pinyin-pro')
let library: Library | null = null

/**
 * A name's pinyin in one word, without tones: 徐州 → xuzhou. Dictionary: pinyin-pro, loaded when first asked for, because
 * that takes longer than reading a hundred reports and few of them ask.
 */
export const spellingOf = (name: string): string => {
  library ??= createRequire(import.meta.url)('pinyin-pro') as Library
  return library.pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')
}
