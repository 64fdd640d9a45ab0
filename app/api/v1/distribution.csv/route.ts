import { distribution, storeState } from '@/app/_data'
import { DISTRIBUTION_COLUMNS } from '@/lib/export/columns'
import { distributionLines } from '@/lib/export/distribution'
import { isRate } from '@/lib/metrics/bins'
import { csvAnswer, textOf } from '../_answer'

export const dynamic = 'force-dynamic'

/** The histograms that the pages draw, bin by bin. */
export const GET = (request: Request): Promise<Response> =>
  csvAnswer('distribution', request, async (asked) => {
    const { filters, by } = asked
    const { metric } = filters
    if (!metric || !isRate(metric)) throw new TypeError('distribution.csv is asked for without a rate')
    const [spread, { origin }] = await Promise.all([
      distribution({ filters, metric, ...(by === 'region' && { by }) }),
      storeState(),
    ])
    return textOf(DISTRIBUTION_COLUMNS, distributionLines(spread, origin), asked)
  })
