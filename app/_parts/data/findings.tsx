import type { FindingCount } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { integer } from '@/lib/format'
import { DATA } from '@/lib/locale/data'
import { FINDINGS } from '@/lib/locale/findings'
import { href, type Lang } from '@/lib/url'

/** How often each rule speaks over the reports listed. */
export const FindingSummary = ({ counts, lang }: { readonly counts: readonly FindingCount[]; readonly lang: Lang }) => {
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
            integer(reports, lang),
          ],
        }))}
      />
    </section>
  )
}
