import type { AgencyDetail, PeerMedian } from '@/app/_data'
import { Figure } from '@/app/_parts/figure'
import { LineKey } from '@/app/_parts/key'
import { markFor } from '@/app/_parts/trend-figure'
import type { View } from '@/app/_parts/view'
import { colour } from '@/lib/chart/theme'
import { breaksOf, drawTrend, type Trend, type TrendPoint } from '@/lib/chart/trend'
import { SMALL_N } from '@/lib/form'
import { integer, percent } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import type { Lang } from '@/lib/url'
import { reportPoint } from './line'
import { LineTable } from './line-table'
import type { LineYear } from './years'

const METRIC = 'not_held_share'

interface PeerFigureProps {
  readonly view: View
  readonly agency: AgencyDetail
  readonly line: readonly LineYear[]
  /** Of the scope that the line has. */
  readonly medians: readonly PeerMedian[]
  readonly title: string
  readonly notes: readonly string[]
  readonly csv: string
}

/** A median rests on agencies, not on cases: its precision does not depend on their requests. */
const medianText = ({ median, n }: PeerMedian, lang: Lang): string =>
  `${percent(median, SMALL_N.firm, lang)} (n = ${integer(n, lang)})`

const medianPoint = (year: number, median: PeerMedian | undefined, lang: Lang): TrendPoint =>
  median
    ? {
        year,
        value: median.median * 100,
        firm: median.n >= SMALL_N.firm,
        label: percent(median.median, SMALL_N.firm, lang),
        text: medianText(median, lang),
      }
    : { year, value: null, firm: false, label: '', text: '' }

/** How often an agency answers “not held”, against the median of its peers. */
export const PeerFigure = ({ view, agency, line, medians: all, title, notes, csv }: PeerFigureProps) => {
  const { lang } = view
  const t = AGENCIES[lang]
  // The median of one or two agencies says nothing about the others.
  const medians = all.filter(({ n }) => n >= SMALL_N.show)
  const of = (year: number) => medians.find((median) => median.year === year)
  const trend: Trend = {
    unit: 'share',
    series: [
      {
        name: t.self,
        colour: 'a',
        shape: 'circle',
        points: line.map(({ year, report }) => reportPoint(METRIC, year, report, lang)),
      },
      {
        name: t.median,
        colour: 'edge',
        shape: 'diamond',
        points: line.map(({ year }) => medianPoint(year, of(year), lang)),
      },
    ],
    breaks: breaksOf([METRIC], lang),
    mark: markFor(view),
    lang,
    named: false,
  }
  const last = medians.at(-1)
  const beside = [
    {
      key: 'median',
      label: t.median,
      of: (year: number) => {
        const median = of(year)
        return median && percent(median.median, SMALL_N.firm, lang)
      },
    },
    {
      key: 'n',
      label: t.peersOfYear,
      of: (year: number) => {
        const median = of(year)
        return median && integer(median.n, lang)
      },
    },
  ]
  return (
    <Figure
      id="not-held"
      view={view}
      title={title}
      subtitle={t.notHeldSubtitle(agency.name)}
      draw={(size) => drawTrend(trend, size)}
      legend={<LineKey names={trend.series.map((one) => ({ ...one, colour: colour(one.colour) }))} />}
      notes={[
        last ? t.medianNote(String(last.year), integer(last.n, lang)) : t.medianFew(String(SMALL_N.show)),
        ...notes,
      ]}
      table={<LineTable caption={t.notHeldPlain} line={line} metrics={[METRIC]} lang={lang} beside={beside} />}
      csv={csv}
      metric={METRIC}
    />
  )
}
