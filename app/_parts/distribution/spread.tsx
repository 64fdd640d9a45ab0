import { distribution } from '@/app/_data'
import { regionText } from '@/app/_parts/region-name'
import type { View } from '@/app/_parts/view'
import { type MetricId, NATION, SMALL_N } from '@/lib/form'
import { isRate } from '@/lib/metrics/bins'
import { SpreadFigure } from './spread-figure'
import { SpreadTable } from './spread-table'

interface SpreadProps {
  /** Narrowed to the region, if any. */
  readonly view: View
  readonly metric: MetricId
  /** Show the regions inside as well. */
  readonly inside?: boolean
}

/** How far agencies are apart in a rate, in the latest year in view with reports enough. Nothing for counts, which have no common measure. */
export const Spread = async ({ view, metric, inside = false }: SpreadProps) => {
  const { lang, filters } = view
  if (!isRate(metric)) return null
  const [all, children] = await Promise.all([
    distribution({ filters, metric }),
    inside ? distribution({ filters, metric, by: 'region' }) : null,
  ])
  const [region] = all.regions
  const point = region?.points.filter(({ n }) => n >= SMALL_N.firm).at(-1)
  if (!region || !point) return null
  const where = regionText(region.code, region.name || NATION.label.zh, lang)
  return (
    <>
      <SpreadFigure view={view} where={where} spread={all} point={point} />
      {children && <SpreadTable view={view} spread={children} year={point.year} />}
    </>
  )
}
