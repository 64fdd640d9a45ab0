/** What the prose says in figures: requests received, answered, carried over, disputes. Exact claims only. */
import type { Document, Place } from '@/lib/source/document'
import { KIND } from './characters'
import { type Claim, type ClaimName, type CountName, type FeeName, isCount, isOfFees, type Relation } from './claim'
import { claimsOf, saysWhat } from './claims'
import type { Counted } from './counted'
import { noneOf, noneOfFees } from './denials'
import { lastMatch, matchesOf } from './matches'
import { isInDoubt } from './matter'
import type { Normalized } from './normalize'
import { type Clause, clausesOf, mayBeNought, type Sentence, type Stretch, sentencesOf } from './prose'
import { relationsIn } from './relations'
import { emptyProblems } from './sections'
import {
  ALL_OF_THEM,
  ALL_TOGETHER,
  AMONG_THEM,
  BODIES_BELOW,
  CARRIED,
  DISPOSED,
  FALLEN,
  GROWTH,
  LAST_YEAR,
  LAST_YEARS_FIGURE,
  LITIGATION,
  MONTH_OF_YEAR,
  NO_FIGURE_OF_THE_YEAR,
  ON_DISCLOSURE,
  PERIOD,
  RECEIVED,
  REQUESTS,
  REVIEW,
  SPLIT_OUTCOMES,
  SPOKEN_FOR_AREA,
  SPOKEN_FOR_SELF,
  THIS_YEAR,
  YEAR_ALONE,
  YEAR_IN_PROSE,
} from './words'

const CONTEXT = 300

export interface Said extends Stretch {
  claims: ClaimName
  readonly value: number
  readonly of?: CountName
}

/** The year that the prose is about: the statistical period's, else the one named most often. */
const yearOf = (text: string): number | null => {
  PERIOD.lastIndex = 0
  for (let match = PERIOD.exec(text); match; match = PERIOD.exec(text)) {
    const [, from, to = from] = match
    if (from === to) return Number(from)
  }
  const counts = new Map<string, number>()
  for (const [year] of matchesOf(text, YEAR_IN_PROSE)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
}

const blank = (match: string): string => ' '.repeat(match.length)

/** Whose figures a stretch of a sentence gives: the last word on it holds. */
const scopeOf = (text: string): Claim['scope'] => {
  const area = lastMatch(text, SPOKEN_FOR_AREA)
  const rest = area < 0 ? text : text.replace(SPOKEN_FOR_AREA, blank)
  const own = lastMatch(rest, SPOKEN_FOR_SELF)
  return area === own ? undefined : area > own ? 'area' : 'own'
}

const CENTURY = '20'

/** Whether a clause speaks of another year than the report's; carried cases name the neighbouring years. */
const isOfAnotherYear = (clause: string, year: number | null) =>
  LAST_YEAR.test(clause) ||
  (clause.includes(CENTURY) && matchesOf(clause, YEAR_IN_PROSE).some((match) => Number(match[1]) !== year))

/** Whether a clause of another year speaks of the whole of the year before, and of no other. */
const isOfLastYear = (clause: string, year: number | null): boolean =>
  !MONTH_OF_YEAR.test(clause) && matchesOf(clause, YEAR_IN_PROSE).every((match) => Number(match[1]) + 1 === year)

/** Which year but the report's a clause speaks of: its own word holds, else that of the figures before it. */
type Past = 'last' | 'another' | null

const pastOf = (clause: string, year: number | null, isCarried: boolean, before: Past): Past => {
  if (!isCarried && isOfAnotherYear(clause, year)) return isOfLastYear(clause, year) ? 'last' : 'another'
  return before === null || THIS_YEAR.test(clause) || clause.includes(String(year)) ? null : before
}

const ofLastYear = (of: ClaimName, value: number, { start, end }: Stretch): Said[] =>
  isCount(of) ? [{ claims: 'last_year', value, of, start, end }] : []

/** 比上年的90件增加: what the count before was in the year before. */
const compared = (text: string, clause: Clause, year: number | null, said: readonly Said[]): Said[] => {
  const counted = said.findLast(({ claims }) => isCount(claims))
  const [figure] = clause.figures
  if (!counted || !figure || figure.value === null) return []
  const match = LAST_YEARS_FIGURE.exec(text.slice(clause.start, figure.start))
  if (!match || (match[1] !== undefined && Number(match[1]) + 1 !== year)) return []
  return ofLastYear(counted.claims, figure.value, clause)
}

/** The words that belong to a figure, those before it, and those behind it that may narrow them down. */
interface Piece {
  readonly words: string
  readonly ahead: string
  readonly behind: string
}

/** For each figure of a clause the words that belong to it: those before it, or where they say nothing, those behind it. */
const piecesOf = (text: string, clause: Stretch, figures: readonly Counted[]): Piece[] => {
  let from = clause.start
  return figures.map((figure, i) => {
    const ahead = text.slice(from, figure.start)
    const behind = text.slice(figure.end, figures[i + 1]?.start ?? clause.end).split('、', 1)[0] ?? ''
    if (figures.length === 1) return { words: wordsOfOnly(text, clause, figure, ahead), ahead, behind }
    from = figure.end
    if (saysWhat(ahead)) return { words: ahead, ahead, behind }
    from += behind.length
    return { words: behind, ahead: '', behind: '' }
  })
}

/** Of the only figure of a clause all its words, but for what is said to have become of all that it counts. */
const wordsOfOnly = (text: string, { start, end }: Stretch, figure: Counted, ahead: string): string => {
  const behind = text.slice(figure.end, end)
  const all = RECEIVED.test(ahead) ? behind.search(ALL_OF_THEM) : -1
  return text.slice(start, all < 0 ? end : figure.end + all)
}

/** 455件,其中4件来自上年结转: the whole holds the carried cases, so it is no count of new ones. */
const wholeIsWorkload = (text: string, said: readonly Said[]) => {
  const whole = said.findLast((one) => one.claims !== 'carried_in')
  if (whole?.claims === 'received' || (whole && isHandled(text, whole))) whole.claims = 'workload'
}

/** Whether a count of those disposed of is only one of those handled. */
const isHandled = (text: string, { claims, start, end }: Said): boolean =>
  claims === 'disposed' && !DISPOSED.test(text.slice(start, end))

/** What was handled need not have been disposed of: beside another figure of those that were, it is no claim. */
const withoutHandled = (text: string, said: readonly Said[]): readonly Said[] => {
  const disposed = said.filter(({ claims }) => claims === 'disposed')
  const isMixed = disposed.length > 1 && disposed.some((one) => !isHandled(text, one))
  return isMixed ? said.filter((one) => !isHandled(text, one)) : said
}

/** 局机关收到30件,下属单位收到7件: what one body received is no whole beside what those below it did. */
const withoutShare = (text: string, said: Said[]): Said[] =>
  said.filter(({ claims, start, end }) => claims !== 'received' || ALL_TOGETHER.test(text.slice(start, end)))

/** What one sentence counts more than once, with different figures, it counts in parts: none of them is the whole. */
const withoutParts = (said: readonly Said[]): Said[] =>
  said.filter((one) =>
    said.every((other) => other.claims !== one.claims || other.of !== one.of || other.value === one.value),
  )

/** Outcomes from which the text counts a part by itself, as the statistics sheet did. */
const withoutSplit = (said: Said[], words: string): Said[] =>
  said.filter(({ claims }) => !(claims === 'granted' || claims === 'not_held') || !SPLIT_OUTCOMES[claims].test(words))

/** How much the count before grew over last year's. */
const growthIn = (words: string, { start, end }: Stretch, counted: Said | undefined): Said[] => {
  const match = GROWTH.exec(words)
  if (!match || !counted || !isCount(counted.claims)) return []
  const value = Number(match[2]) * (FALLEN.test(match[1] ?? '') ? -1 : 1)
  return [{ claims: 'growth', value, of: counted.claims, start, end }]
}

/** Whether a clause without figures may deny that there are any. */
const mayDeny = (text: string, clause: Clause): boolean =>
  clause.figures.length === 0 && ((clause.kinds & KIND.denial) !== 0 || mayBeNought(text, clause, clause.kinds))

const saidIn = (text: string, year: number | null, sentence: Sentence, clauses: readonly Clause[]): Said[] => {
  let said: Said[] = []
  const before = text.slice(Math.max(sentence.paragraph, sentence.start - CONTEXT), sentence.start)
  const onDisclosure = ON_DISCLOSURE.test(before) || ON_DISCLOSURE.test(text.slice(sentence.start, sentence.end))
  let onRequests = false
  let wasOnRequests: boolean | null = null
  let among = false
  let introduced = false
  let counted = false
  let past: Past = null
  let dispute: 'review' | 'litigation' | null = null
  const passage = { text, clauses, before }
  for (const [at, clause] of clauses.entries()) {
    const { start, end, kinds, figures } = clause
    const words = text.slice(start, end)
    onRequests ||= (kinds & KIND.request) !== 0 && REQUESTS.test(words)
    const names = (kinds & KIND.among) !== 0 && AMONG_THEM.test(words)
    const isCarried = (kinds & KIND.carried) !== 0 && CARRIED.test(words)
    const holdsCarried = isCarried && (names || introduced)
    introduced = names && figures.length === 0
    const isReview = (kinds & KIND.review) !== 0 && REVIEW.test(words)
    const isLitigation = (kinds & KIND.litigation) !== 0 && LITIGATION.test(words)
    if (isReview || isLitigation) dispute = isReview === isLitigation ? null : isReview ? 'review' : 'litigation'
    if ((kinds & KIND.percent) !== 0) said.push(...growthIn(words, clause, said.at(-1)))
    const onFees = (kinds & KIND.fee) !== 0
    const none = mayDeny(text, clause) ? [...(onFees ? noneOfFees(words) : NONE), ...noneOf(passage, at, year)] : NONE
    const isSilent = figures.length === 0 && none.length === 0
    const namesYear = (kinds & KIND.year) !== 0
    if (isSilent && namesYear && YEAR_ALONE.test(words)) past = pastOf(words, year, false, past)
    if (isSilent && !(holdsCarried || names || among)) continue
    if ((kinds & KIND.compared) !== 0 && NO_FIGURE_OF_THE_YEAR.test(words)) {
      said.push(...compared(text, clause, year, said))
      continue
    }
    if (namesYear || past !== null) past = pastOf(words, year, isCarried, past)
    if (past === 'another') continue
    const isPast = past === 'last'
    const tell = (claims: ClaimName, value: number) =>
      isPast ? ofLastYear(claims, value, clause) : [{ claims, value, start, end }]
    said.push(...none.flatMap((claims) => tell(claims, 0)))
    // The area's departments may be counted one after the other: only the first intake can be the whole.
    const isIntake = figures.length > 0 && !isPast && (kinds & KIND.intake) !== 0 && RECEIVED.test(words)
    const isLaterIntake = counted && isIntake
    counted ||= isIntake
    if (isLaterIntake && BODIES_BELOW.test(words)) said = withoutShare(text, said)
    piecesOf(text, clause, figures).forEach(({ words: piece, ahead, behind }, i) => {
      const value = figures[i]?.value ?? null
      if (value === null) return
      const inPart = among || names || isLaterIntake
      // What stands before the sentence is looked at only where it does not speak of requests itself.
      if (!onRequests) onRequests = wasOnRequests ??= REQUESTS.test(before)
      const around = { clause: words, ahead, behind, year, onRequests, onDisclosure, dispute, inPart, onFees }
      const counting = { at, piece, behind }
      const isTold = (claims: CountName | FeeName) => isOfFees(claims) || !isInDoubt(passage, counting, claims)
      said.push(
        ...claimsOf(piece, value, around)
          .filter(isTold)
          .flatMap((claims) => tell(claims, value)),
      )
    })
    const carriedIn = said.at(-1)?.claims === 'carried_in'
    if (holdsCarried && (carriedIn || figures.length === 0)) wholeIsWorkload(text, said)
    among = (among || names) && !carriedIn
  }
  return withoutSplit(withoutParts(withoutHandled(text, said)), before + text.slice(sentence.start, sentence.end))
}

const NONE: readonly (CountName | FeeName)[] = []

/** What the prose states: counts to be held against the tables, and relations between its own figures. */
export interface Narrative {
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  /** Section five, where it says next to nothing. */
  readonly emptyProblems: Place | null
}

/** A stretch in the raw text, without the white space before it. */
const quoteOf = (document: Document, { text, offsets }: Normalized, { start, end }: Stretch): Place => {
  const first = start + text.slice(start, end).search(/\S/)
  return { start: offsets[first] ?? 0, end: Math.min((offsets[end - 1] ?? 0) + 1, document.text.length) }
}

/**
 * The claims of the prose outside `tables` (places in the raw text), in reading order. Approximations, other years,
 * comparisons, plans, and figures of which it is not clear what they count are left out: what is here may be held
 * against the tables.
 */
export const readNarrative = (document: Document, normal: Normalized, tables: readonly Place[]): Narrative => {
  const { text } = normal
  const year = yearOf(text)
  const claims: Claim[] = []
  const relations: Relation[] = []
  for (const sentence of sentencesOf(normal, tables)) {
    const clauses = clausesOf(normal, sentence)
    if (!clauses.some((clause) => clause.figures.length > 0 || mayDeny(text, clause))) continue
    const said = saidIn(text, year, sentence, clauses)
    for (const one of said) {
      const { claims: name, value, of } = one
      const quote_place = quoteOf(document, normal, one)
      const scope = scopeOf(text.slice(sentence.start, one.end))
      claims.push({ claims: name, value, of, quote_place, scope })
    }
    if (said.length > 0)
      for (const { kind, whole, parts, percent } of relationsIn(text, clauses, said))
        relations.push({ kind, whole, parts, percent, quote_place: quoteOf(document, normal, sentence) })
  }
  return { claims, relations, emptyProblems: tables.length > 0 ? emptyProblems(normal, tables) : null }
}
