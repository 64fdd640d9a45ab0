/** The attributes of HTML that matter for reading, found without making a string of the many that do not. */
import { placeOf, standsAt } from './tags'

/** All that are asked for. */
export const ATTRIBUTES = 'class colspan rowspan content name property style hidden aria-hidden type value color'.split(
  ' ',
)

/** In small letters and capitals, by length and outermost letters. */
const WANTED: (readonly [written: string, name: string] | undefined)[] = new Array(1024).fill(undefined)
for (const name of ATTRIBUTES)
  for (const written of [name, name.toUpperCase()]) WANTED[placeOf(written, 0, written.length)] = [written, name]

/** The attribute whose name stands in `source` at [start, end), in small letters; '' if it does not matter. */
export const attributeAt = (source: string, start: number, end: number): string => {
  const wanted = WANTED[placeOf(source, start, end)]
  return wanted && wanted[0].length === end - start && standsAt(wanted[0], source, start) ? wanted[1] : ''
}
