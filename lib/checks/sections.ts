/** empty-section, section-number: sections that say nothing, or bear another number than the form gives them. */
import { SECTIONS } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { sectionEmpty, sectionMisnumbered } from './words'

const NOTE = { severity: 'info', cells: [] } as const

/**
 * A note where section five, problems and improvements, is left empty or says 无, and one for each section that the form
 * numbers otherwise.
 */
export const checkSections = ({ emptyProblems, misnumbered = [] }: Report): Finding[] => [
  ...misnumbered.flatMap(({ section, printed, place }): Finding[] => {
    const heading = SECTIONS[section]
    if (!heading) return []
    const [expected, actual] = [section + 1, printed]
    return [{ code: 'section-number', ...NOTE, expected, actual, message: sectionMisnumbered(heading, printed), place }]
  }),
  ...(emptyProblems
    ? [
        {
          code: 'empty-section',
          ...NOTE,
          expected: null,
          actual: null,
          message: sectionEmpty(),
          place: emptyProblems,
        } as const,
      ]
    : []),
]
