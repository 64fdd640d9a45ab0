import type { ReactNode } from 'react'
import { TableBox } from '@/app/_parts/table-box'
import { type TableId, tablesOf } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { ApplicationsTable } from './applications-table'
import { DisclosureTable } from './disclosure-table'
import { DisputesTable } from './disputes-table'
import { ItemsTable } from './items-table'
import { NoTables } from './no-tables'
import type { Sheet } from './sheet'

const LAYOUTS: Readonly<Record<TableId, (props: { sheet: Sheet }) => ReactNode>> = {
  disclosure: DisclosureTable,
  applications: ApplicationsTable,
  disputes: DisputesTable,
  sheet: ItemsTable,
}

/** The tables of the report's edition, or why there are none. */
export const StatutoryTables = ({ sheet, lead }: { readonly sheet: Sheet; readonly lead?: ReactNode }) => {
  const { lang, report } = sheet
  const t = REPORT[lang]
  return (
    <section className="block" id="tables">
      <h2>{t.tables}</h2>
      {report.edition === null ? (
        <NoTables report={report} lang={lang} />
      ) : (
        <p className="hint">
          {t.tablesLead} <span className="cell-error legend">{t.marked.error}</span>{' '}
          <span className="cell-warning legend">{t.marked.warning}</span>
        </p>
      )}
      {lead}
      {tablesOf(report.edition).map(({ id, number, heading }) => {
        const Layout = LAYOUTS[id]
        return (
          <div key={id} className="statutory">
            <h3>
              {number && <span className="statutory-number">{t.tableNo(t.numerals[number])}</span>}
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
