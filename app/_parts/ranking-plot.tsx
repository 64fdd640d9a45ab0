import { colour } from '@/lib/chart/theme'

const WIDTH = 200
const HEIGHT = 20
const PADDING = 6

/** A value with the ends of its interval, if it has one. */
interface Spot {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Hollow where it rests on few cases. */
  readonly isFirm: boolean
}

/** Where a value lies between 0 and `max`: a dot with its interval for a rate, a bar for a count. */
export const RankingPlot = ({
  spot,
  max,
  bar,
}: {
  readonly spot: Spot
  readonly max: number
  readonly bar: boolean
}) => {
  const { value, low, high, isFirm } = spot
  if (value === null || max <= 0) return null
  const x = (of: number) => Math.round((PADDING + (Math.min(of, max) / max) * (WIDTH - 2 * PADDING)) * 10) / 10
  const middle = HEIGHT / 2
  return (
    <svg className="ranking-plot" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${x(0)} ${middle}H${x(max)}`} stroke={colour('line')} />
      {low !== null && high !== null && (
        <path d={`M${x(low)} ${middle}H${x(high)}`} stroke={colour('edge')} strokeWidth="3" />
      )}
      {bar ? (
        <path d={`M${x(0)} ${middle}H${x(value)}`} stroke={colour('a')} strokeWidth="10" />
      ) : (
        <circle
          cx={x(value)}
          cy={middle}
          r="5"
          fill={isFirm ? colour('a') : colour('paper')}
          stroke={colour('a')}
          strokeWidth="2"
        />
      )}
    </svg>
  )
}
