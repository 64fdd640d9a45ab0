import { type HistogramScale, placeOf } from '@/lib/chart/histogram'
import { colour } from '@/lib/chart/theme'
import type { Quartiles } from '@/lib/metrics/distribution'

const WIDTH = 200
const HEIGHT = 20

/** The middle half of the reports as a bar and the median as a dot, on a scale that all rows share. */
export const QuartileStrip = ({
  scale,
  quartiles: { low, median, high },
}: {
  readonly scale: HistogramScale
  readonly quartiles: Quartiles
}) => {
  const x = (value: number) => Math.round(placeOf(scale, value) * 0.01 * WIDTH * 10) / 10
  const middle = HEIGHT / 2
  return (
    <svg className="ranking-plot" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M0 ${middle}H${WIDTH}`} stroke={colour('line')} />
      <path d={`M${x(low.value)} ${middle}H${x(high.value)}`} stroke={colour('class-3')} strokeWidth="7" />
      <circle cx={x(median.value)} cy={middle} r="4.5" fill={colour('a')} stroke={colour('paper')} strokeWidth="1" />
    </svg>
  )
}
