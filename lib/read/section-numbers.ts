/** Headings of sections that are printed under another number than the form gives them. */
import { SECTIONS } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import { parted } from './labels'
import { rawStretch } from './normalize'
import type { Source } from './rows'
import { placesIn, seek } from './sightings'
import { tokenAt, WORD } from './tokens'
import { NUMERALS } from './words'

export interface Misnumbered {
  /** Index in `SECTIONS`. */
  readonly section: number
  /** The number that is printed, from 1. */
  readonly printed: number
  readonly place: Place
}

const NAMES = SECTIONS.map(({ zh }) => {
  const { core } = parted(zh)
  return { text: seek(core), length: core.length }
})

/** Only headings that stand by themselves, number and name as on the form, are looked at: anything else is no heading for sure. */
export const misnumbered = ({ tokens, normal }: Source): Misnumbered[] =>
  NAMES.flatMap(({ text, length }, section) =>
    placesIn(tokens.sightings, text).flatMap((at) => {
      const printed = at > 0 ? NUMERALS.indexOf(tokens.key[at - 1] ?? '') : -1
      if (printed < 1 || printed === section + 1) return []
      const token = tokenAt(tokens, at - 1)
      const isWhole = tokens.keyStart[token] === at - 1 && tokens.keyStart[token + 1] === at + length
      if (!isWhole || tokens.kind[token] !== WORD) return []
      const place = rawStretch(normal, tokens.start[token] ?? 0, tokens.end[token] ?? 0)
      return [{ section, printed, place }]
    }),
  )
