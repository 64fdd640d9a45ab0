/** A row of dashes under a Markdown head that was joined to another line: its dashes say nothing of that line's cells. */
import { RULER } from '@/lib/source/cut'
import { type Tokens, textOf } from './tokens'

const SHORTEST_RULER = 3

/** Whether a token is a part of such a row. */
export const isRuler = (tokens: Tokens, token: number): boolean =>
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) >= SHORTEST_RULER && RULER.test(textOf(tokens, token))
