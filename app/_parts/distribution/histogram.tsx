import { type Bar, barsOf, type HistogramScale, placeOf } from '@/lib/chart/histogram'
import { colour } from '@/lib/chart/theme'
import type { Quartiles } from '@/lib/metrics/distribution'

interface HistogramProps {
  readonly scale: HistogramScale
  readonly counts: readonly number[]
  readonly quartiles: Quartiles | null
  /** One report among them. */
  readonly own?: number | null
  /** In the size of a word, inside a row of a table. */
  readonly small?: boolean
}

const HEIGHT = 100
/** A bar is never invisible, however few it stands for. */
const LEAST = 3

const round = (value: number): number => Math.round(value * 100) / 100

const barPath = ({ from, to, height }: Bar): string => {
  const top = HEIGHT - Math.max(LEAST, height * HEIGHT)
  const space = Math.min(0.2, (to - from) / 8)
  return `M${round(from + space)} ${HEIGHT}V${round(top)}H${round(to - space)}V${HEIGHT}Z`
}

/** Reports by the value of a rate: bars, the middle half as a band, the median, and one report where there is one. */
export const Histogram = ({ scale, counts, quartiles, own = null, small = false }: HistogramProps) => {
  const x = (value: number) => round(placeOf(scale, value))
  const line = (value: number) => `M${x(value)} 0V${HEIGHT}`
  return (
    <svg
      className={small ? 'histogram histogram-small' : 'histogram'}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {quartiles && (
        <path
          d={`M${x(quartiles.low.value)} 0H${x(quartiles.high.value)}V${HEIGHT}H${x(quartiles.low.value)}Z`}
          fill={colour('faint')}
          stroke={colour('line')}
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path d={barsOf(scale, counts).map(barPath).join('')} fill={colour(own === null ? 'class-4' : 'class-3')} />
      {quartiles && (
        <path
          d={line(quartiles.median.value)}
          stroke={colour('ink')}
          strokeWidth="1.5"
          strokeDasharray={small ? undefined : '4 3'}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {own !== null && <path d={line(own)} stroke={colour('b')} strokeWidth="3" vectorEffect="non-scaling-stroke" />}
    </svg>
  )
}
