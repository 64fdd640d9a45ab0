import type { CellKey } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { FormCell } from './form-cell'
import { groupsOf, rowsOf, type Sheet } from './sheet'

const WIDEST = 3

/** Columns of a part that has fewer of them than the widest are widened, as on the form. */
const spanOf = (count: number, index: number): number => {
  const share = Math.floor(WIDEST / count)
  return index === count - 1 ? WIDEST - share * (count - 1) : share
}

/** Table two as the form prints it: one part for each item of Article 20, each with columns of its own. */
export const DisclosureTable = ({ sheet }: { readonly sheet: Sheet }) => {
  const { lang } = sheet
  return (
    <table className="form form-disclosure">
      {groupsOf(rowsOf(sheet.report.edition, 'disclosure')).map(({ under, rows }) => {
        const columns = Object.entries(rows[0]?.columns ?? {})
        return (
          <tbody key={under?.zh}>
            <tr>
              <th scope="rowgroup" colSpan={WIDEST + 1} className="form-part">
                {under?.[lang]}
              </th>
            </tr>
            <tr>
              <th scope="col">{REPORT[lang].content}</th>
              {columns.map(([key, column], index) => (
                <th key={key} scope="col" colSpan={spanOf(columns.length, index)} className="number">
                  {column.label[lang]}
                </th>
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label[lang]}</th>
                {columns.map(([key], index) => (
                  <FormCell
                    key={key}
                    cell={`${row.key}.${key}` as CellKey}
                    sheet={sheet}
                    span={spanOf(columns.length, index)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}
