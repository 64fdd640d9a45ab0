/** The text of a simulated report, made from its figures. */
import { EDITIONS, type EditionId, type Scope } from '@/lib/form'
import type { Figures } from './figures'
import type { Random } from './random'
import {
  AREA_NOTE,
  AREA_SPEAKER,
  BREADCRUMB,
  CHARGED,
  CONTACT,
  DISPUTES_SENTENCE,
  FOOTER,
  fill,
  MANAGEMENT,
  MENU,
  METADATA,
  NO_DISPUTES,
  NO_REQUESTS,
  NOTICE,
  OTHERS,
  OWN_NOTE,
  OWN_SPEAKER,
  PREAMBLES,
  PROACTIVE,
  PROBLEMS,
  REQUESTS,
  SIGNED_ON,
  TITLES,
} from './words'

export interface Prose {
  readonly title: string
  readonly opening: readonly string[]
  readonly overview: readonly string[]
  readonly problems: string
  readonly others: string
  readonly signature: readonly string[]
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/** Who reports on which year, and the figures that the text tells (a mistaken text tells others than the tables). */
export interface Told {
  readonly agency: { readonly name: string; readonly scope: Scope; readonly region: { readonly name: string } }
  readonly year: number
  readonly edition: EditionId
  readonly figures: Figures
}

const requestsSentence = (figures: Figures, values: Readonly<Record<string, string | number>>, random: Random) => {
  const received = figures['applications.received.total'] ?? 0
  const carriedIn = figures['applications.carried_in.total'] ?? 0
  const template = random.pick(REQUESTS)
  return fill(received + carriedIn === 0 ? NO_REQUESTS : template, {
    ...values,
    received,
    carried_in: carriedIn,
    workload: received + carriedIn,
    disposed: figures['applications.total.total'] ?? 0,
    carried_out: figures['applications.carried_out.total'] ?? 0,
  })
}

const disputesSentence = (figures: Figures) => {
  const review = figures['review.total'] ?? 0
  const suits = (figures['litigation_direct.total'] ?? 0) + (figures['litigation_after_review.total'] ?? 0)
  if (review > 0) return fill(DISPUTES_SENTENCE, { review })
  return suits > 0 ? '' : NO_DISPUTES
}

const othersSentence = (figures: Figures, random: Random) => {
  const others = random.pick(OTHERS)
  const notices = figures['applications.other.fee_overdue.total'] ?? 0
  return notices > 0 ? fill(CHARGED, { notices }) : others
}

/** Says plainly, in its first paragraph, that it is simulated. */
export const proseOf = ({ agency, year, edition, figures }: Told, random: Random): Prose => {
  const isArea = agency.scope === 'area'
  const place = agency.region.name
  const speaker = isArea ? fill(AREA_SPEAKER, { ending: place.slice(-1) }) : OWN_SPEAKER
  const values = { agency: agency.name, year, speaker, place, instrument: EDITIONS[edition].instrument.zh }
  return {
    title: fill(random.pick(TITLES), values),
    opening: [
      NOTICE,
      fill(random.pick(PREAMBLES), values) + (isArea ? fill(AREA_NOTE, values) : OWN_NOTE) + fill(CONTACT, values),
    ],
    overview: [
      fill(random.pick(PROACTIVE), { ...values, items: 40 + random.below(3000) }),
      requestsSentence(figures, values, random) + disputesSentence(figures),
      random.pick(MANAGEMENT),
    ],
    problems: random.pick(PROBLEMS),
    others: othersSentence(figures, random),
    signature: [
      agency.name,
      fill(SIGNED_ON, { year: year + 1, month: 1 + random.below(isArea ? 3 : 1), day: 1 + random.below(28) }),
    ],
    above: [MENU.join(' | '), BREADCRUMB, fill(METADATA, values)],
    below: FOOTER,
  }
}
