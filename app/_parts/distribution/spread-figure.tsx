import type { Distribution, DistributionPoint } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { Figure } from '@/app/_parts/figure'
import type { View } from '@/app/_parts/view'
import { barCounts, histogramScale, placeOf } from '@/lib/chart/histogram'
import { METRICS } from '@/lib/form'
import { integer } from '@/lib/format'
import { DISTRIBUTION } from '@/lib/locale/distribution'
import type { RateId } from '@/lib/metrics/bins'
import { href, type Lang } from '@/lib/url'
import { Histogram } from './histogram'
import { binText, quantileText, ticksOf, valueText } from './texts'

interface SpreadFigureProps {
  readonly view: View
  /** The place in words. */
  readonly where: string
  readonly spread: Distribution
  readonly point: DistributionPoint
}

const titleOf = (metric: RateId, { year, quartiles }: DistributionPoint, lang: Lang): string => {
  const t = DISTRIBUTION[lang]
  const label = METRICS[metric].label[lang]
  if (!quartiles) return t.none(label)
  const text = (key: keyof typeof quartiles) => quantileText(metric, quartiles[key], lang)
  return t.title(String(year), label, text('low'), text('high'), text('median'))
}

/** The same distribution as a file; `region` asks for that of each region inside. */
export const distributionCsv = (view: View, metric: RateId, by: 'year' | 'region'): string =>
  href('/api/v1/distribution.csv', view.lang, { ...view.filters, metric }, { by, bom: 1 })

/** How far the reports of a region are apart in a rate: the histogram of one year, its quartiles, its table. */
export const SpreadFigure = ({ view, where, spread: { metric, minimum, scope }, point }: SpreadFigureProps) => {
  const { lang } = view
  const t = DISTRIBUTION[lang]
  const { year, n, left, counts, quartiles } = point
  const scale = histogramScale(metric, [counts])
  const title = titleOf(metric, point, lang)
  // Words at the ends stay inside.
  const at = (value: number, room: number) => ({
    left: `clamp(${room}rem, ${placeOf(scale, value)}%, calc(100% - ${room}rem))`,
  })
  return (
    <Figure
      id="spread"
      view={view}
      title={title}
      subtitle={t.subtitle(where, String(year), integer(n, lang))}
      picture={
        <div className="spread">
          {quartiles && (
            <p className="spread-median">
              <span style={at(quartiles.median.value, 3)}>
                {t.median} {quantileText(metric, quartiles.median, lang)}
              </span>
            </p>
          )}
          <Histogram scale={scale} counts={counts} quartiles={quartiles} />
          <p className="spread-axis">
            {ticksOf(metric, scale).map((value) => (
              <span key={value} style={at(value, 1)}>
                {valueText(metric, value, lang)}
              </span>
            ))}
          </p>
        </div>
      }
      notes={[
        t.legend,
        ...(left > 0 ? [t.left(integer(left, lang), String(minimum))] : []),
        t.counted(t.scope[scope]),
        t.approximate,
      ]}
      table={
        <DataTable
          caption={title}
          quiet
          columns={[
            { key: 'bin', label: t.bin },
            { key: 'reports', label: t.reports, numeric: true },
          ]}
          rows={barCounts(scale, metric, counts).map(({ bin, count }) => {
            const text = binText(metric, bin, lang)
            return { key: text, cells: [text, integer(count, lang)] }
          })}
        />
      }
      csv={distributionCsv(view, metric, 'year')}
      metric={metric}
    />
  )
}
