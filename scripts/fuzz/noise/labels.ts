/** Noise in labels and headings: glosses, stray marks, breaks, damage. */
import { pinyin } from 'pinyin-pro'
import type { Random } from '../../demo/random'
import type { Block, Sheet } from '../../demo/sheet'
import { isMarked } from '../marks'
import { POISON, POISONED, SHIFTED } from '../words'
import type { Noise } from './noise'

const HAN = /\p{Script=Han}/u

/** Every text but the figures, changed; `head` says whether it stands in a table or heads one. */
const reworded = (sheet: Sheet, change: (text: string, isTable: boolean) => string): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block): Block => {
    if (block.kind !== 'table') return { ...block, text: change(block.text, false) }
    const rows = block.grid.rows.map((row) =>
      row.map((box) => (isMarked(box.text) ? box : { ...box, text: change(box.text, true) })),
    )
    return { kind: 'table', grid: { ...block.grid, rows } }
  }),
})

const perCharacter = (text: string, change: (character: string) => string) => [...text].map(change).join('')

const glossed = (id: string, gloss: (character: string) => string): Noise => ({
  id,
  loss: 'none',
  sheet: (sheet, random) => {
    const share = 0.05 + random.next() * 0.25
    return reworded(sheet, (text) =>
      perCharacter(text, (character) =>
        HAN.test(character) && random.chance(share) ? character + gloss(character) : character,
      ),
    )
  },
})

const toned = (character: string) => pinyin(character)
const toneless = (character: string) => pinyin(character, { toneType: 'none' })

const some = (random: Random, share: number, change: (text: string) => string) => (text: string) =>
  random.chance(share) ? change(text) : text

const shift = (text: string) => {
  let shifted = text.replaceAll('（', '(').replaceAll('）', ')')
  for (const [from, into] of Object.entries(SHIFTED)) shifted = shifted.replaceAll(from, into)
  return shifted
}

export const LABEL_NOISE: readonly Noise[] = [
  glossed('pinyin', (character) => `(${toned(character)})`),
  glossed('pinyin-toneless-doubled', (character) => `(${toneless(character)})(${toneless(character)})`),
  glossed('pinyin-spaced', (character) => `（${toned(character)} ）`),
  {
    id: 'spinner-commas',
    loss: 'none',
    sheet: (sheet, random) =>
      reworded(sheet, (text) =>
        perCharacter(text, (one) =>
          HAN.test(one) && random.chance(0.06) ? `${one}${random.pick([',', ',,', ',、'])}` : one,
        ),
      ),
  },
  {
    id: 'spaces-in-words',
    loss: 'none',
    sheet: (sheet, random) =>
      reworded(sheet, (text) => perCharacter(text, (one) => (HAN.test(one) && random.chance(0.15) ? `${one} ` : one))),
  },
  {
    id: 'wide-labels',
    loss: 'none',
    sheet: (sheet) =>
      reworded(sheet, (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))),
  },
  {
    id: 'wrapped-labels',
    loss: 'none',
    fits: ({ id }) => !['csv', 'markdown'].includes(id),
    sheet: (sheet, random) =>
      reworded(sheet, (text, isTable) =>
        isTable && text.length > 8 && random.chance(0.4)
          ? `${text.slice(0, 4 + random.below(text.length - 6))}\n${text.slice(-2)}`.replace(
              /^(.*)\n(.*)$/,
              (_, first: string) => `${first}\n${text.slice(first.length)}`,
            )
          : text,
      ),
  },
  {
    id: 'mojibake',
    loss: 'damage',
    sheet: (sheet, random) => {
      const share = random.pick([0.2, 1])
      return reworded(sheet, some(random, share, shift))
    },
  },
  {
    id: 'dropped-characters',
    loss: 'damage',
    sheet: (sheet, random) => {
      const share = random.pick([0.05, 0.2, 0.6])
      return reworded(sheet, (text) =>
        text.length > 3 && random.chance(share) ? (random.chance(0.5) ? text.slice(1) : text.slice(0, -1)) : text,
      )
    },
  },
  {
    id: 'lost-marks',
    loss: 'damage',
    sheet: (sheet) => reworded(sheet, (text) => text.replace(/[、"“”()（）.]/g, '')),
  },
  {
    id: 'poisoned',
    loss: 'damage',
    sheet: (sheet, random) => {
      const [word, brand] = [random.pick(POISONED), random.pick(POISON)]
      return reworded(
        sheet,
        some(random, random.pick([0.3, 1]), (text) => text.replaceAll(word, brand)),
      )
    },
  },
  {
    id: 'cut-labels',
    loss: 'damage',
    sheet: (sheet, random) =>
      reworded(sheet, (text, isTable) =>
        isTable && text.length > 5 && random.chance(0.15) ? text.slice(0, Math.ceil(text.length * 0.6)) : text,
      ),
  },
]
