/** empty-section: a section that the form asks for and that says nothing. */
import type { Finding, Report } from '@/lib/report/report'
import { sectionEmpty } from './words'

/** A note where section five, problems and improvements, is left empty or says 无. */
export const checkSections = ({ emptyProblems }: Report): Finding[] =>
  emptyProblems
    ? [
        {
          code: 'empty-section',
          severity: 'info',
          cells: [],
          expected: null,
          actual: null,
          message: sectionEmpty(),
          place: emptyProblems,
        },
      ]
    : []
