import { APPLICANTS, type CellKey, isOutcomeRow, type Row } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { FormCell } from './form-cell'
import { groupsOf, rowsOf, type Sheet } from './sheet'

const COLUMNS = Object.entries(APPLICANTS)
const ORGANISATIONS = COLUMNS.length - 2

const isResult = (row: Row): boolean => isOutcomeRow(row.key) || row.key === 'applications.total'

const Figures = ({ row, sheet }: { readonly row: Row; readonly sheet: Sheet }) =>
  COLUMNS.map(([column]) => <FormCell key={column} cell={`${row.key}.${column}` as CellKey} sheet={sheet} />)

const Head = ({ sheet: { lang } }: { readonly sheet: Sheet }) => {
  const t = REPORT[lang]
  const label = (column: (typeof COLUMNS)[number]) => column[1].label[lang]
  return (
    <thead>
      <tr>
        <td colSpan={3} rowSpan={3} className="form-note">
          {t.balanceNote}
        </td>
        <th scope="colgroup" colSpan={COLUMNS.length}>
          {t.applicants}
        </th>
      </tr>
      <tr>
        {COLUMNS.slice(0, 1).map((column) => (
          <th key={column[0]} scope="col" rowSpan={2}>
            {label(column)}
          </th>
        ))}
        <th scope="colgroup" colSpan={ORGANISATIONS}>
          {t.organisations}
        </th>
        {COLUMNS.slice(-1).map((column) => (
          <th key={column[0]} scope="col" rowSpan={2}>
            {label(column)}
          </th>
        ))}
      </tr>
      <tr>
        {COLUMNS.slice(1, -1).map((column) => (
          <th key={column[0]} scope="col">
            {label(column)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Table three as the form prints it: items one to four, outcomes in their groups. */
export const ApplicationsTable = ({ sheet }: { readonly sheet: Sheet }) => {
  const { lang } = sheet
  const rows = rowsOf(sheet.report.edition, 'applications')
  const results = rows.filter(isResult)
  const heading = rows.find((row) => row.key === 'applications.total')?.under
  const plain = (row: Row) => (
    <tr key={row.key}>
      <th scope="row" colSpan={3}>
        {row.label[lang]}
      </th>
      <Figures row={row} sheet={sheet} />
    </tr>
  )
  const first = results[0]
  return (
    <table className="form form-applications">
      <Head sheet={sheet} />
      <tbody>
        {rows.slice(0, first ? rows.indexOf(first) : 0).map(plain)}
        {groupsOf(results).flatMap((group) =>
          group.rows.map((row, index) => {
            const nested = group.under?.zh !== heading?.zh
            return (
              <tr key={row.key}>
                {row === first && (
                  <th scope="rowgroup" rowSpan={results.length} className="form-results">
                    {heading?.[lang]}
                  </th>
                )}
                {nested && index === 0 && (
                  <th scope="rowgroup" rowSpan={group.rows.length} className="form-group">
                    {group.under?.[lang]}
                  </th>
                )}
                <th scope="row" colSpan={nested ? 1 : 2}>
                  {row.label[lang]}
                </th>
                <Figures row={row} sheet={sheet} />
              </tr>
            )
          }),
        )}
        {rows.filter((row) => !isResult(row) && rows.indexOf(row) > rows.indexOf(first ?? row)).map(plain)}
      </tbody>
    </table>
  )
}
