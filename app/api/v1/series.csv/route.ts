import { children, region, series, seriesByLevel, storeState } from '@/app/_data'
import { SERIES_COLUMNS } from '@/lib/export/columns'
import type { FileRequest } from '@/lib/export/parameters'
import { type NamedSeries, seriesLines } from '@/lib/export/series'
import { NATION } from '@/lib/form'
import { csvAnswer, textOf } from '../_answer'

export const dynamic = 'force-dynamic'

const named = async ({ filters, by }: FileRequest): Promise<NamedSeries[]> => {
  const code = filters.region ?? NATION.code
  const level = filters.level ?? null
  if (by === 'region') return (await children(filters, code)).map((child) => ({ ...child, level }))
  const name = (await region(code))?.name ?? ''
  if (by === 'level') return (await seriesByLevel(filters)).map((tier) => ({ ...tier, code, name }))
  return [{ code, name, level, points: await series(filters) }]
}

/** The sums that the charts draw, by the query functions that the pages ask. */
export const GET = (request: Request): Promise<Response> =>
  csvAnswer('series', request, async (asked) => {
    const [all, { origin }] = await Promise.all([named(asked), storeState()])
    return textOf(SERIES_COLUMNS, seriesLines(all, origin, asked.filters.metric), asked)
  })
