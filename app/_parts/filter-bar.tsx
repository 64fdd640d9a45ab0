import type { MetricId } from '@/lib/form'
import { FILTERS } from '@/lib/locale/filters'
import { type ChosenKey, FILTER_KEYS } from '@/lib/url'
import { choicesOf } from './filter-options'
import { FilterSentence } from './filter-sentence'
import { Select } from './select'
import type { View } from './view'

interface FilterBarProps {
  readonly view: View
  readonly fields: readonly ChosenKey[]
  /** The metric shown where the address names none. */
  readonly metric?: MetricId
  /** Words of choosing none, where no metric is one of the choices. */
  readonly noMetric?: string
  /** Whether `to` stands for the one year shown. */
  readonly oneYear?: boolean
  /** Parameters of the page that are no filters and must survive a change of filters. */
  readonly keep?: readonly string[]
  /** The region that the page itself is about. */
  readonly place?: string
}

const hidden = (view: View, fields: readonly ChosenKey[], keep: readonly string[]) => {
  const others = FILTER_KEYS.filter((key) => view.filters[key] !== undefined && !fields.includes(key as ChosenKey))
  const pairs = others.map((key) => [key, String(view.filters[key])] as const)
  const kept = [...keep, 'lang'].flatMap((key) => [view.params[key] ?? []].flat().map((value) => [key, value] as const))
  return [...pairs, ...kept]
}

/** Filters as a plain form, then the sentence that says what is being looked at. */
export const FilterBar = async ({
  view,
  fields,
  metric,
  noMetric,
  oneYear = false,
  keep = [],
  place,
}: FilterBarProps) => {
  const t = FILTERS[view.lang]
  const choices = await Promise.all(fields.map((field) => choicesOf(field, view)))
  const value = (field: ChosenKey): string | undefined =>
    field === 'metric' ? (view.filters.metric ?? metric) : view.filters[field]?.toString()
  const any = (field: ChosenKey): string | undefined => {
    if (field === 'metric') return metric ? undefined : (noMetric ?? t.any)
    if (field === 'region') return t.nation
    return field === 'to' && oneYear ? t.latest : t.any
  }
  return (
    <search className="filters">
      <form method="get" action={view.path} aria-label={t.title} className="filter-form">
        {hidden(view, fields, keep).map(([key, text]) => (
          <input key={`${key}=${text}`} type="hidden" name={key} value={text} />
        ))}
        {fields.map((field, index) => (
          <Select
            key={field}
            name={field}
            label={field === 'to' && oneYear ? t.year : t.labels[field]}
            options={choices[index] ?? []}
            value={value(field)}
            any={any(field)}
          />
        ))}
        <button type="submit">{t.apply}</button>
      </form>
      <FilterSentence view={view} oneYear={oneYear} place={place} />
    </search>
  )
}
