/** What a ranking is asked for beside the filters: `sort` and `min` of the address. */
import type { View } from '@/app/_parts/view'
import { minimumOf, ORDERS, type Order } from '@/lib/export/parameters'
import { SMALL_N } from '@/lib/form'
import type { Problem } from '@/lib/url'

export interface Asked {
  readonly order: Order
  readonly minimum: number
  /** Parameters that could not be used. */
  readonly problems: readonly Problem[]
}

/** Names of the parameters, which a change of filters keeps. */
export const RANKING_PARAMETERS = ['sort', 'min'] as const

/** Least cases that are offered. */
export const MINIMA = [SMALL_N.show, SMALL_N.firm, SMALL_N.rank, 50, 100, 500] as const

export const askedOf = ({ params: { sort, min } }: View): Asked => {
  const order = ORDERS.find((one) => one === sort)
  const minimum = typeof min === 'string' ? minimumOf(min) : null
  return {
    order: order ?? 'highest',
    minimum: minimum ?? SMALL_N.rank,
    problems: [
      ...(sort && !order ? [{ param: 'sort', value: String(sort) }] : []),
      ...(min && minimum === null ? [{ param: 'min', value: String(min) }] : []),
    ],
  }
}
