/** The row that statistical tables number their columns in, below the heads: it is none of figures. */
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, textOf, WORD } from './tokens'
import { COUNTING_HEAD } from './words'

/** The last token before `token` that is no line end and no blank. */
const before = ({ kind }: Tokens, token: number): number => {
  let last = token - 1
  while (kind[last] === BREAK || kind[last] === EMPTY) last--
  return last
}

/**
 * Where the heads over the row whose label begins at `first` end: before the row that numbers its `width` columns, no more
 * and no fewer, else where the label begins.
 */
export const headsEnd = (tokens: Tokens, first: number, width: number): number => {
  let token = before(tokens, first)
  for (let number = width; number > 0; number--) {
    if (tokens.kind[token] !== FIGURE || textOf(tokens, token) !== String(number)) return first
    token = before(tokens, token)
  }
  let end = first
  while (tokens.kind[token] === WORD && COUNTING_HEAD.test(keyOfToken(tokens, token))) {
    end = token
    token = before(tokens, token)
  }
  return end
}
