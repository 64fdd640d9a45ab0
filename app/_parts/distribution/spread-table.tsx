import type { Distribution, DistributionPoint, RegionLink } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { RegionName } from '@/app/_parts/region-name'
import type { View } from '@/app/_parts/view'
import { histogramScale } from '@/lib/chart/histogram'
import { METRICS, SMALL_N } from '@/lib/form'
import { integer } from '@/lib/format'
import { DISTRIBUTION } from '@/lib/locale/distribution'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import { href } from '@/lib/url'
import { QuartileStrip } from './quartile-strip'
import { distributionCsv } from './spread-figure'
import { quantileText, valueText } from './texts'

interface SpreadTableProps {
  /** Narrowed to the region whose children are shown. */
  readonly view: View
  readonly spread: Distribution
  readonly year: number
}

interface Child extends RegionLink {
  readonly point: DistributionPoint
}

/** Quartiles of a handful of reports say little: such regions come last, and are muted. */
const isFirm = ({ point }: Child): boolean => point.n >= SMALL_N.firm
const medianOf = ({ point }: Child): number => point.quartiles?.median.value ?? 0

const childrenOf = ({ regions }: Distribution, year: number): Child[] =>
  regions
    .flatMap(({ points, ...region }) => {
      const point = points.find((one) => one.year === year)
      return point && point.n > 0 ? [{ ...region, point }] : []
    })
    .sort((a, b) => Number(isFirm(b)) - Number(isFirm(a)) || medianOf(b) - medianOf(a))

/** Each region inside: the middle half of its reports and their median on one scale, highest median first. */
export const SpreadTable = ({ view, spread, year }: SpreadTableProps) => {
  const { lang, filters } = view
  const t = DISTRIBUTION[lang]
  const { metric } = spread
  const rows = childrenOf(spread, year)
  if (rows.length === 0) return null
  const { region: _, ...others } = filters
  const scale = histogramScale(
    metric,
    rows.map(({ point }) => point.counts),
  )
  const caption = `${t.byRegion}${UNITS[lang].colon}${METRICS[metric].label[lang]}, ${year}`
  return (
    <section className="ranking" aria-labelledby="spread-regions">
      <h2 id="spread-regions">{t.byRegion}</h2>
      <DataTable
        caption={caption}
        quiet
        columns={[
          { key: 'region', label: t.region },
          { key: 'strip', label: t.spread(valueText(metric, 0, lang), valueText(metric, scale.max, lang)) },
          { key: 'low', label: t.low, numeric: true },
          { key: 'median', label: t.median, numeric: true },
          { key: 'high', label: t.high, numeric: true },
          { key: 'n', label: t.reports, numeric: true },
          { key: 'left', label: t.leftOut, numeric: true },
        ]}
        rows={rows.map(({ code, name, point: { n, left, quartiles: all } }) => {
          const quartiles = n >= SMALL_N.show ? all : null
          return {
            key: code,
            muted: n < SMALL_N.firm,
            cells: [
              <a key="region" href={href(`/regions/${code}`, lang, others)}>
                <RegionName code={code} name={name} lang={lang} />
              </a>,
              quartiles && <QuartileStrip key="strip" scale={scale} quartiles={quartiles} />,
              quartiles && quantileText(metric, quartiles.low, lang),
              quartiles && quantileText(metric, quartiles.median, lang),
              quartiles && quantileText(metric, quartiles.high, lang),
              <a
                key="n"
                href={href('/data', lang, {
                  ...others,
                  region: code,
                  from: year,
                  to: year,
                  metric,
                  scope: spread.scope,
                })}
              >
                {integer(n, lang)}
              </a>,
              integer(left, lang),
            ],
          }
        })}
      />
      <div className="figure-notes">
        <p>
          <a href={distributionCsv(view, metric, 'region')} download>
            {FIGURES[lang].csv}
          </a>
        </p>
      </div>
    </section>
  )
}
