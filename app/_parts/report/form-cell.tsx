import { CellValue } from '@/app/_parts/value'
import { type CellKey, cellOf } from '@/lib/form'
import { href } from '@/lib/url'
import { cellName } from './cell-name'
import { contentOf, findingsOn, type Sheet } from './sheet'

interface FormCellProps {
  readonly cell: CellKey
  readonly sheet: Sheet
  /** Columns that the cell covers. */
  readonly span?: number
}

/** One cell of the form: its figure leads to its place in the source, shading says that a rule speaks of it. */
export const FormCell = ({ cell, sheet, span }: FormCellProps) => {
  const { report, chosen, lang } = sheet
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
        <a href={`${href(`/reports/${report.id}`, lang, {}, { cell })}#cell`} title={title}>
          {value}
        </a>
      ) : (
        value
      )}
    </td>
  )
}
