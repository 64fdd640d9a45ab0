/** What the figures of one sentence say of each other: wholes and their parts, shares in per cent. */
import { KIND } from './characters'
import type { ClaimName, Relation } from './claim'
import { matchesOf } from './matches'
import type { Clause, Stretch } from './prose'
import { AMONG_THEM, BODY_BEFORE, CHANNEL, LISTED, SHARE_OF } from './words'

interface Figure extends Stretch {
  readonly claims: ClaimName
  readonly value: number
}

type Found = Omit<Relation, 'quote_place'>

/** The only figure of that name in the sentence. */
const onlyOne = (said: readonly Figure[], name: ClaimName): Figure | undefined => {
  const named = said.filter(({ claims }) => claims === name)
  return named.length === 1 ? named[0] : undefined
}

/** What came in is what was answered and what was carried on. New cases alone say nothing of it: some were old. */
const flow = (said: readonly Figure[]): Found[] => {
  const left = onlyOne(said, 'carried_out')
  const done = left && onlyOne(said, 'disposed')
  if (!done || !left) return []
  const [all, fresh, old] = (['workload', 'received', 'carried_in'] as const).map((name) => onlyOne(said, name))
  const whole = all?.value ?? (fresh && old && fresh.value + old.value)
  return whole === undefined ? [] : [{ kind: 'equal', whole, parts: [done.value, left.value] }]
}

/** All applicants are natural or legal persons. */
const applicants = (said: readonly Figure[], whole: Figure | undefined): Found[] => {
  const natural = whole && onlyOne(said, 'natural_person')
  const legal = natural && onlyOne(said, 'legal_person')
  return whole && natural && legal ? [{ kind: 'equal', whole: whole.value, parts: [natural.value, legal.value] }] : []
}

/** Cases that came in one way or another: not more than came in. */
const channels = (text: string, clauses: readonly Clause[], whole: Figure | undefined): Found[] => {
  if (!whole) return []
  const parts = clauses
    .filter(({ start }) => start >= whole.end)
    .flatMap(({ start, figures }) => {
      const [only] = figures
      const isWay = only && figures.length === 1 && CHANNEL.test(text.slice(start, only.start))
      return isWay && only.value !== null ? [only.value] : []
    })
  return parts.length > 1 ? [{ kind: 'within', whole: whole.value, parts }] : []
}

/** 收办3607件,其中市政府349件、市级部门933件: not more than the whole; all of it where the list says so (分别). */
const bodies = (text: string, clauses: readonly Clause[], whole: Figure | undefined): Found[] => {
  if (!whole) return []
  const behind = clauses.filter(({ start }) => start >= whole.end)
  const parts = behind.flatMap(({ start, figures }) =>
    figures.filter((figure, i) => BODY_BEFORE.test(text.slice(figures[i - 1]?.end ?? start, figure.start))),
  )
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length < 2) return []
  const values = parts.flatMap(({ value }) => value ?? [])
  const listed = LISTED.exec(text.slice(whole.end, first.start))
  // Parts of parts are another list.
  if (!listed || values.length < parts.length || AMONG_THEM.test(text.slice(first.end, last.start))) return []
  return [{ kind: listed[1] === undefined ? 'within' : 'equal', whole: whole.value, parts: values }]
}

/** 予以公开6件,占60%: the figure before the share, of the whole before it. */
const shares = (text: string, clauses: readonly Clause[], whole: Figure | undefined): Found[] => {
  if (!clauses.some(({ kinds }) => (kinds & KIND.percent) !== 0)) return []
  const start = clauses[0]?.start ?? 0
  const counted = clauses.flatMap(({ figures }) => figures)
  return matchesOf(text.slice(start, clauses.at(-1)?.end), SHARE_OF).flatMap((match): Found[] => {
    const at = start + match.index
    const part = counted.findLast(({ end }) => end <= at)
    if (!part || part.value === null || at - part.end > NEAR || !match[1]) return []
    return [{ kind: 'percent', whole: whole?.value ?? null, parts: [part.value], percent: match[1] }]
  })
}

/** A share follows its figure at once, or behind a comma. */
const NEAR = 2

/** The relations stated in the clauses of one sentence, given the claims made in it. */
export const relationsIn = (text: string, clauses: readonly Clause[], said: readonly Figure[]): Found[] => {
  const whole = said.find(({ claims }) => claims === 'received' || claims === 'workload')
  return [
    ...flow(said),
    ...applicants(said, whole),
    ...channels(text, clauses, whole),
    ...bodies(text, clauses, whole),
    ...(said.length > 0 ? shares(text, clauses, whole) : []),
  ]
}
