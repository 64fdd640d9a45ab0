import type { FindingCount } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { findingsHref } from '@/app/_parts/told/asked'
import type { View } from '@/app/_parts/view'
import { integer } from '@/lib/format'
import { DATA } from '@/lib/locale/data'
import { FINDINGS } from '@/lib/locale/findings'
import { TOLD } from '@/lib/locale/told'
import { href } from '@/lib/url'

/** How often each rule speaks over the reports listed. */
export const FindingSummary = ({ view, counts }: { readonly view: View; readonly counts: readonly FindingCount[] }) => {
  const { lang, filters } = view
  const [t, words] = [DATA[lang], FINDINGS[lang]]
  if (counts.length === 0) return null
  return (
    <section className="block" id="findings">
      <h2>{t.summary}</h2>
      <DataTable
        caption={t.summary}
        quiet
        columns={[
          { key: 'rule', label: t.rule },
          { key: 'severity', label: t.severity },
          { key: 'findings', label: t.times, numeric: true },
          { key: 'reports', label: t.inReports, numeric: true },
        ]}
        rows={counts.map(({ code, severity, findings, reports }) => ({
          key: `${code} ${severity}`,
          cells: [
            <a key="rule" href={`${href('/methods', lang)}#check-${code}`}>
              {words.rules[code].name}
            </a>,
            words.severity[severity],
            integer(findings, lang),
            <a key="reports" href={findingsHref(lang, filters, code, severity)}>
              {integer(reports, lang)}
            </a>,
          ],
        }))}
      />
      <p>
        <a className="onward" href={findingsHref(lang, filters)}>
          {TOLD[lang].list}
        </a>
      </p>
    </section>
  )
}
