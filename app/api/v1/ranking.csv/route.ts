import { rankingOfAll, storeState } from '@/app/_data'
import { RANKING_COLUMNS } from '@/lib/export/columns'
import { rankingLines } from '@/lib/export/ranking'
import { csvAnswer, textOf } from '../_answer'

export const dynamic = 'force-dynamic'

/** All agencies of a ranking, in its order. */
export const GET = (request: Request): Promise<Response> =>
  csvAnswer('ranking', request, async (asked) => {
    const { filters, order, minimum } = asked
    const { metric } = filters
    if (!metric) throw new TypeError('ranking.csv is asked for without a metric')
    const [ranked, { origin }] = await Promise.all([
      rankingOfAll({ filters, metric, order, ...(minimum !== null && { minimum }) }),
      storeState(),
    ])
    return textOf(RANKING_COLUMNS, rankingLines(ranked, origin), asked)
  })
