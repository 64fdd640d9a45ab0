import type { AgencyReport, AgencyStanding, ReportStanding } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { regionText } from '@/app/_parts/region-name'
import { ReportValue } from '@/app/_parts/report-value'
import { histogramScale } from '@/lib/chart/histogram'
import { KINDS, LEVELS, METRICS, SMALL_N } from '@/lib/form'
import { integer } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { DISTRIBUTION } from '@/lib/locale/distribution'
import { FIGURES } from '@/lib/locale/figures'
import { metricValue } from '@/lib/metrics/figure'
import { href, type Lang } from '@/lib/url'
import { Histogram } from './histogram'
import { quantileText } from './texts'

interface StandingProps {
  /** One for each metric. */
  readonly all: readonly AgencyStanding[]
  /** The agency's report of the year that is compared. */
  readonly report: AgencyReport
  readonly lang: Lang
}

const placeText = ({ standing }: ReportStanding, lang: Lang): string =>
  standing ? [standing.lower, standing.same - 1, standing.higher].map((count) => integer(count, lang)).join(' · ') : ''

const csvOf = ({ metric }: AgencyStanding, { region, year, scope, level, kind }: ReportStanding, lang: Lang) =>
  href(
    '/api/v1/distribution.csv',
    lang,
    { region: region.code, level, kind, scope, from: year, to: year, metric },
    { bom: 1 },
  )

/** Where an agency's latest report stands among those of its peers: each metric with the small picture of all of them. */
export const Standing = ({ all, report, lang }: StandingProps) => {
  const t = DISTRIBUTION[lang]
  const rows = all.flatMap((standing) => {
    const one = standing.reports.find(({ year, scope }) => year === report.year && scope === report.scope)
    return one && one.n >= SMALL_N.firm ? [{ standing, one }] : []
  })
  const [first] = rows
  if (!first) return null
  const { region, level, kind, year } = first.one
  const who = `${LEVELS[level][lang]}${lang === 'en' ? ', ' : ''}${KINDS[kind][lang]}`
  return (
    <section className="block standing">
      <h2 id="standing">{t.standing}</h2>
      <p className="hint">{t.standingLead(String(year), regionText(region.code, region.name, lang), who)}</p>
      <DataTable
        caption={t.standing}
        quiet
        columns={[
          { key: 'metric', label: t.metric },
          { key: 'own', label: t.own, numeric: true },
          { key: 'peers', label: t.peers },
          { key: 'median', label: t.median, numeric: true },
          { key: 'middle', label: t.middle, numeric: true },
          { key: 'place', label: t.place, numeric: true },
          { key: 'n', label: t.reports, numeric: true },
          { key: 'csv', label: FIGURES[lang].csv },
        ]}
        rows={rows.map(({ standing, one }) => {
          const { metric, minimum } = standing
          const { counts, quartiles, figure, bin, n } = one
          const text = (key: 'low' | 'median' | 'high') => quartiles && quantileText(metric, quartiles[key], lang)
          return {
            key: metric,
            cells: [
              <a key="metric" href={`${href('/methods', lang)}#${metric}`}>
                {METRICS[metric].label[lang]}
              </a>,
              <ReportValue key="own" report={report} metric={metric} lang={lang} />,
              <Histogram
                key="peers"
                small
                scale={histogramScale(metric, [counts])}
                counts={counts}
                quartiles={quartiles}
                own={bin === null ? null : metricValue(metric, figure)}
              />,
              text('median'),
              quartiles && t.range(text('low') ?? '', text('high') ?? ''),
              bin === null ? <small key="place">{t.tooFew(String(minimum))}</small> : placeText(one, lang),
              integer(n, lang),
              <a key="csv" href={csvOf(standing, one, lang)} download>
                CSV
              </a>,
            ],
          }
        })}
      />
      <p className="hint">{t.standingLegend}</p>
      <p className="hint">
        {AGENCIES[lang].doubtGlyph} {AGENCIES[lang].doubt}
      </p>
    </section>
  )
}
