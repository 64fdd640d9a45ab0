/** What the figures of one sentence say of each other: wholes and their parts, shares in per cent. */
import { KIND } from './characters'
import type { ClaimName, Relation } from './claim'
import { matchesOf } from './matches'
import type { Clause, Stretch } from './prose'
import {
  AMONG_THEM,
  BODY_BEFORE,
  CHANGED_BY,
  CHANNEL,
  DISPOSED_BEHIND,
  FALLEN,
  LISTED,
  RESULT_BEFORE,
  SHARE_OF,
  SUIT_BEFORE,
  SUM_BEFORE,
} from './words'

interface Figure extends Stretch {
  readonly claims: ClaimName
  readonly value: number
  readonly of?: ClaimName
}

type Found = Omit<Relation, 'quote_place'>

const NONE: Found[] = []

/** The only figure of that name in the sentence. */
const onlyOne = (said: readonly Figure[], name: ClaimName): Figure | undefined => {
  let only: Figure | undefined
  for (const one of said) {
    if (one.claims !== name) continue
    if (only) return undefined
    only = one
  }
  return only
}

/** What came in is what was answered and what was carried on. New cases alone say nothing of it: some were old. */
const flow = (said: readonly Figure[]): Found[] => {
  const left = onlyOne(said, 'carried_out')
  const done = left && onlyOne(said, 'disposed')
  if (!done || !left) return NONE
  const [all, fresh, old] = [onlyOne(said, 'workload'), onlyOne(said, 'received'), onlyOne(said, 'carried_in')]
  const whole = all?.value ?? (fresh && old && fresh.value + old.value)
  return whole === undefined ? [] : [{ kind: 'equal', whole, parts: [done.value, left.value] }]
}

/** All applicants are natural or legal persons. */
const applicants = (said: readonly Figure[], whole: Figure | undefined): Found[] => {
  const natural = whole && onlyOne(said, 'natural_person')
  const legal = natural && onlyOne(said, 'legal_person')
  return whole && natural && legal ? [{ kind: 'equal', whole: whole.value, parts: [natural.value, legal.value] }] : []
}

/** A figure with the words between it and the one before in its clause. */
interface Worded {
  readonly value: number | null
  readonly ahead: string
  readonly end: number
}

/** Figures of clauses from `from` on, at most so many. */
const figuresFrom = (text: string, clauses: readonly Clause[], from: number, most = Infinity): Worded[] => {
  const found: Worded[] = []
  for (const { start, figures } of clauses) {
    if (start < from) continue
    let at = start
    for (const { start: first, end, value } of figures) {
      if (found.length === most) return found
      found.push({ value, ahead: text.slice(at, first), end })
      at = end
    }
  }
  return found
}

/** Figures behind such words (ways in which cases come in, what came of them): not more than the whole. */
const partsNamed = (text: string, clauses: readonly Clause[], whole: Figure | undefined, name: RegExp): Found[] => {
  if (!whole) return NONE
  const figures = figuresFrom(text, clauses, whole.end)
  if (figures.length < 2) return NONE
  const values: number[] = []
  for (const { ahead, value } of figures) if (value !== null && name.test(ahead)) values.push(value)
  return values.length > 1 ? [{ kind: 'within', whole: whole.value, parts: values }] : []
}

/** Reviews by what came of them, and litigation by its kinds. A sentence on both may count the results of either. */
const disputes = (text: string, clauses: readonly Clause[], said: readonly Figure[]): Found[] => {
  const [review, litigation] = [onlyOne(said, 'review'), onlyOne(said, 'litigation')]
  if ((review === undefined) === (litigation === undefined)) return NONE
  const kinds = partsNamed(text, clauses, litigation, SUIT_BEFORE)
  return kinds.length > 0 ? kinds : partsNamed(text, clauses, review ?? litigation, RESULT_BEFORE)
}

/** How far behind a sum it may be said what became of it. */
const BEHIND = 4

/** 新收37件,上年结转5件,合计42件 */
const sums = (text: string, clauses: readonly Clause[], said: readonly Figure[]): Found[] => {
  const [fresh, old] = [onlyOne(said, 'received'), onlyOne(said, 'carried_in')]
  if (!fresh || !old) return NONE
  const [next] = figuresFrom(text, clauses, Math.max(fresh.end, old.end), 1)
  if (!next || next.value === null || !SUM_BEFORE.test(next.ahead)) return NONE
  // 共70件办结 is no sum of what came in.
  if (DISPOSED_BEHIND.test(text.slice(next.end, next.end + BEHIND))) return NONE
  return [{ kind: 'equal', whole: next.value, parts: [fresh.value, old.value] }]
}

/** 收到37件,比上年的32件增加5件: the greater year is the other one and the change. */
const changes = (text: string, clauses: readonly Clause[], said: readonly Figure[]): Found[] => {
  const before = onlyOne(said, 'last_year')
  if (!before) return NONE
  const now = said.findLast(({ end }) => end <= before.start)
  const [last, change] = clauses.find(({ start }) => start === before.start)?.figures ?? []
  if (!now || now.claims !== before.of || !last || !change || change.value === null) return []
  const [, way] = CHANGED_BY.exec(text.slice(last.end, change.start)) ?? []
  if (way === undefined) return []
  const [more, less] = FALLEN.test(way) ? [before, now] : [now, before]
  return [{ kind: 'equal', whole: more.value, parts: [less.value, change.value] }]
}

/** 收办3607件,其中市政府349件、市级部门933件: not more than the whole; all of it where the list says so (分别). */
const bodies = (text: string, clauses: readonly Clause[], whole: Figure | undefined): Found[] => {
  if (!whole || !LISTED.test(text.slice(whole.end, clauses.at(-1)?.end))) return NONE
  const behind = clauses.filter(({ start }) => start >= whole.end)
  const parts = behind.flatMap(({ start, figures }) =>
    figures.filter((figure, i) => BODY_BEFORE.test(text.slice(figures[i - 1]?.end ?? start, figure.start))),
  )
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length < 2) return NONE
  const values = parts.flatMap(({ value }) => value ?? [])
  const listed = LISTED.exec(text.slice(whole.end, first.start))
  // Parts of parts are another list.
  if (!listed || values.length < parts.length || AMONG_THEM.test(text.slice(first.end, last.start))) return []
  return [{ kind: listed[1] === undefined ? 'within' : 'equal', whole: whole.value, parts: values }]
}

/** 予以公开6件,占60%: the figure before the share, of the whole before it. */
const shares = (text: string, clauses: readonly Clause[], whole: Figure | undefined): Found[] => {
  if (!clauses.some(({ kinds }) => (kinds & KIND.percent) !== 0)) return NONE
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

/** Whether a sentence gives no more than one figure, and no share: nothing for it to stand in a relation to. */
const isAlone = (clauses: readonly Clause[]): boolean => {
  let count = 0
  for (const { figures, kinds } of clauses) {
    count += figures.length
    if ((kinds & KIND.percent) !== 0) return false
  }
  return count < 2
}

/** The relations stated in the clauses of one sentence, given the claims made in it. */
export const relationsIn = (text: string, clauses: readonly Clause[], said: readonly Figure[]): Found[] => {
  if (said.length < 2 && isAlone(clauses)) return NONE
  const whole = said.find(({ claims }) => claims === 'received' || claims === 'workload')
  return [
    ...flow(said),
    ...applicants(said, whole),
    ...partsNamed(text, clauses, whole, CHANNEL),
    ...disputes(text, clauses, said),
    ...sums(text, clauses, said),
    ...changes(text, clauses, said),
    ...bodies(text, clauses, whole),
    ...(said.length > 0 ? shares(text, clauses, whole) : []),
  ]
}
