/** Figures for charts: every metric out of a few counts. */
import { evaluateAll } from '@/lib/metrics/evaluate'
import type { Figures } from '@/lib/metrics/figure'

/** What a report with these counts adds: all granted but `notHeld`, `reviews` upheld, no suits. */
export const figuresOf = (disposed: number | null, notHeld = 0, reviews = 0): Figures =>
  evaluateAll(
    disposed === null
      ? {}
      : {
          ...NOTHING,
          'applications.received.total': disposed,
          'applications.total.total': disposed,
          'applications.granted.total': disposed - notHeld,
          'applications.unavailable.not_held.total': notHeld,
          'review.total': reviews,
        },
    '2021',
  )

const NOTHING = Object.fromEntries(
  [
    'partial',
    'refused.state_secret',
    'refused.prohibited_by_law',
    'refused.security_stability',
    'refused.third_party',
    'refused.internal_affairs',
    'refused.deliberative',
    'refused.enforcement_file',
    'refused.administrative_query',
    'unavailable.needs_creation',
    'unavailable.unclear',
    'declined.petition',
    'declined.duplicate',
    'declined.publication',
    'declined.excessive',
    'declined.reissue',
    'other.correction_overdue',
    'other.fee_overdue',
    'other.misc',
  ].map((row) => [`applications.${row}.total`, 0]),
)
