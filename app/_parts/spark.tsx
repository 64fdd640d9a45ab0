import { sparkline } from '@/lib/chart/sparkline'
import { colour } from '@/lib/chart/theme'
import type { MetricId } from '@/lib/form'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { rankedValue } from './tiles'

interface SparkProps {
  readonly points: readonly SeriesPoint[]
  readonly metric: MetricId
  /** First and last year. */
  readonly years: readonly [number, number]
  /** Ends of the scale, the same in every row. */
  readonly scale: readonly [number, number]
}

/** A metric over the years in the size of a word; years with too few cases are gaps. */
export const Spark = ({ points, metric, years, scale }: SparkProps) => {
  const values = new Map(points.map((point) => [point.year, rankedValue(metric, point.figures[metric])]))
  const { width, height, paths, dots } = sparkline(values, years, scale)
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} fill="none" stroke={colour('a')} strokeWidth="1.5" strokeLinejoin="round" />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2.2" fill={colour('a')} />
      ))}
    </svg>
  )
}
