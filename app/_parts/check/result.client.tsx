'use client'

import { ReportFindings } from '@/app/_parts/report/findings'
import { IdentityTable } from '@/app/_parts/report/identity'
import type { ShownReport } from '@/app/_parts/report/sheet'
import { lineNumbers } from '@/app/_parts/report/source-lines'
import { SourceText } from '@/app/_parts/report/source-text'
import { StatutoryTables } from '@/app/_parts/report/tables'
import type { CellKey } from '@/lib/form'
import { CHECK } from '@/lib/locale/check'
import { REPORT } from '@/lib/locale/report'
import { href, type Lang } from '@/lib/url'
import type { Inspected } from './ask'
import { Claims } from './claims'
import { Verdict } from './verdict'

const shownOf = ({ report, findings, text }: Inspected): ShownReport => ({
  ...report,
  findings,
  agency: { name: report.agency, regionPath: report.region?.path ?? [] },
  document: { text },
})

/** Which report of the year before stands beside, or that there is none. */
const Before = ({ inspection: { before, report }, lang }: { readonly inspection: Inspected; readonly lang: Lang }) => {
  const t = CHECK[lang]
  if (!before) return <p className="hint">{t.noBefore(String(report.year - 1))}</p>
  const year = String(before.year)
  return (
    <p className="hint">
      {before.edition !== null && report.edition !== null ? t.before(year) : t.beforeStored(year)}{' '}
      <a href={href(`/reports/${before.id}`, lang)}>{t.toBefore(year)}</a>
    </p>
  )
}

/** A report that was just read: the verdict, the findings, the tables beside last year's, the prose, and the text. */
const Result = ({ inspection, lang }: { readonly inspection: Inspected; readonly lang: Lang }) => {
  const { before, text, claims } = inspection
  const t = REPORT[lang]
  const report = shownOf(inspection)
  const lineOf = lineNumbers(text)
  const linkOf = (cell: CellKey): string => {
    const place = report.places[cell]
    return place ? `#L${lineOf(place)}` : '#text'
  }
  return (
    <>
      <Verdict report={report} lang={lang} />
      <ReportFindings report={report} lang={lang} />
      <StatutoryTables
        sheet={{ report, chosen: null, lang, linkOf, before }}
        lead={<Before inspection={inspection} lang={lang} />}
      />
      {report.edition !== null && claims.length > 0 && (
        <section className="block" id="claims">
          <h2>{CHECK[lang].claims.title}</h2>
          <p className="hint">{CHECK[lang].claims.lead}</p>
          <Claims claims={claims} text={text} lang={lang} lineOf={lineOf} />
        </section>
      )}
      <section className="block" id="identity">
        <h2>{t.identity}</h2>
        <p className="hint">{t.identityLead}</p>
        <IdentityTable report={report} lang={lang} />
      </section>
      <section className="block" id="text">
        <h2>{t.text}</h2>
        <p className="hint">{CHECK[lang].textLead}</p>
        <SourceText report={report} chosen={null} lang={lang} linkOf={(cell) => `#c-${cell}`} />
      </section>
    </>
  )
}

export default Result
