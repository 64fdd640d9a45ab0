import type { ReactNode } from 'react'
import { TableBox } from '@/app/_parts/table-box'
import { EDITIONS, type TableId } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { ApplicationsTable } from './applications-table'
import { DisclosureTable } from './disclosure-table'
import { DisputesTable } from './disputes-table'
import type { Sheet } from './sheet'

const LAYOUTS: Readonly<Record<TableId, (props: { sheet: Sheet }) => ReactNode>> = {
  disclosure: DisclosureTable,
  applications: ApplicationsTable,
  disputes: DisputesTable,
}

/** The three statutory tables of the report's edition. */
export const StatutoryTables = ({ sheet }: { readonly sheet: Sheet }) => {
  const { lang, report } = sheet
  const t = REPORT[lang]
  return (
    <section className="block" id="tables">
      <h2>{t.tables}</h2>
      <p className="hint">
        {t.tablesLead} <span className="cell-error legend">{t.marked.error}</span>{' '}
        <span className="cell-warning legend">{t.marked.warning}</span>
      </p>
      {EDITIONS[report.edition].tables.map(({ id, number, heading }) => {
        const Layout = LAYOUTS[id]
        return (
          <div key={id} className="statutory">
            <h3>
              <span className="statutory-number">{t.tableNo(t.numerals[number])}</span>
              {heading[lang]}
            </h3>
            <TableBox label={heading[lang]}>
              <Layout sheet={sheet} />
            </TableBox>
          </div>
        )
      })}
    </section>
  )
}
