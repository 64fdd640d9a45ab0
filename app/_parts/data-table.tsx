import type { ReactNode } from 'react'
import { TableBox } from '@/app/_parts/table-box'

export interface Column {
  readonly key: string
  readonly label: ReactNode
  /** Set to the right with figures of equal width. */
  readonly numeric?: boolean
}

export interface Row {
  readonly key: string | number
  /** One for each column; the first is the row's heading. */
  readonly cells: readonly ReactNode[]
  readonly muted?: boolean
}

interface DataTableProps {
  readonly caption: string
  /** Keep the caption for screen readers alone, where a heading says the same. */
  readonly quiet?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** A table that scrolls inside its own box where the page is narrow. */
export const DataTable = ({ caption, quiet = false, columns, rows }: DataTableProps) => (
  <TableBox label={caption}>
    <table>
      <caption className={quiet ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.muted ? 'muted' : undefined}>
            {columns.map(({ key, numeric }, index) =>
              index === 0 ? (
                <th key={key} scope="row" className={numeric ? 'number' : undefined}>
                  {row.cells[index]}
                </th>
              ) : (
                <td key={key} className={numeric ? 'number' : undefined}>
                  {row.cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </TableBox>
)
