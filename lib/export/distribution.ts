/** Histograms as lines of distribution.csv, one for each bin. */
import { METRICS, type Origin, type Scope } from '@/lib/form'
import type { Bin, RateId } from '@/lib/metrics/bins'
import type { Quartiles } from '@/lib/metrics/distribution'
import { DISTRIBUTION_COLUMNS } from './columns'
import { csvLine } from './csv'

interface Point {
  readonly year: number
  readonly n: number
  readonly left: number
  readonly counts: readonly number[]
  readonly quartiles: Quartiles | null
}

/** As the query answers it. */
interface Spread {
  readonly metric: RateId
  readonly scope: Scope
  readonly bins: readonly Bin[]
  readonly minimum: number
  readonly regions: readonly { readonly code: string; readonly name: string; readonly points: readonly Point[] }[]
}

/** A quantile beyond the last end of a bin is known as a lower bound only: the file leaves it out. */
const known = (quartiles: Quartiles | null, key: keyof Quartiles): number | null =>
  quartiles && quartiles[key].within !== null ? quartiles[key].value : null

export const distributionLines = ({ metric, scope, bins, minimum, regions }: Spread, origin: Origin | null): string[] =>
  regions.flatMap(({ code, name, points }) =>
    points.flatMap(({ year, n, left, counts, quartiles }) =>
      bins.map(({ from, to }, bin) =>
        csvLine(DISTRIBUTION_COLUMNS, [
          code,
          name,
          year,
          scope,
          metric,
          METRICS[metric].unit,
          n,
          left,
          minimum,
          known(quartiles, 'low'),
          known(quartiles, 'median'),
          known(quartiles, 'high'),
          from,
          to,
          counts[bin] ?? 0,
          origin,
        ]),
      ),
    ),
  )
