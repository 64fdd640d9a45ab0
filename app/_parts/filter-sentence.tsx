import { agency, region } from '@/app/_data'
import { EDITIONS, KINDS, LEVELS, METRICS, SCOPES } from '@/lib/form'
import { FILTERS } from '@/lib/locale/filters'
import { UNITS } from '@/lib/locale/units'
import { address, type FilterKey } from '@/lib/url'
import { regionText } from './region-name'
import type { View } from './view'

/** One condition in words, and the parameters that make it. */
export interface Condition {
  readonly keys: readonly FilterKey[]
  readonly text: string
}

const yearsOf = ({ lang, filters: { from, to } }: View, oneYear: boolean): Condition[] => {
  const t = FILTERS[lang]
  if (oneYear) return to ? [{ keys: ['to'], text: String(to) }] : []
  if (from && to) return [{ keys: ['from', 'to'], text: UNITS[lang].range(String(from), String(to)) }]
  if (from) return [{ keys: ['from'], text: t.since(String(from)) }]
  return to ? [{ keys: ['to'], text: t.until(String(to)) }] : []
}

/** The filters of a view in words, in the order of the bar; with `oneYear`, `to` is the year shown. */
export const conditionsOf = async (view: View, oneYear = false): Promise<Condition[]> => {
  const { lang, filters } = view
  const { region: code, level, kind, scope, edition, metric, q } = filters
  const [place, body] = await Promise.all([code ? region(code) : null, filters.agency ? agency(filters.agency) : null])
  const words: [FilterKey, string | 0 | undefined][] = [
    ['region', place ? regionText(place.code, place.path.map(({ name }) => name).join(''), lang) : undefined],
    ['level', level && LEVELS[level][lang]],
    ['kind', kind && KINDS[kind][lang]],
    ['scope', scope && SCOPES[scope][lang]],
    ['edition', edition && EDITIONS[edition].label[lang]],
    ['q', q && FILTERS[lang].search(q)],
    ['agency', filters.agency && (body?.name ?? String(filters.agency))],
    ['metric', metric && METRICS[metric].label[lang]],
  ]
  return [...words.flatMap(([key, text]) => (text ? [{ keys: [key], text }] : [])), ...yearsOf(view, oneYear)]
}

/** The address of the view without a condition, at the beginning of its list. */
export const without = (view: View, keys: readonly FilterKey[]): string =>
  address(view.path, view.params, Object.fromEntries([...keys, 'after'].map((key) => [key, undefined])))

interface FilterSentenceProps {
  readonly view: View
  readonly oneYear: boolean
  /** The region that the page itself is about. */
  readonly place: string | undefined
}

/** What is being looked at, with a link to drop each condition, and what in the address could not be used. */
export const FilterSentence = async ({ view, oneYear, place }: FilterSentenceProps) => {
  const t = FILTERS[view.lang]
  const conditions = await conditionsOf(view, oneYear)
  return (
    <>
      <p className="filter-sentence">
        {t.looking}
        {conditions.length === 0 && (oneYear ? t.unfilteredYear : t.unfiltered)(place ?? t.nation)}
        {conditions.length > 0 && place && <span className="condition">{place}</span>}
        {conditions.map(({ keys, text }) => (
          <span key={keys.join()} className="condition">
            {text}
            <a href={without(view, keys)} aria-label={t.remove(text)} title={t.remove(text)}>
              ×
            </a>
          </span>
        ))}
      </p>
      {view.problems.map(({ param, value }) => (
        <p key={param} className="problem" role="status">
          {t.problem(param, value)}
        </p>
      ))}
    </>
  )
}
