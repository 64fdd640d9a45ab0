/** What an agency's charts leave out, in words. */
import { type MetricId, SCOPES, type Scope, SMALL_N } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'
import type { AgencyYear } from './years'

const list = (years: readonly AgencyYear[], lang: Lang): string =>
  [...new Set(years.map(({ year }) => year))].join(UNITS[lang].list)

/** Years without a report, and years whose reports have another scope than the one drawn. */
export const gapNotes = (years: readonly AgencyYear[], scope: Scope | null, lang: Lang): string[] => {
  const t = AGENCIES[lang]
  const missing = years.filter(({ report }) => report === null)
  const other = years.filter(({ report }) => report !== null && report.scope !== scope)
  return [
    ...(missing.length > 0 ? [t.noReport(list(missing, lang))] : []),
    ...(scope && other.length > 0 ? [t.scopeNote(SCOPES[scope][lang], list(other, lang))] : []),
  ]
}

/** Years in which one of `metrics` is in doubt and therefore not drawn. */
export const doubtNotes = (line: readonly AgencyYear[], metrics: readonly MetricId[], lang: Lang): string[] => {
  const years = line.filter(({ report }) => report && metrics.some((metric) => report.figures[metric].doubtful))
  return years.length > 0 ? [AGENCIES[lang].doubtNote(list(years, lang))] : []
}

/** How few cases a rate may rest on to be drawn. */
export const smallNote = (lang: Lang): string => FIGURES[lang].smallNumbers(String(SMALL_N.show), String(SMALL_N.firm))
