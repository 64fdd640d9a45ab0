import { type CellKey, DISPUTE_RESULTS } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { FormCell } from './form-cell'
import { rowsOf, type Sheet } from './sheet'

const RESULTS = Object.entries(DISPUTE_RESULTS)

/** Table four as the form prints it: one line of fifteen figures in three blocks, two of them litigation. */
export const DisputesTable = ({ sheet }: { readonly sheet: Sheet }) => {
  const { lang } = sheet
  const [review, ...suits] = rowsOf(sheet.report.edition, 'disputes')
  if (!review) return null
  const blocks = [review, ...suits]
  return (
    <table className="form form-disputes">
      <thead>
        <tr>
          <th scope="colgroup" colSpan={RESULTS.length} rowSpan={2} className="block-end">
            {review.label[lang]}
          </th>
          <th scope="colgroup" colSpan={suits.length * RESULTS.length}>
            {REPORT[lang].suits}
          </th>
        </tr>
        <tr>
          {suits.map((row) => (
            <th key={row.key} scope="colgroup" colSpan={RESULTS.length} className="block-end">
              {row.label[lang]}
            </th>
          ))}
        </tr>
        <tr>
          {blocks.flatMap((row) =>
            RESULTS.map(([key, column]) => (
              <th key={`${row.key}.${key}`} scope="col" className="number">
                {column.label[lang]}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {blocks.flatMap((row) =>
            RESULTS.map(([key]) => (
              <FormCell key={`${row.key}.${key}`} cell={`${row.key}.${key}` as CellKey} sheet={sheet} />
            )),
          )}
        </tr>
      </tbody>
    </table>
  )
}
