import { CellValue } from '@/app/_parts/value'
import { type CellKey, cellOf } from '@/lib/form'
import { UNITS } from '@/lib/locale/units'
import { cellName } from './cell-name'
import { contentOf, findingsOn, type Sheet } from './sheet'

interface FormCellProps {
  readonly cell: CellKey
  readonly sheet: Sheet
  /** Columns that the cell covers. */
  readonly span?: number
}

/** The figure of the year before, where it was another. */
const Before = ({ cell, sheet: { before, report, lang } }: FormCellProps) => {
  if (!before || !(cell in before.cells)) return null
  const value = contentOf(before, cell)
  if (value === contentOf(report, cell)) return null
  return (
    <small className="cell-before">
      {before.year}
      {UNITS[lang].colon}
      <CellValue value={value} unit={cellOf(cell).unit} lang={lang} />
    </small>
  )
}

/** One cell of the form: its figure leads to its place in the source, shading says that a rule speaks of it. */
export const FormCell = ({ cell, sheet, span }: FormCellProps) => {
  const { report, chosen, lang, linkOf } = sheet
  const findings = findingsOn(report, cell)
  const raw = report.unread[cell]?.raw
  const title = [cellName(cell, lang), ...(raw ? [raw] : []), ...findings.map(({ message }) => message[lang])].join(
    '\n',
  )
  const value = <CellValue value={contentOf(report, cell)} unit={cellOf(cell).unit} lang={lang} />
  const classes = ['number', findings[0] && `cell-${findings[0].severity}`, cell === chosen && 'cell-chosen']
  return (
    <td colSpan={span} className={classes.filter(Boolean).join(' ')} id={`c-${cell}`}>
      {report.places[cell] ? (
        <a href={linkOf(cell)} title={title}>
          {value}
        </a>
      ) : (
        value
      )}
      <Before cell={cell} sheet={sheet} />
    </td>
  )
}
