import type { AgencyReport } from '@/app/_data'
import { cellHref } from '@/app/_parts/cell-link'
import { DataTable } from '@/app/_parts/data-table'
import { CellValue } from '@/app/_parts/value'
import { CARRY_OVER, type CellKey, cellOf } from '@/lib/form'
import { integer } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { FIGURES } from '@/lib/locale/figures'
import type { Lang } from '@/lib/url'
import { gapWords } from './line'
import type { LineYear } from './years'

const totals = CARRY_OVER.find(({ now }) => cellOf(now).columnKey === 'total')
const IN: CellKey = totals?.now ?? 'applications.carried_in.total'
const OUT: CellKey = totals?.before ?? 'applications.carried_out.total'
const SHOWN: readonly CellKey[] = [IN, 'applications.received.total', 'applications.total.total', OUT]

/** How the carry-over of a report agrees with that of the year before, in words. */
const verdict = (item: LineYear, before: LineYear | undefined, lang: Lang): { text: string; differs: boolean } => {
  const t = AGENCIES[lang]
  if (!before) return { text: t.chainFirst, differs: false }
  if (before.otherScope) return { text: t.chainOther, differs: false }
  if (!before.report) return { text: t.chainOpen(String(item.year - 1)), differs: false }
  const [out, now] = [before.report.cells[OUT], item.report?.cells[IN]]
  if (typeof out !== 'number' || typeof now !== 'number') return { text: t.chainBlank, differs: false }
  if (out === now) return { text: t.chainHolds(integer(now, lang)), differs: false }
  return { text: t.chainFails(integer(out, lang), integer(now, lang)), differs: true }
}

const Printed = ({ report, cell, lang }: { report: AgencyReport; cell: CellKey; lang: Lang }) => (
  <a href={cellHref(report.id, cell, lang)}>
    <CellValue value={report.cells[cell] ?? 'unknown'} unit={cellOf(cell).unit} lang={lang} />
  </a>
)

/** What each year took over from the one before, and what it left to the next. */
export const Chain = ({ years, lang }: { readonly years: readonly LineYear[]; readonly lang: Lang }) => {
  const t = AGENCIES[lang]
  const first = years.findIndex(({ report }) => report !== null)
  const known = first < 0 ? [] : years.slice(first)
  return (
    <DataTable
      caption={t.chain}
      quiet
      columns={[
        { key: 'year', label: FIGURES[lang].year },
        { key: 'in', label: t.chainIn, numeric: true },
        { key: 'received', label: t.chainReceived, numeric: true },
        { key: 'disposed', label: t.chainDisposed, numeric: true },
        { key: 'out', label: t.chainOut, numeric: true },
        { key: 'check', label: t.chainCheck },
      ]}
      rows={known.map((item, index) => {
        const { year, report } = item
        if (!report)
          return {
            key: year,
            muted: true,
            cells: [year, ...SHOWN.map(() => gapWords(item, lang)), ''],
          }
        const { text, differs } = verdict(item, known[index - 1], lang)
        return {
          key: year,
          cells: [
            year,
            ...SHOWN.map((cell) => <Printed key={cell} report={report} cell={cell} lang={lang} />),
            <span key="check" className="verdict">
              {differs ? <strong>{text}</strong> : text}
            </span>,
          ],
        }
      })}
    />
  )
}
