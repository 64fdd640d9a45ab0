import { region } from '@/app/_data'
import { type MetricId, NATION } from '@/lib/form'
import { figureLine, integer } from '@/lib/format'
import { OVERVIEW } from '@/lib/locale/overview'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { coverageNote } from './notes'
import { regionText } from './region-name'
import { Sentence } from './sentence'
import type { View } from './view'

/** The latest year in one sentence, with its coverage. */
export const Answer = async ({ view, points }: { readonly view: View; readonly points: readonly SeriesPoint[] }) => {
  const { lang, filters } = view
  const last = points.at(-1)
  if (!last) return null
  const place = filters.region ? await region(filters.region) : null
  const line = (metric: MetricId) => figureLine(metric, last.figures[metric], lang)
  const where = place && place.code !== NATION.code ? regionText(place.code, place.name, lang) : ''
  const text = OVERVIEW[lang].answer({
    year: String(last.year),
    where,
    reports: integer(last.reports, lang),
    received: line('received'),
    disposed: line('disposed'),
    disclosed: line('disclosure_rate'),
    notHeld: line('not_held_share'),
    reviews: line('review_rate'),
    suits: line('litigation_rate'),
  })
  return (
    <div className="answer">
      <p className="lead">
        <Sentence text={text} />
      </p>
      <p className="coverage">{coverageNote(last, lang)}</p>
    </div>
  )
}
