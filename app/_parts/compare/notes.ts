/** What must be known before two agencies are set side by side: computed once, said before and on the charts. */
import type { Comparison, ComparisonYear } from '@/app/_data'
import { breaksOf } from '@/lib/chart/trend'
import { editionLabel, KINDS, LEVELS, METRIC_IDS, SCOPES, type Scope } from '@/lib/form'
import { COMPARE } from '@/lib/locale/compare'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

type Side = 'a' | 'b'

/** Years as words, neighbours joined: `2019—2021、2023`. */
export const yearList = (years: readonly number[], lang: Lang): string => {
  const runs: [number, number][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run && run[1] === year - 1) run[1] = year
    else runs.push([year, year])
  }
  const { range, list } = UNITS[lang]
  return runs.map(([first, last]) => range(String(first), String(last))).join(list)
}

const yearsWhere = (years: readonly ComparisonYear[], test: (year: ComparisonYear) => boolean): number[] =>
  years.filter(test).map(({ year }) => year)

/** Years whose two reports count different things. */
export const otherScope = (years: readonly ComparisonYear[]): number[] =>
  yearsWhere(years, ({ sameScope }) => sameScope === false)

const scopeNotes = (years: readonly ComparisonYear[], lang: Lang): string[] => {
  const pairs = new Map<string, { a: Scope; b: Scope; years: number[] }>()
  for (const { year, a, b, sameScope } of years) {
    if (!a || !b || sameScope !== false) continue
    const key = `${a.scope} ${b.scope}`
    const pair = pairs.get(key) ?? { a: a.scope, b: b.scope, years: [] }
    pair.years.push(year)
    pairs.set(key, pair)
  }
  return [...pairs.values()].map((pair) =>
    COMPARE[lang].otherScope(yearList(pair.years, lang), SCOPES[pair.a][lang], SCOPES[pair.b][lang]),
  )
}

const editionNotes = (years: readonly ComparisonYear[], lang: Lang): string[] =>
  years.flatMap(({ year, a, b, sameEdition }) =>
    a && b && sameEdition === false
      ? [COMPARE[lang].otherEdition(String(year), editionLabel(a.edition)[lang], editionLabel(b.edition)[lang])]
      : [],
  )

const missingNotes = (years: readonly ComparisonYear[], side: Side, lang: Lang): string[] => {
  const missing = yearsWhere(years, (year) => year[side] === null)
  return missing.length > 0 ? [COMPARE[lang].missing(side.toUpperCase(), yearList(missing, lang))] : []
}

/** One side's own change of scope: its line is then not one series. */
const ownNotes = (years: readonly ComparisonYear[], side: Side, lang: Lang): string[] => {
  const reports = years.flatMap((year) => year[side] ?? [])
  return new Set(reports.map(({ scope }) => scope)).size > 1
    ? [
        COMPARE[lang].ownScope(
          side.toUpperCase(),
          yearList(
            reports.map(({ year }) => year),
            lang,
          ),
        ),
      ]
    : []
}

/** Everything that limits the comparison, in words; empty where nothing does. */
export const comparisonNotes = ({ a, b, years }: Comparison, lang: Lang): string[] => {
  const t = COMPARE[lang]
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  return [
    ...(years.some((year) => year.a && year.b) ? [] : [t.noCommon]),
    ...(a.level === b.level ? [] : [t.otherLevel(LEVELS[a.level][lang], LEVELS[b.level][lang])]),
    ...(a.kind === b.kind ? [] : [t.otherKind(KINDS[a.kind][lang], KINDS[b.kind][lang])]),
    ...scopeNotes(years, lang),
    ...editionNotes(years, lang),
    ...ownNotes(years, 'a', lang),
    ...ownNotes(years, 'b', lang),
    ...missingNotes(years, 'a', lang),
    ...missingNotes(years, 'b', lang),
    ...breaksOf(METRIC_IDS, lang)
      .filter(({ year }) => year > first && year <= last)
      .sort((one, other) => one.year - other.year)
      .map(({ year, why }) => t.breaks(String(year), why)),
  ]
}
