import type { AgencyReport } from '@/app/_data'
import { FindingLine } from '@/app/_parts/finding-item'
import { SCOPES } from '@/lib/form'
import { integer } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { FINDINGS } from '@/lib/locale/findings'
import { href, type Lang } from '@/lib/url'

const SHOWN = 4

interface ItemsProps {
  readonly report: AgencyReport
  readonly from: number
  readonly to?: number
  readonly lang: Lang
}

const Items = ({ report, from, to, lang }: ItemsProps) => (
  <ul className="findings">
    {report.findings.slice(from, to).map((finding) => (
      <li key={`${finding.code} ${finding.cells.join()} ${finding.message.en}`}>
        <FindingLine finding={finding} lang={lang} />
        {finding.suggestion && (
          <p className="suggestion">
            {FINDINGS[lang].cause} {finding.suggestion.message[lang]}
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** What the rules say of each report, the latest first. */
export const AgencyFindings = ({
  reports,
  lang,
}: {
  readonly reports: readonly AgencyReport[]
  readonly lang: Lang
}) => {
  const t = FINDINGS[lang]
  const several = (year: number) => reports.filter((report) => report.year === year).length > 1
  return (
    <div className="by-year">
      {[...reports].reverse().map((report) => (
        <section key={report.id}>
          <h3>
            <a href={`${href(`/reports/${report.id}`, lang)}#findings`}>
              {AGENCIES[lang].findingsOf(String(report.year))}
            </a>
            {several(report.year) && ` ${SCOPES[report.scope][lang]}`}
          </h3>
          {report.findings.length === 0 ? (
            <p className="hint">{t.none}</p>
          ) : (
            <div>
              <Items report={report} from={0} to={SHOWN} lang={lang} />
              {report.findings.length > SHOWN && (
                <details>
                  <summary>{t.more(integer(report.findings.length - SHOWN, lang))}</summary>
                  <Items report={report} from={SHOWN} lang={lang} />
                </details>
              )}
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
