import type { AgencyReport } from '@/app/_data'
import { AGENCIES } from '@/lib/locale/agencies'
import { REPORT } from '@/lib/locale/report'
import { href, type Lang } from '@/lib/url'

/** The day of a moment in UTC. */
export const dayOf = (moment: string): string => moment.slice(0, 10)

/** Reports that were published more than once, with every version. */
export const AgencyVersions = ({
  reports,
  lang,
}: {
  readonly reports: readonly AgencyReport[]
  readonly lang: Lang
}) => {
  const t = AGENCIES[lang]
  const several = reports.filter(({ versions }) => versions.length > 1)
  if (several.length === 0) return null
  return (
    <section className="block">
      <h2 id="versions">{t.versions}</h2>
      <p className="hint">{t.versionsLead}</p>
      <ul className="links">
        {[...several].reverse().map((report) => (
          <li key={report.id}>
            {t.findingsOf(String(report.year))}
            {report.versions.map((version) => (
              <a key={version.id} href={href(`/reports/${version.id}`, lang)}>
                {REPORT[lang].version(String(version.version))}
                {version.current ? ` (${t.current})` : ''}
                {!version.current && version.sameFigures ? ` (${REPORT[lang].sameFigures})` : ''}{' '}
                <small className="hint">{dayOf(version.storedAt)}</small>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
