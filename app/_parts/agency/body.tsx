import type { AgencyDetail, AgencyRow, AgencyStanding, PeerMedian } from '@/app/_data'
import { Standing } from '@/app/_parts/distribution/standing'
import type { View } from '@/app/_parts/view'
import { AGENCIES } from '@/lib/locale/agencies'
import { FINDINGS } from '@/lib/locale/findings'
import { Chain } from './chain'
import { AgencyCharts } from './charts'
import { agencyCsv } from './csv'
import { AgencyFindings } from './findings'
import { MetricTable } from './metric-table'
import { Peers } from './peers'
import { AgencyVersions } from './versions'
import { type AgencyYear, lineOf, mainScope } from './years'

interface AgencyBodyProps {
  readonly view: View
  readonly agency: AgencyDetail
  readonly years: readonly AgencyYear[]
  readonly all: readonly number[]
  readonly peers: readonly AgencyRow[]
  readonly medians: readonly PeerMedian[]
  /** One for each metric compared. */
  readonly standing: readonly AgencyStanding[]
}

/** Everything the store has of an agency: charts, figures, carry-over, findings, versions, peers, files. */
export const AgencyBody = ({ view, agency, years, all, peers, medians, standing }: AgencyBodyProps) => {
  const { lang } = view
  const t = AGENCIES[lang]
  const { reports } = agency
  const others = <Peers agency={agency} peers={peers} years={all} lang={lang} />
  if (reports.length === 0) return others
  const scope = mainScope(reports)
  const latest = reports.filter((report) => report.scope === scope).at(-1)
  return (
    <>
      <AgencyCharts view={view} agency={agency} years={years} medians={medians} />
      <section className="block">
        <h2 id="years">{t.yearsTitle}</h2>
        <p className="hint">{t.yearsLead}</p>
        <MetricTable years={years} lang={lang} />
        <p className="hint">
          {t.doubtGlyph} {t.doubt}
        </p>
      </section>
      {latest && <Standing all={standing} report={latest} lang={lang} />}
      <section className="block">
        <h2 id="chain">{t.chain}</h2>
        <p className="hint">{t.chainLead}</p>
        <Chain years={lineOf(years, scope)} lang={lang} />
      </section>
      <section className="block">
        <h2 id="findings">{FINDINGS[lang].title}</h2>
        <AgencyFindings reports={reports} lang={lang} />
      </section>
      <AgencyVersions reports={reports} lang={lang} />
      {others}
      <section className="block">
        <h2 id="downloads">{t.downloads}</h2>
        <ul className="links">
          <li>
            <a href={agencyCsv(agency, 'reports', lang)} download>
              {t.reportsCsv}
            </a>
          </li>
          <li>
            <a href={agencyCsv(agency, 'cells', lang)} download>
              {t.cellsCsv}
            </a>
          </li>
        </ul>
      </section>
    </>
  )
}
