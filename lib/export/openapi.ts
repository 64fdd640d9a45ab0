/** The interface described by OpenAPI 3.1, generated from the columns, parameters, cells and metrics. */
import { APPROXIMATE, type Cell, cellOf, isCellKey, METRIC_IDS } from '@/lib/form'
import { describe } from '@/lib/metrics/describe'
import { DATASETS, type Dataset } from './columns'
import type { Column } from './csv'
import { CHECK_PATH, CHECK_SCHEMAS } from './openapi-check'
import { type Parameter, parametersOf } from './parameters'
import { SUGGEST_PARAMETERS, SUGGESTED } from './suggest'

type Json = { readonly [key: string]: unknown }

const SUMMARIES: Readonly<Record<Dataset, string>> = {
  reports: 'One row a report: identity, quality flags, source, then every cell of the form as printed.',
  cells: 'One row a cell: its label, figure, state and place in the source text.',
  series: 'The sums that the charts draw: one row for each year and metric.',
  distribution: 'How the reports of a region spread over a rate: one row for each bin of the histogram.',
  ranking: 'Agencies in the order of a metric, in the latest year asked for that has reports.',
  findings: 'What the rules say of the reports: one row a finding, with the cells and the words it is about.',
}

const parameter = ([name, { about, values, required }]: [string, Parameter]): Json => ({
  name,
  in: 'query',
  required: required === true,
  description: 'like' in values ? `${about} Takes ${values.like}.` : about,
  schema: { type: 'string', ...('like' in values ? { pattern: values.pattern } : { enum: values }) },
})

const words = ({ row, column }: Cell): string =>
  `${row.label.en}, ${column.label.en} (${row.label.zh}, ${column.label.zh})`
const ABOUT: Readonly<Record<string, string>> = {
  edition: 'Edition of the form; empty where no table of the report could be read.',
  comparability: '`approximate` where the figure rests on the 2014 sheet and is only roughly that of later years.',
}
const aboutColumn = (name: string): string | undefined => (isCellKey(name) ? words(cellOf(name)) : ABOUT[name])

const column = ({ name, type }: Column): [string, Json] => {
  const description = aboutColumn(name)
  return [
    name,
    { type: type === 'number' ? ['number', 'null'] : ['string', 'null'], ...(description && { description }) },
  ]
}

const row = (columns: readonly Column[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(columns.map(column)),
})

const failure = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

const file = (dataset: Dataset): Json => ({
  get: {
    operationId: dataset,
    summary: SUMMARIES[dataset],
    parameters: Object.entries(parametersOf(dataset)).map(parameter),
    responses: {
      200: {
        description:
          'CSV (RFC 4180): UTF-8, CRLF, one header line; blank is empty, never 0; text that a spreadsheet would take for a formula begins with an apostrophe.',
        headers: {
          'X-Row-Count': { description: 'Lines after the header.', schema: { type: 'integer' } },
          'Content-Disposition': { schema: { type: 'string' } },
        },
        content: { 'text/csv': { schema: { type: 'array', items: { $ref: `#/components/schemas/${dataset}` } } } },
      },
      400: failure('A parameter that is unknown, repeated, or holds what it cannot take; nothing is ignored.'),
      503: failure('Too many downloads at once, or no database: try again after Retry-After seconds.'),
    },
  },
})

const MATCH: Json = {
  type: 'object',
  required: ['id', 'name', 'region'],
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    region: { type: 'array', items: { type: 'string' } },
  },
}

const SUGGEST: Json = {
  get: {
    operationId: 'suggest',
    summary: `Up to ${SUGGESTED} agencies whose names fit what has been typed so far, best first.`,
    parameters: Object.entries(SUGGEST_PARAMETERS).map(parameter),
    responses: {
      200: {
        description: 'The agencies, each with its region and those above it, province first.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['agencies'],
              properties: { agencies: { type: 'array', items: MATCH } },
            },
          },
        },
      },
      400: failure('No `q`, one that is too long, or another parameter.'),
      503: failure('No database: try again after Retry-After seconds.'),
    },
  },
}

const ERROR: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        param: { type: 'string' },
        value: { type: 'string' },
        allowed: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      },
    },
  },
}

const HEALTH: Json = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { enum: ['ok', 'unavailable'] },
    release: { type: 'integer' },
    reports: { type: 'integer' },
    reason: { type: 'string' },
    write: {
      type: 'object',
      description: 'The store that is written to, where pages read another one.',
      required: ['status'],
      properties: {
        status: { enum: ['ok', 'unavailable'] },
        release: { type: 'integer' },
        reason: { type: 'string' },
      },
    },
  },
}

const metric = (id: (typeof METRIC_IDS)[number]): [string, Json] => {
  const { label, formula, caveat } = describe(id, 'en')
  const approximate = APPROXIMATE[id]?.en
  return [
    id,
    { label, formula, caveat, label_zh: describe(id, 'zh').label, ...(approximate && { sheet_2014: approximate }) },
  ]
}

const datasets = Object.keys(DATASETS) as Dataset[]

/** The whole description; `x-metrics` gives the formula behind each metric id. */
export const openApi = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Disclosure Lens',
    version: '1',
    description:
      'Annual reports on government information disclosure in China, cell by cell. Simulated records carry origin=simulated in every row.',
  },
  paths: {
    ...Object.fromEntries(datasets.map((dataset) => [`/api/v1/${dataset}.csv`, file(dataset)])),
    '/api/v1/suggest': SUGGEST,
    ...CHECK_PATH,
    '/healthz': {
      get: {
        operationId: 'health',
        summary: 'Whether the store answers.',
        responses: Object.fromEntries(
          [200, 503].map((status) => [
            status,
            {
              description: status === 200 ? 'It does.' : 'It does not.',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Health' } } },
            },
          ]),
        ),
      },
    },
  },
  components: {
    schemas: {
      ...Object.fromEntries(datasets.map((dataset) => [dataset, row(DATASETS[dataset])])),
      Error: ERROR,
      Health: HEALTH,
      ...CHECK_SCHEMAS,
    },
  },
  'x-metrics': Object.fromEntries(METRIC_IDS.map(metric)),
})
