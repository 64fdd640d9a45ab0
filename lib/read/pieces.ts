/** Which words of a clause belong to which of its figures. */
import { saysWhat } from './claims'
import type { Counted } from './counted'
import type { Clause } from './prose'
import { ALL_OF_THEM, NAMES_APART, RECEIVED, RESPECTIVELY, THE_REST } from './words'

/** The words that belong to a figure, those before it, and those behind it that may narrow them down. */
export interface Piece {
  readonly words: string
  readonly ahead: string
  readonly behind: string
}

const NOTHING: Piece = { words: '', ahead: '', behind: '' }

/** Of the only figure of a clause all its words, but for what is said to have become of all that it counts. */
const pieceOfOnly = (text: string, { start, end }: Clause, figure: Counted): Piece => {
  const ahead = text.slice(start, figure.start)
  const rest = text.slice(figure.end, end)
  const all = RECEIVED.test(ahead) ? rest.search(ALL_OF_THEM) : -1
  const words = text.slice(start, all < 0 ? end : figure.end + all)
  return { words, ahead, behind: upToNext(rest) }
}

const upToNext = (words: string): string => {
  const at = words.indexOf('、')
  return at < 0 ? words : words.slice(0, at)
}

/** 受理、办结分别为37件、39件: each figure has the name in its place. Names that do not say what they count name nothing. */
const respectively = (text: string, { start, figures }: Clause, first: Counted): Piece[] | null => {
  const ahead = text.slice(start, first.start)
  const { index } = RESPECTIVELY.exec(ahead) ?? {}
  if (index === undefined) return null
  const names = ahead.slice(0, index).split(NAMES_APART)
  const isPaired = names.length === figures.length && names.every(saysWhat)
  return figures.map((_, i) => (isPaired ? { words: names[i] ?? '', ahead: names[i] ?? '', behind: '' } : NOTHING))
}

/** For each figure of a clause the words that belong to it: those before it, or where they say nothing, those behind it. */
export const piecesOf = (text: string, clause: Clause): Piece[] => {
  const { figures } = clause
  const [first] = figures
  if (!first) return []
  if (figures.length === 1) return [pieceOfOnly(text, clause, first)]
  const listed = respectively(text, clause, first)
  if (listed) return listed
  let from = clause.start
  return figures.map((figure, i) => {
    const ahead = text.slice(from, figure.start)
    const behind = upToNext(text.slice(figure.end, figures[i + 1]?.start ?? clause.end))
    from = figure.end
    if (saysWhat(ahead) || (behind === '' && THE_REST.test(ahead))) return { words: ahead, ahead, behind }
    from += behind.length
    return { words: behind, ahead: '', behind: '' }
  })
}
