/** Which edition of the form a document uses: by the texts that only one edition prints, never by the year. */
import type { EditionId } from '@/lib/form'
import { MARKS } from './labels'
import type { Tokens } from './tokens'

/** How many of an edition's own texts stand in the document, running text left out. */
const marksOf = ({ sightings }: Tokens, edition: EditionId): number => {
  let count = 0
  for (const mark of MARKS[edition]) if (sightings[mark]) count++
  return count
}

/** Fewer of the sheet's own texts than this are words of prose: its rows are named there, too. */
const LEAST_SHEET_MARKS = 3

/** The editions to try, the likelier first; one only where no other has a mark. */
export const editionsToTry = (tokens: Tokens): readonly EditionId[] => {
  const forms = formsToTry(tokens)
  const sheet = marksOf(tokens, '2014')
  if (sheet < LEAST_SHEET_MARKS) return forms
  return forms.some((edition) => marksOf(tokens, edition) > 0) ? ['2014', ...forms] : ['2014']
}

const formsToTry = (tokens: Tokens): readonly EditionId[] => {
  const older = marksOf(tokens, '2019')
  const newer = marksOf(tokens, '2021')
  if (older === 0 && newer > 0) return ['2021']
  if (newer === 0 && older > 0) return ['2019']
  return older > newer ? ['2019', '2021'] : ['2021', '2019']
}

/** Whether another form of the same tables has texts of its own in the document, too. */
export const isMixed = (tokens: Tokens, edition: EditionId): boolean =>
  edition !== '2014' && marksOf(tokens, edition === '2021' ? '2019' : '2021') > 0

/** Whether no text in the document is one form's alone, so that only the rows of table three tell it. */
export const isUntold = (tokens: Tokens, edition: EditionId): boolean =>
  edition !== '2014' && marksOf(tokens, '2019') === 0 && marksOf(tokens, '2021') === 0
