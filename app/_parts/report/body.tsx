import type { ReportDetail } from '@/app/_data'
import { agencyCsv } from '@/app/_parts/agency/csv'
import { type CellKey, isCellKey } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import { href, type Lang } from '@/lib/url'
import { ChosenCell } from './chosen'
import { ReportFindings } from './findings'
import { IdentityTable } from './identity'
import { ReportMetrics } from './metrics'
import { storedCell } from './sheet'
import { SourceFacts } from './source-facts'
import { SourceText } from './source-text'
import { StatutoryTables } from './tables'

interface ReportBodyProps {
  readonly report: ReportDetail
  /** The cell that the address names, as it stands there. */
  readonly asked: string | undefined
  readonly lang: Lang
}

/** A cell of this report's edition, or null. */
const chosenIn = (report: ReportDetail, asked: string | undefined): CellKey | null =>
  asked !== undefined && isCellKey(asked) && asked in report.cells ? asked : null

/** Findings, tables, metrics, identity and source, then the text it was all read from. */
export const ReportBody = ({ report, asked, lang }: ReportBodyProps) => {
  const t = REPORT[lang]
  const chosen = chosenIn(report, asked)
  const { scope, edition, year } = report
  return (
    <>
      <ReportFindings report={report} lang={lang} />
      <StatutoryTables sheet={{ report, chosen, lang, linkOf: storedCell(report.id, lang) }} />
      {edition !== null && <ReportMetrics report={report} lang={lang} />}
      <section className="block" id="identity">
        <h2>{t.identity}</h2>
        <p className="hint">{t.identityLead}</p>
        <IdentityTable report={report} lang={lang} />
        <SourceFacts report={report} lang={lang} />
        <p>
          <a
            href={agencyCsv(report.agency, 'cells', lang, { scope, ...(edition && { edition }), from: year, to: year })}
            download
          >
            {t.csv}
          </a>
        </p>
      </section>
      <section className="block" id="text">
        <h2>{t.text}</h2>
        <p className="hint">{t.textLead}</p>
        <ChosenCell report={report} chosen={chosen} asked={asked} lang={lang} />
        {report.document.text.trim() === '' ? (
          <p>{t.empty}</p>
        ) : (
          <SourceText
            report={report}
            chosen={chosen}
            lang={lang}
            linkOf={(cell) => `${href(`/reports/${report.id}`, lang, {}, { cell })}#c-${cell}`}
          />
        )}
      </section>
    </>
  )
}
