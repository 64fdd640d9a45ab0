/** Numbers of notes on a line: small, raised or lowered, right behind a figure. */
import { OBJECT } from '../document'
import type { Run } from './runs'

/** Parts of the font's height of the figure: what a note has at most, how far it stands off the line, and behind. */
const SMALL = 0.8
const OFF_LINE = 0.1
const NEAR = 1.5

const FIGURE_END = /\d$/
const NUMBER = /^[[(（〔【]?(?:\d{1,3}|[*※①-⑳])[\])）〕】]?$/
/** Part of a character below its base line. */
const DESCENT = 0.15

const baseOf = ({ bottom, size }: Run): number => bottom - DESCENT * size

/** What a small number behind a figure is: a note, or on the line it may be either. */
const noteBehind = (figure: Run, next: Run): 'none' | 'note' | 'unclear' => {
  if (next.size > SMALL * figure.size || !FIGURE_END.test(figure.text) || !NUMBER.test(next.text)) return 'none'
  if (next.left - figure.right > NEAR * figure.size) return 'none'
  return Math.abs(baseOf(figure) - baseOf(next)) > OFF_LINE * figure.size ? 'note' : 'unclear'
}

/** The runs of a line, from left to right, without notes; a number that may be one leaves its figure unread. */
export const withoutNotes = (runs: readonly Run[]): readonly Run[] => {
  let figure = runs[0]
  if (!figure || runs.length === 1) return runs
  const kept: Run[] = [figure]
  for (let i = 1; i < runs.length; i++) {
    const run = runs[i] as Run
    const kind = noteBehind(figure, run)
    if (kind === 'note') continue
    kept.push(kind === 'none' ? run : { ...run, text: OBJECT })
    if (kind === 'none') figure = run
  }
  return kept
}
