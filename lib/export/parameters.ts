/** What the addresses of the files may hold, each parameter with the values it takes: for reading them and for telling. */
import { EDITION_IDS, KINDS, LEVELS, METRIC_IDS, SCOPES } from '@/lib/form'
import { type FilterKey, type Filters, type Params, parseFilters } from '@/lib/url'
import type { Dataset } from './columns'

/** How the points of series.csv are divided. */
export const GROUPINGS = ['year', 'region', 'level'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Parameter {
  readonly about: string
  /** The values it takes: a list, or what they look like. */
  readonly values: readonly string[] | { readonly like: string; readonly pattern: string }
}

const YEAR = { like: 'a year from 2008 to 2100', pattern: '^[0-9]{4}$' }

const FILTER_PARAMETERS: Readonly<Record<FilterKey, Parameter>> = {
  region: {
    about: 'Region and all below it; 000000 is the whole country.',
    values: { like: 'six digits of GB/T 2260', pattern: '^[0-9]{6}$' },
  },
  level: { about: 'Tier of the agency.', values: Object.keys(LEVELS) },
  kind: { about: 'Kind of agency.', values: Object.keys(KINDS) },
  scope: { about: 'Government-wide reports, own reports, or those of unknown scope.', values: Object.keys(SCOPES) },
  edition: { about: 'Edition of the form.', values: EDITION_IDS },
  from: { about: 'First year.', values: YEAR },
  to: { about: 'Last year.', values: YEAR },
  q: {
    about: 'Agency name, pinyin or initials.',
    values: { like: 'text of up to 100 characters', pattern: '^.{1,100}$' },
  },
  agency: {
    about: 'One agency, by its id.',
    values: { like: 'the number in the address of its page', pattern: '^[0-9]{1,16}$' },
  },
  metric: { about: 'One metric; narrows the lines of series.csv, and no other file.', values: METRIC_IDS },
}

const SHARED = {
  bom: { about: '1 puts a byte order mark first, which spreadsheets need to read UTF-8.', values: ['0', '1'] },
  lang: { about: 'Language of the page the address was taken from; changes nothing in a file.', values: ['zh', 'en'] },
} as const satisfies Record<string, Parameter>

const BY: Parameter = {
  about: 'One line of points for the region (year), one for each of its children (region), one for each tier (level).',
  values: GROUPINGS,
}

/** The parameters of a file. Sums are kept by region and tier, not by agency: they cannot be narrowed to one. */
export const parametersOf = (dataset: Dataset): Readonly<Record<string, Parameter>> => {
  const { q, agency, ...sums } = FILTER_PARAMETERS
  return dataset === 'series' ? { ...sums, by: BY, ...SHARED } : { ...sums, q, agency, ...SHARED }
}

/** What is asked for. */
export interface FileRequest {
  readonly filters: Filters
  readonly by: Grouping
  readonly bom: boolean
}

/** A parameter that cannot be used, and what could be. */
export interface Refusal {
  readonly param: string
  readonly value: string
  readonly message: string
  readonly allowed: readonly string[] | string
}

const refusal = (param: string, value: string, { values }: Parameter): Refusal => {
  const allowed = 'like' in values ? values.like : values
  return {
    param,
    value,
    message: `${param} takes ${typeof allowed === 'string' ? allowed : allowed.join(', ')}, once`,
    allowed,
  }
}

const MAX_ECHO = 100

/**
 * Reads the parameters of a file's address. Nothing is dropped in silence: a parameter that is unknown, repeated or
 * holds what it cannot take is refused. Empty values are absent ones.
 */
export const readRequest = (dataset: Dataset, search: URLSearchParams): FileRequest | Refusal => {
  const known = parametersOf(dataset)
  const params: Record<string, string> = {}
  for (const [param, value] of search) {
    const parameter = Object.hasOwn(known, param) ? known[param] : undefined
    if (!parameter) {
      const allowed = Object.keys(known)
      const name = param.slice(0, MAX_ECHO)
      return {
        param: name,
        value: value.slice(0, MAX_ECHO),
        message: `${dataset}.csv has no parameter ${name}`,
        allowed,
      }
    }
    if (Object.hasOwn(params, param)) return refusal(param, value.slice(0, MAX_ECHO), parameter)
    const { values } = parameter
    if (value && !('like' in values) && !values.includes(value))
      return refusal(param, value.slice(0, MAX_ECHO), parameter)
    params[param] = value
  }
  const { filters, problems } = parseFilters(params satisfies Params)
  const [problem] = problems
  const parameter = problem && known[problem.param]
  if (problem && parameter) return refusal(problem.param, problem.value.slice(0, MAX_ECHO), parameter)
  return { filters, by: GROUPINGS.find((grouping) => grouping === params.by) ?? 'year', bom: params.bom === '1' }
}

export const isRefusal = (answer: FileRequest | Refusal): answer is Refusal => 'param' in answer
