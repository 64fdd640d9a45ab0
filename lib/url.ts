/** Filters as they stand in an address: one spelling everywhere, read and written here only. */
import {
  EDITION_IDS,
  type EditionId,
  isMetricId,
  KINDS,
  type Kind,
  LEVELS,
  type Level,
  type MetricId,
  SCOPES,
  type Scope,
} from './form'

export type Lang = 'zh' | 'en'

/** What a view is narrowed to. An absent key narrows nothing. */
export interface Filters {
  readonly region?: string
  readonly level?: Level
  readonly kind?: Kind
  readonly scope?: Scope
  readonly edition?: EditionId
  readonly from?: number
  readonly to?: number
  readonly q?: string
  /** One agency, by its id. */
  readonly agency?: number
  readonly metric?: MetricId
}

export type FilterKey = keyof Filters
/** Filters that are chosen from a list. */
export type ChosenKey = Exclude<FilterKey, 'q' | 'agency'>

/** A parameter that could not be used, to be told to the reader rather than dropped in silence. */
export interface Problem {
  readonly param: string
  readonly value: string
}

type Parsers = { readonly [K in FilterKey]-?: (text: string) => NonNullable<Filters[K]> | null }

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null =>
    values.find((value) => value === text) ?? null

const year = (text: string): number | null => {
  const value = Number(text)
  return /^\d{4}$/.test(text) && value >= 2008 && value <= 2100 ? value : null
}

const MAX_QUERY = 100

const PARSERS: Parsers = {
  region: (text) => (/^\d{6}$/.test(text) ? text : null),
  level: oneOf(Object.keys(LEVELS) as Level[]),
  kind: oneOf(Object.keys(KINDS) as Kind[]),
  scope: oneOf(Object.keys(SCOPES) as Scope[]),
  edition: oneOf(EDITION_IDS),
  from: year,
  to: year,
  q: (text) => text.replaceAll('\u0000', '').trim().slice(0, MAX_QUERY) || null,
  agency: (text) => (/^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null),
  metric: (text) => (isMetricId(text) ? text : null),
}

export const FILTER_KEYS = Object.keys(PARSERS) as FilterKey[]

/** Query parameters as a page or a route receives them. */
export type Params = Readonly<Record<string, string | string[] | undefined>>

/**
 * Filters in an address. Values that cannot be used (unknown, repeated, a year range turned round) come back as
 * problems and narrow nothing; empty values are the same as absent ones.
 */
export const parseFilters = (params: Params): { filters: Filters; problems: Problem[] } => {
  const filters: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const key of FILTER_KEYS) {
    const given = params[key]
    if (given === undefined || given === '') continue
    const value = typeof given === 'string' ? PARSERS[key](given) : null
    if (value === null) problems.push({ param: key, value: String(given) })
    else filters[key] = value
  }
  const { from, to } = filters as Filters
  if (from && to && from > to) {
    problems.push({ param: 'from', value: String(from) })
    delete filters.from
  }
  return { filters: filters as Filters, problems }
}

export const parseLang = (params: Params): Lang => (params.lang === 'en' ? 'en' : 'zh')

/** An address in the site: filters in a fixed order, defaults left out, `lang` kept. Extra parameters come last. */
export const href = (
  path: string,
  lang: Lang,
  filters: Filters = {},
  extra: Readonly<Record<string, string | number | undefined>> = {},
): string => {
  const query = new URLSearchParams()
  for (const key of FILTER_KEYS) if (filters[key] !== undefined) query.set(key, String(filters[key]))
  for (const [key, value] of Object.entries(extra)) if (value !== undefined) query.set(key, String(value))
  if (lang === 'en') query.set('lang', 'en')
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The same address with some parameters set, or taken out (undefined); whatever else stands in it is kept. */
export const address = (
  path: string,
  params: Params,
  changes: Readonly<Record<string, string | number | undefined>>,
): string => {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (!(key in changes)) for (const one of [value ?? []].flat()) query.append(key, one)
  for (const [key, value] of Object.entries(changes)) if (value !== undefined) query.append(key, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
