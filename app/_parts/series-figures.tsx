import { region } from '@/app/_data'
import { type MetricId, NATION } from '@/lib/form'
import { change, figureLine } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { OVERVIEW } from '@/lib/locale/overview'
import { UNITS } from '@/lib/locale/units'
import type { SeriesPoint } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'
import { OutcomeFigure } from './outcome-figure'
import { regionText } from './region-name'
import { TrendFigure } from './trend-figure'
import type { View } from './view'

interface SeriesFiguresProps {
  readonly view: View
  /** At least one. */
  readonly points: readonly SeriesPoint[]
}

/** Two years may be set against each other where about as many reports stand behind both. */
const SAME_COVERAGE = 0.1

const between = (metric: MetricId, first: SeriesPoint, last: SeriesPoint, lang: Lang) => ({
  first: String(first.year),
  last: String(last.year),
  from: figureLine(metric, first.figures[metric], lang),
  to: figureLine(metric, last.figures[metric], lang),
})

const receivedTitle = (first: SeriesPoint, last: SeriesPoint, lang: Lang): string => {
  const t = OVERVIEW[lang].received
  const words = between('received', first, last, lang)
  if (first === last) return t.one(words.last, words.to)
  const [before, after] = [first.figures.received, last.figures.received]
  const alike = Math.abs(after.reports - before.reports) <= SAME_COVERAGE * before.reports
  if (!alike || !before.numerator || after.numerator === null) return t.plain(words)
  const share = change(before.numerator, after.numerator, lang)
  return t.moved(words, after.numerator < before.numerator ? t.fewer(share) : t.more(share))
}

const notHeldTitle = (first: SeriesPoint, last: SeriesPoint, lang: Lang): string => {
  const words = between('not_held_share', first, last, lang)
  const t = OVERVIEW[lang].notHeld
  return first === last ? t.one(words.last, words.to) : t.plain(words)
}

/** What a series has to say, in four figures: volumes, outcomes, not held, disputes. */
export const SeriesFigures = async ({ view, points }: SeriesFiguresProps) => {
  const { lang, filters } = view
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const place = await region(filters.region ?? NATION.code)
  const where = place ? regionText(place.code, place.name, lang) : NATION.label[lang]
  const t = FIGURES[lang]
  const subtitle = (unit: string) => t.subtitle(where, UNITS[lang].range(String(first.year), String(last.year)), unit)
  const value = (metric: MetricId) => figureLine(metric, last.figures[metric], lang)
  const shared = { view, points }
  return (
    <div className="figures">
      <TrendFigure
        {...shared}
        id="received"
        title={receivedTitle(first, last, lang)}
        subtitle={subtitle(t.what.received)}
        metrics={['received']}
        beside={['workload', 'disposed', 'carry_over_rate']}
      />
      <OutcomeFigure
        {...shared}
        id="outcomes"
        title={OVERVIEW[lang].outcomes(String(last.year), value('disclosure_rate'))}
        subtitle={subtitle(t.what.outcomes)}
      />
      <TrendFigure
        {...shared}
        id="not-held"
        title={notHeldTitle(first, last, lang)}
        subtitle={subtitle(t.what.notHeld)}
        metrics={['not_held_share']}
      />
      <TrendFigure
        {...shared}
        id="disputes"
        title={OVERVIEW[lang].disputes(String(last.year), value('review_rate'), value('litigation_rate'))}
        subtitle={subtitle(t.what.disputes)}
        metrics={['review_rate', 'litigation_rate']}
        beside={['review_correction_rate', 'litigation_correction_rate']}
      />
    </div>
  )
}
