import type { CellKey, Row } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { FormCell } from './form-cell'
import { rowsOf, type Sheet } from './sheet'

const COLUMNS = 3

/** A row of the sheet, the section head printed before it, and how far it is set in below the row that it belongs to. */
interface Item {
  readonly row: Row
  readonly head: Row['under'] | null
  readonly depth: number
}

const itemsOf = (rows: readonly Row[]): Item[] => {
  const byLabel = new Map(rows.map((row) => [row.label.zh, row]))
  const depthOf = (row: Row): number => {
    const parent = row.under && byLabel.get(row.under.zh)
    return parent ? 1 + depthOf(parent) : 0
  }
  const printed = new Set<string>()
  return rows.map((row) => {
    const { under } = row
    const isHead = under !== undefined && !byLabel.has(under.zh) && !printed.has(under.zh)
    if (isHead) printed.add(under.zh)
    return { row, head: isHead ? under : null, depth: depthOf(row) }
  })
}

/** The statistics sheet as it was printed: what is counted, in which unit, the figure. */
export const ItemsTable = ({ sheet }: { readonly sheet: Sheet }) => {
  const { lang, report } = sheet
  const t = REPORT[lang]
  return (
    <table className="form form-items">
      <thead>
        <tr>
          <th scope="col">{t.itemName}</th>
          <th scope="col">{t.itemUnit}</th>
          <th scope="col" className="number">
            {t.itemFigure}
          </th>
        </tr>
      </thead>
      <tbody>
        {itemsOf(rowsOf(report.edition, 'sheet')).flatMap(({ row, head, depth }) => [
          head && (
            <tr key={head.zh}>
              <th scope="rowgroup" colSpan={COLUMNS} className="form-part">
                {head[lang]}
              </th>
            </tr>
          ),
          <tr key={row.key}>
            <th scope="row" className={`form-depth-${depth}`}>
              {row.label[lang]}
            </th>
            <td>{row.counter?.[lang]}</td>
            {Object.keys(row.columns).map((column) => (
              <FormCell key={column} cell={`${row.key}.${column}` as CellKey} sheet={sheet} />
            ))}
          </tr>,
        ])}
      </tbody>
    </table>
  )
}
