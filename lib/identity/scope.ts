/** Whether a report counts for a whole area or for its own body alone. */
import type { CellKey, Kind, Level, Scope } from '@/lib/form'
import { lastMatch, matchesOf } from '@/lib/read/matches'
import type { EvidenceSource, Identity } from './identity'
import {
  AREA_TITLE,
  AREA_WORDS,
  COUNTED_BY_CUSTOMS,
  COUNTING,
  CUSTOMS_AREA,
  OWN_LEVEL,
  OWN_WORDS,
  STATED_AREA,
  STATED_OWN,
  SUMMING_SIGNS,
  SYSTEM_TITLE,
} from './words'

export interface ScopeReading {
  readonly scope: Scope
  readonly source: EvidenceSource
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
}

/** Decisions that no government office takes by itself: a report with as many speaks for its area. */
const DECISIONS_OF_AN_AREA = 1000
const DECISIONS: readonly CellKey[] = [
  'disclosure.licensing.decisions',
  'disclosure.penalties.decisions',
  'disclosure.coercive_measures.decisions',
]
const BEFORE = 40

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Who is the speaker of a stretch of text: the words nearest its end decide. */
const speaker = (text: string): 'area' | 'own' | null => {
  const area = lastMatch(text, AREA_WORDS)
  const own = lastMatch(text, OWN_WORDS)
  return area === own ? null : area > own ? 'area' : 'own'
}

/** The sentence that counts the requests says for whom. */
const counted = (text: string): ScopeReading | null => {
  for (const match of matchesOf(text, COUNTING)) {
    const from = Math.max(0, match.index - BEFORE)
    const before = text.slice(from, match.index + 2)
    const scope = speaker(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), 0)))
    if (scope) return { scope, source: 'prose', start: from, end: match.index + match[0].length, confidence: 0.85 }
  }
  return null
}

/** Which words prevail in the whole prose. */
const prevailing = (text: string): ScopeReading => {
  const area = countOf(text, AREA_WORDS)
  const own = countOf(text, OWN_WORDS)
  const scope = area >= 3 && area > 2 * own ? 'area' : own > area ? 'own' : 'unknown'
  return { scope, source: 'prose', start: null, end: null, confidence: scope === 'unknown' ? 0 : 0.5 }
}

/** What the report itself says of its figures: that they are one body's, or that those below are summed in them. */
const stated = (text: string, kind: Kind): ScopeReading | null => {
  const isDepartment = kind === 'department' || kind === 'vertical'
  if (isDepartment && !SUMMING_SIGNS.some((sign) => text.includes(sign))) return null
  const own = isDepartment ? null : STATED_OWN.exec(text)
  const found = own ?? STATED_AREA.exec(text)
  if (!found) return null
  const [start, end] = [found.index, found.index + found[0].length]
  return { scope: own ? 'own' : 'area', source: 'prose', start, end, confidence: 0.9 }
}

const plain = (scope: Scope, confidence: number, source: EvidenceSource = 'name'): ScopeReading => ({
  scope,
  source,
  start: null,
  end: null,
  confidence,
})

/**
 * Scope from the body's kind and the words of the prose. Departments, agencies led from the centre and towns count
 * for themselves, a government for its area, unless the title says 本级 or the report whose its figures are; an office
 * may do either.
 */
export const readScope = (text: string, title: string, level: Level, kind: Kind): ScopeReading => {
  if (OWN_LEVEL.test(title)) return plain('own', 0.9, 'title')
  if (level === 'township' || level === 'central') return plain('own', 0.9)
  const told = stated(text, kind)
  if (told) return told
  if (kind === 'vertical' && text.includes(CUSTOMS_AREA) && COUNTED_BY_CUSTOMS.test(text))
    return plain('area', 0.7, 'prose')
  if (kind === 'department' || kind === 'vertical')
    return SYSTEM_TITLE.test(title) ? plain('area', 0.9, 'title') : plain('own', 0.9)
  if (AREA_TITLE.test(title)) return plain('area', 0.9, 'title')
  if (kind === 'government') return plain('area', 0.85)
  const heard = counted(text) ?? prevailing(text)
  return kind === 'zone' && heard.scope === 'unknown' ? plain('own', 0.5) : heard
}

type Scoped = Pick<Identity, 'kind' | 'level' | 'scope' | 'evidence'>

/** What the tables make of a scope, or null where they leave it. */
const bySize = ({ kind, level, scope, evidence }: Scoped, decisions: readonly number[]): Scope | null => {
  const isNone = decisions.length === DECISIONS.length && decisions.every((value) => value === 0)
  if (kind === 'office') {
    if (decisions.reduce((sum, value) => sum + value, 0) >= DECISIONS_OF_AN_AREA) return 'area'
    return scope === 'unknown' && isNone ? 'own' : null
  }
  const isByKind = kind === 'government' && scope === 'area' && evidence.scope?.source === 'name'
  return isByKind && level !== 'township' && isNone ? 'unknown' : null
}

/**
 * The scope once the tables are read: an office that reports thousands of licences and penalties speaks for its area;
 * one whose words leave it open and that reports none at all speaks for itself. A government whose whole area should
 * have decided nothing may speak for itself too: that stays unknown.
 */
export const settleScope = (
  identity: Scoped,
  cells: Readonly<Partial<Record<CellKey, number | null>>>,
): Pick<Identity, 'scope' | 'evidence'> => {
  const decisions = DECISIONS.map((key) => cells[key]).filter((value) => typeof value === 'number')
  const scope = bySize(identity, decisions)
  if (scope === null || scope === identity.scope) return { scope: identity.scope, evidence: identity.evidence }
  const confidence = scope === 'area' ? 0.9 : scope === 'own' ? 0.6 : 0
  return { scope, evidence: { ...identity.evidence, scope: { source: 'figures', place: null, confidence } } }
}
