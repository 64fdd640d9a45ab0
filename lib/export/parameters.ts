/** What the addresses of the files may hold, each parameter with the values it takes: for reading them and for telling. */
import { EDITION_IDS, KINDS, LEVELS, METRIC_IDS, SCOPES } from '@/lib/form'
import { FINDING_CODES, SEVERITIES } from '@/lib/locale/findings'
import { RATE_IDS } from '@/lib/metrics/bins'
import { type FilterKey, type Filters, type Params, parseFilters } from '@/lib/url'
import type { Dataset } from './columns'

/** How the points of series.csv are divided. */
export const GROUPINGS = ['year', 'region', 'level'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** From which end agencies are ranked. */
export const ORDERS = ['highest', 'lowest'] as const
export type Order = (typeof ORDERS)[number]

export interface Parameter {
  readonly about: string
  readonly required?: true
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

const METRIC: Parameter = { ...FILTER_PARAMETERS.metric, about: 'What to rank by.', required: true }
const RATE: Parameter = { about: 'The rate that reports are spread over.', values: RATE_IDS, required: true }
const SORT: Parameter = { about: 'Highest first (the default), or lowest.', values: ORDERS }
const MIN: Parameter = {
  about: 'Of rates: the least cases in the denominator; 20 where none is given.',
  values: { like: 'a number from 1 to 99999', pattern: '^[0-9]{1,5}$' },
}

const RULE: Parameter = { about: 'Findings of one rule.', values: FINDING_CODES }
const SEVERITY: Parameter = { about: 'Findings of one severity.', values: SEVERITIES }

/** The parameters of a file. Sums are kept by region and tier, not by agency: they cannot be narrowed to one. */
export const parametersOf = (dataset: Dataset): Readonly<Record<string, Parameter>> => {
  const { q, agency, ...sums } = FILTER_PARAMETERS
  if (dataset === 'series') return { ...sums, by: BY, ...SHARED }
  if (dataset === 'distribution')
    return { ...sums, metric: RATE, by: { ...BY, values: GROUPINGS.filter((one) => one !== 'level') }, ...SHARED }
  if (dataset === 'ranking') return { ...sums, metric: METRIC, sort: SORT, min: MIN, ...SHARED }
  const narrow = { ...sums, q, agency }
  return dataset === 'findings' ? { ...narrow, rule: RULE, severity: SEVERITY, ...SHARED } : { ...narrow, ...SHARED }
}

/** The least cases that a ranking is asked for; null where the text says no such number. */
export const minimumOf = (text: string | undefined): number | null =>
  text && /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null

/** What is asked for. */
export interface FileRequest {
  readonly filters: Filters
  readonly by: Grouping
  readonly order: Order
  /** Null: as usual. */
  readonly minimum: number | null
  /** Which findings: all where it is undefined. */
  readonly rule: (typeof FINDING_CODES)[number] | undefined
  readonly severity: (typeof SEVERITIES)[number] | undefined
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
  for (const [param, parameter] of Object.entries(known))
    if (parameter.required && !params[param]) return refusal(param, '', parameter)
  const minimum = minimumOf(params.min)
  if (params.min && minimum === null) return refusal('min', params.min.slice(0, MAX_ECHO), MIN)
  const { filters, problems } = parseFilters(params satisfies Params)
  const [problem] = problems
  const parameter = problem && known[problem.param]
  if (problem && parameter) return refusal(problem.param, problem.value.slice(0, MAX_ECHO), parameter)
  return {
    filters,
    by: GROUPINGS.find((grouping) => grouping === params.by) ?? 'year',
    order: ORDERS.find((order) => order === params.sort) ?? 'highest',
    minimum,
    rule: FINDING_CODES.find((rule) => rule === params.rule),
    severity: SEVERITIES.find((severity) => severity === params.severity),
    bom: params.bom === '1',
  }
}

export const isRefusal = (answer: FileRequest | Refusal): answer is Refusal => 'param' in answer
