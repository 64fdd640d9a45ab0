import type { AgencyReport, Comparison } from '@/app/_data'
import { reportPoint } from '@/app/_parts/agency/line'
import { Chart } from '@/app/_parts/chart'
import { markFor } from '@/app/_parts/trend-figure'
import type { View } from '@/app/_parts/view'
import { breaksOf, drawTrend, type Trend } from '@/lib/chart/trend'
import { METRICS, type MetricId } from '@/lib/form'
import { figureLine } from '@/lib/format'
import { COMPARE } from '@/lib/locale/compare'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import { href } from '@/lib/url'
import { otherScope, yearList } from './notes'

interface MultipleProps {
  readonly view: View
  readonly comparison: Comparison
  readonly metric: MetricId
}

/** The latest common year of comparable scope in words, else the metric alone. */
const titleOf = ({ years }: Comparison, metric: MetricId, view: View): string => {
  const { lang } = view
  const label = METRICS[metric].label[lang]
  const last = [...years]
    .reverse()
    .find(
      ({ a, b, sameScope }) =>
        a && b && sameScope !== false && !a.figures[metric].doubtful && !b.figures[metric].doubtful,
    )
  if (!last?.a || !last.b) return label
  const line = (report: AgencyReport) => figureLine(metric, report.figures[metric], lang)
  return COMPARE[lang].chartTitle.value(label, String(last.year), line(last.a), line(last.b))
}

/** Both agencies in one pair of axes. */
export const Multiple = ({ view, comparison, metric }: MultipleProps) => {
  const { lang } = view
  const t = COMPARE[lang]
  const { years } = comparison
  const trend: Trend = {
    unit: METRICS[metric].unit,
    series: (['a', 'b'] as const).map((side) => ({
      name: side.toUpperCase(),
      colour: side,
      shape: side === 'a' ? 'circle' : 'diamond',
      points: years.map((year) => reportPoint(metric, year.year, year[side], lang)),
    })),
    breaks: breaksOf([metric], lang),
    mark: markFor(view),
    lang,
    named: false,
  }
  const apart = otherScope(years)
  const drawn = trend.series.some(({ points }) => points.some(({ value }) => value !== null))
  const [id, notes] = [`chart-${metric}`, `chart-${metric}-notes`]
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return (
    <section className="multiple">
      <h3 id={id}>{titleOf(comparison, metric, view)}</h3>
      <p className="hint" id={notes}>
        {t.subtitle(t.unit[trend.unit], UNITS[lang].range(String(first), String(last)))}
        {apart.length > 0 && <strong className="apart">{t.chartScope(yearList(apart, lang))}</strong>}
      </p>
      {drawn ? (
        <Chart draw={() => drawTrend(trend, 'narrow')} labelledBy={id} describedBy={notes} />
      ) : (
        <p className="not-drawn">{t.notDrawn}</p>
      )}
      <p className="multiple-links">
        <a href={`#rows-${metric}`}>{t.inTable}</a>
        <a href={`${href('/methods', lang)}#${metric}`}>{FIGURES[lang].definition}</a>
      </p>
    </section>
  )
}
