/** Sections of the report that the form asks for and that hold next to nothing. */
import type { Place } from '@/lib/source/document'
import { endOfLine } from '@/lib/source/lines'
import { KIND } from './characters'
import { type Normalized, placeOf } from './normalize'
import { LAST_HEADING, PROBLEMS_HEADING } from './words'

/** Fewer letters than this are no account of anything: 无, 暂无, 不存在问题. */
const LEAST_LETTERS = 10
const MAX_HEADING = 60

/**
 * Where section five (problems and improvements) stands, if it says next to nothing; null where it says something or its
 * heading is not found on a line of its own behind the tables.
 */
export const emptyProblems = (normal: Normalized, tables: readonly Place[]): Place | null => {
  const { text, offsets, kinds } = normal
  const after = placeOf(normal, 0, Math.max(0, ...tables.map(({ end }) => end)))
  let start = -1
  let end = -1
  let letters = 0
  for (let at = after === 0 ? 0 : endOfLine(text, after - 1) + 1, next = 0; at < text.length; at = next + 1) {
    next = endOfLine(text, at)
    const line = next - at > MAX_HEADING ? '' : text.slice(at, next).trim()
    if (start < 0) {
      if (!PROBLEMS_HEADING.test(line)) continue
      start = at
    } else if (LAST_HEADING.test(line)) break
    else for (let i = at; i < next && letters < LEAST_LETTERS; i++) if (((kinds[i] ?? 0) & KIND.letter) !== 0) letters++
    if (letters >= LEAST_LETTERS) return null
    end = next
  }
  return start < 0 ? null : { start: offsets[start] ?? 0, end: offsets[end] ?? 0 }
}
