/** Noise in the figures: width, thousands, counters, words for signs. */
import { COUNTER, FALL, NUMERALS, RISE } from '../words'
import type { Noise } from './noise'

const PLAIN = /^\d+$/
const WIDE_ZERO = 0xff10
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(WIDE_ZERO + Number(digit)))
const thousands = (text: string) => text.replace(/\B(?=(?:\d{3})+$)/g, ',')

export const DRESSES: readonly Noise[] = [
  { id: 'wide-figures', loss: 'none', dress: () => (_, text) => wide(text) },
  {
    id: 'thousands',
    loss: 'none',
    dress: () => (_, text) => (PLAIN.test(text) ? thousands(text) : text),
  },
  {
    id: 'counters',
    loss: 'none',
    dress: (random) => {
      const share = random.next()
      return (cell, text) => (cell.unit === 'count' && PLAIN.test(text) && random.chance(share) ? text + COUNTER : text)
    },
  },
  {
    id: 'verbal-signs',
    loss: 'none',
    dress: () => (cell, text) =>
      cell.unit === 'change' ? text.replace(/^\+(?=\d)/, RISE).replace(/^-(?=\d)/, FALL) : text,
  },
  {
    id: 'spelt',
    loss: 'none',
    dress: (random) => (cell, text) =>
      cell.unit === 'count' && /^[1-9]$/.test(text) && random.chance(0.2)
        ? `${NUMERALS[Number(text)]}${COUNTER}`
        : text,
  },
  {
    id: 'spaces-at-figures',
    loss: 'none',
    dress: (random) => (_, text) => (text !== '' && random.chance(0.3) ? ` ${text}\u3000` : text),
  },
]
