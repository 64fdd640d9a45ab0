/** What one sentence counts, and what it says there was none of, clause by clause. */
import { KIND, mayDeny } from './characters'
import { type ClaimName, type CountName, type FeeName, isOfFees, type Said } from './claim'
import { claimsOf } from './claims'
import { noneOf, noneOfFees } from './denials'
import { isInDoubt, Passage } from './matter'
import { wholeIsOfNew, wholeIsWorkload, wholesOf, withoutShare, withoutWays } from './parts'
import { type Piece, piecesOf } from './pieces'
import { type Clause, mayBeNought, type Sentence } from './prose'
import { noneByUniform } from './uniform'
import {
  ALL_TOGETHER,
  AMONG_THEM,
  BODIES_BELOW,
  BODY_THAT_TOOK,
  CARRIED,
  CARRIED_ALONE,
  CHANNEL,
  LITIGATION,
  NO_FIGURE_OF_THE_YEAR,
  OTHER_MATTERS,
  PART_OF_REQUESTS,
  RECEIVED,
  REQUESTS,
  REVIEW,
  RUNNING_TOTAL,
  STILL_OPEN,
  SUIT_KIND,
  SUM_BEFORE,
  YEAR_ALONE,
} from './words'
import { compared, growthIn, ofLastYear, type Past, pastOf } from './years'

const CONTEXT = 300
const COLON = 0x3a
/** No label of a way in is longer. */
const MAX_LABEL = 12
const DISPUTE = KIND.review | KIND.litigation

type NoneName = CountName | FeeName
const NONE: readonly NoneName[] = []

/** Whether a clause without figures may deny that there are any. */
const deniesIn = (text: string, clause: Clause): boolean =>
  clause.figures.length === 0 && (mayDeny(clause.kinds) || mayBeNought(text, clause, clause.kinds))

/** Whether any of the clauses gives a figure or may deny that there is one. */
export const mayTellIn = (text: string, clauses: readonly Clause[]): boolean => {
  for (const clause of clauses) if (clause.figures.length > 0 || deniesIn(text, clause)) return true
  return false
}

/** A clause without figures and without any of these kinds says nothing, but what it may say of the one before it. */
const SPEAKS =
  KIND.request | KIND.among | KIND.carried | KIND.review | KIND.litigation | KIND.percent | KIND.year | KIND.digit

/** A sentence while it is read: what its clauses have said so far. */
class Telling {
  readonly text: string
  readonly year: number | null
  readonly passage: Passage
  said: Said[] = []
  private onRequests = false
  private wasOnRequests: boolean | null = null
  /** The figures are parts of a whole named before. */
  private among = false
  private introduced = false
  /** An intake has been counted. */
  private counted = false
  /** What was counted first is some requests only. */
  private ofSome = false
  private past: Past = null
  /** A clause has said that the figures behind it are of the report's year. */
  private ofYear = false
  private dispute: 'review' | 'litigation' | null = null
  /** Disputes were spoken of last, not requests. */
  private onDisputes = false

  constructor(text: string, year: number | null, passage: Passage) {
    this.text = text
    this.year = year
    this.passage = passage
  }

  readClause(at: number, clause: Clause): void {
    const { kinds, figures } = clause
    if (figures.length === 0 && (kinds & SPEAKS) === 0 && !this.mayBeUniform(at) && !mayDeny(kinds)) {
      this.introduced = false
      return
    }
    const words = this.passage.wordsOf(at)
    const isOnRequests = (kinds & KIND.request) !== 0 && REQUESTS.test(words)
    this.onRequests ||= isOnRequests
    const names = (kinds & KIND.among) !== 0 && AMONG_THEM.test(words)
    const isCarried = (kinds & KIND.carried) !== 0 && CARRIED.test(words)
    const holdsCarried = isCarried && (names || this.introduced)
    this.introduced = names && figures.length === 0
    const isOnDisputes = (kinds & DISPUTE) !== 0 && this.hearDisputes(words)
    if ((kinds & KIND.percent) !== 0) this.add(growthIn(words, clause, this.said.at(-1)))
    const none = this.noneIn(at, clause, words)
    if (isOnDisputes ? none.length === 0 : isOnRequests) this.onDisputes = isOnDisputes
    const isSilent = figures.length === 0 && none.length === 0
    const namesYear = (kinds & KIND.year) !== 0
    if (isSilent && namesYear && YEAR_ALONE.test(words)) {
      this.past = pastOf(words, this.year, false, this.past)
      this.ofYear = this.past === null
    }
    if (isSilent && !(holdsCarried || names || this.among)) return
    if ((kinds & KIND.compared) !== 0 && this.isNoFigure(words)) {
      this.add(compared(this.text, clause, this.year, this.said))
      return
    }
    if (namesYear || this.past !== null) this.past = pastOf(words, this.year, isCarried, this.past)
    if (this.past === 'another') return
    for (const name of none) this.tell(name, 0, clause)
    if (figures.length > 0) this.count(at, clause, words, names)
    const carriedIn = this.said.at(-1)?.claims === 'carried_in'
    if (holdsCarried && (carriedIn || figures.length === 0)) wholeIsWorkload(this.text, this.said)
    this.among = (this.among || names) && !carriedIn
  }

  /** Whether the words are on disputes; which of the two, if it is one alone. */
  private hearDisputes(words: string): boolean {
    const plain = words.replace(SUIT_KIND, '')
    const isOfOneKind = plain.length < words.length
    const [isReview, isLitigation] = [REVIEW.test(plain), LITIGATION.test(plain)]
    // What came of one kind of suits did not come of all of them.
    if (isOfOneKind) this.dispute = null
    else if (isReview || isLitigation)
      this.dispute = isReview === isLitigation ? null : isReview ? 'review' : 'litigation'
    return isOfOneKind || isReview || isLitigation
  }

  /** What a clause without figures says there was none of. */
  private noneIn(at: number, clause: Clause, words: string): readonly NoneName[] {
    if (clause.figures.length > 0) return NONE
    if (deniesIn(this.text, clause)) {
      const none = noneOf(this.passage, at, this.year)
      return (clause.kinds & KIND.fee) === 0 ? none : [...noneOfFees(words), ...none]
    }
    const last = this.passage.clauses[at - 1]
    if (!last || !this.mayBeUniform(at)) return NONE
    this.carryOn(last, at, clause, words)
    return noneByUniform(
      words,
      this.said.filter(({ start }) => start === last.start),
    )
  }

  /** Whether clause `at` follows upon figures of the report's year, of all of which it may tell the same. */
  private mayBeUniform(at: number): boolean {
    return this.past === null && (this.passage.clauses[at - 1]?.figures.length ?? 0) > 0
  }

  /** 尚有3件正在办理,结转至下年度: the figure stands in the clause before. */
  private carryOn(last: Clause, at: number, clause: Clause, words: string): void {
    const [open, ...others] = last.figures
    if ((clause.kinds & KIND.carried) === 0 || !open || open.value === null || others.length > 0) return
    if (!CARRIED_ALONE.test(words) || this.passage.wordsUpTo(at - 2).search(STILL_OPEN) >= 0) return
    const piece = this.passage.wordsOf(at - 1) + words
    const rest = piece.replace(STILL_OPEN, '')
    if (rest.length === piece.length || OTHER_MATTERS.test(rest) || PART_OF_REQUESTS.test(rest)) return
    for (const name of this.claimsOf(at - 1, last, { words: piece, ahead: piece, behind: '' }, open.value, false))
      this.tell(name, open.value, last)
  }

  private isNoFigure(words: string): boolean {
    return NO_FIGURE_OF_THE_YEAR.test(this.ofYear ? words.replace(RUNNING_TOTAL, '') : words)
  }

  private count(at: number, clause: Clause, words: string, names: boolean): void {
    const { kinds, figures } = clause
    // The area's departments may be counted one after the other: only the first intake can be the whole.
    const isIntake = this.past === null && (kinds & KIND.intake) !== 0 && RECEIVED.test(words)
    const isLaterIntake = this.counted && isIntake
    this.counted ||= isIntake
    const inPart = this.among || names || isLaterIntake
    if (isLaterIntake) this.hearOthersTook(words, this.among || names)
    const pieces = piecesOf(this.text, clause)
    let tells = false
    for (const [i, piece] of pieces.entries()) {
      const value = figures[i]?.value ?? null
      if (value === null) continue
      if (this.said.at(-1)?.claims === 'carried_in' && SUM_BEFORE.test(piece.ahead)) wholeIsOfNew(this.said, value)
      for (const name of this.claimsOf(at, clause, piece, value, inPart)) {
        if (name === 'disposed' && this.ofSome && !ALL_TOGETHER.test(words)) continue
        tells = true
        this.tell(name, value, clause)
      }
    }
    this.ofSome ||= !tells && this.said.length === 0 && (kinds & KIND.request) !== 0 && PART_OF_REQUESTS.test(words)
  }

  /** An intake after another: what was counted first may be that of one body, or of some ways in. */
  private hearOthersTook(words: string, isAmong: boolean): void {
    if (BODIES_BELOW.test(words) || (!isAmong && BODY_THAT_TOOK.test(words)))
      this.said = withoutShare(this.text, this.said)
    if (!isAmong && CHANNEL.test(words)) this.said = withoutWays(this.text, this.said)
  }

  private claimsOf(at: number, { kinds }: Clause, piece: Piece, value: number, inPart: boolean): readonly NoneName[] {
    // What stands before the sentence is looked at only where it does not speak of requests itself.
    if (!this.onRequests) this.onRequests = this.wasOnRequests ??= REQUESTS.test(this.passage.before)
    const { ahead, behind, words } = piece
    const mayBeDispute = this.dispute !== null || (kinds & DISPUTE) !== 0
    const claims = claimsOf(words, value, {
      clause: this.passage.wordsOf(at),
      ahead,
      behind,
      year: this.year,
      onRequests: this.onRequests,
      onDisclosure: mayBeDispute && this.passage.isOnDisclosure(),
      onDisputes: this.onDisputes,
      dispute: this.dispute,
      inPart,
      onFees: (kinds & KIND.fee) !== 0,
      said: this.said,
    })
    if (claims.length === 0 || this.isOfLabelledWay(at)) return NONE
    const counting = { at, piece: words, behind }
    return claims.filter((name) => isOfFees(name) || !isInDoubt(this.passage, counting, name))
  }

  /** 网站:受理申请40件: the label before a colon names one way in. */
  private isOfLabelledWay(at: number): boolean {
    const label = this.passage.clauses[at - 1]
    if (!label || label.figures.length > 0 || this.text.charCodeAt(label.end) !== COLON) return false
    return label.end - label.start <= MAX_LABEL && CHANNEL.test(this.passage.wordsOf(at - 1))
  }

  private tell(claims: ClaimName, value: number, clause: Clause): void {
    const { start, end } = clause
    this.add(this.past === 'last' ? ofLastYear(claims, value, clause) : { claims, value, start, end })
  }

  private add(one: Said | null): void {
    if (one) this.said.push(one)
  }
}

/** The claims of a sentence of these clauses, in a text about `year`. */
export const saidIn = (text: string, year: number | null, sentence: Sentence, clauses: readonly Clause[]): Said[] => {
  const before = text.slice(Math.max(sentence.paragraph, sentence.start - CONTEXT), sentence.start)
  const telling = new Telling(text, year, new Passage(text, clauses, before))
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at]
    if (clause) telling.readClause(at, clause)
  }
  return wholesOf(text, telling.said, () => before + text.slice(sentence.start, sentence.end))
}
