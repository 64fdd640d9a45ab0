/** The columns of the files, in order. Names stand for ever; new ones go last. */
import { CELLS } from '@/lib/form'
import type { Column } from './csv'

/** What every row about a report says of it, in reports.csv, cells.csv and findings.csv. */
export const IDENTITY = [
  { name: 'report_id', type: 'number' },
  { name: 'agency_id', type: 'number' },
  { name: 'agency', type: 'text' },
  { name: 'region_code', type: 'code' },
  { name: 'region_path', type: 'text' },
  { name: 'level', type: 'code' },
  { name: 'kind', type: 'code' },
  { name: 'scope', type: 'code' },
  { name: 'edition', type: 'code' },
  { name: 'year', type: 'number' },
  { name: 'origin', type: 'code' },
  { name: 'quality_flags', type: 'code' },
  { name: 'errors', type: 'number' },
  { name: 'warnings', type: 'number' },
  { name: 'source_name', type: 'text' },
  { name: 'source_url', type: 'text' },
  { name: 'source_sha256', type: 'code' },
  { name: 'stored_at', type: 'code' },
] as const satisfies readonly Column[]

/** What a row of cells.csv says of its cell, before its figure. */
export const CELL_NAME = [
  { name: 'cell', type: 'code' },
  { name: 'label_zh', type: 'text' },
  { name: 'label_en', type: 'text' },
  { name: 'unit', type: 'code' },
] as const satisfies readonly Column[]

/** And its figure: the number, or why there is none, and where it stands in the extracted text. */
export const CELL_VALUE = [
  { name: 'value', type: 'number' },
  { name: 'status', type: 'code' },
  { name: 'place_start', type: 'number' },
  { name: 'place_end', type: 'number' },
] as const satisfies readonly Column[]

/** What a row of findings.csv says besides: a rule's verdict, the cells it is about, the place of the words it is about. */
export const FINDING = [
  { name: 'rule', type: 'code' },
  { name: 'severity', type: 'code' },
  { name: 'cells', type: 'code' },
  { name: 'expected', type: 'number' },
  { name: 'actual', type: 'number' },
  { name: 'message_zh', type: 'text' },
  { name: 'message_en', type: 'text' },
  { name: 'other_report_id', type: 'number' },
  { name: 'place_start', type: 'number' },
  { name: 'place_end', type: 'number' },
] as const satisfies readonly Column[]

/** Sums as the charts draw them: one row for each point and metric. */
export const SERIES_COLUMNS = [
  { name: 'region_code', type: 'code' },
  { name: 'region_name', type: 'text' },
  { name: 'year', type: 'number' },
  { name: 'level', type: 'code' },
  { name: 'basis', type: 'code' },
  { name: 'reports', type: 'number' },
  { name: 'agencies', type: 'number' },
  { name: 'metric', type: 'code' },
  { name: 'numerator', type: 'number' },
  { name: 'denominator', type: 'number' },
  { name: 'n', type: 'number' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'code' },
  { name: 'origin', type: 'code' },
  { name: 'comparability', type: 'code' },
] as const satisfies readonly Column[]

/** Histograms: one row for each bin of a region, year and metric; the first columns repeat. */
export const DISTRIBUTION_COLUMNS = [
  { name: 'region_code', type: 'code' },
  { name: 'region_name', type: 'text' },
  { name: 'year', type: 'number' },
  { name: 'scope', type: 'code' },
  { name: 'metric', type: 'code' },
  { name: 'unit', type: 'code' },
  { name: 'reports', type: 'number' },
  { name: 'not_counted', type: 'number' },
  { name: 'least_cases', type: 'number' },
  { name: 'lower_quartile', type: 'number' },
  { name: 'median', type: 'number' },
  { name: 'upper_quartile', type: 'number' },
  { name: 'bin_from', type: 'number' },
  { name: 'bin_to', type: 'number' },
  { name: 'in_bin', type: 'number' },
  { name: 'origin', type: 'code' },
] as const satisfies readonly Column[]

/** Agencies in the order of a metric. */
export const RANKING_COLUMNS = [
  { name: 'agency_id', type: 'number' },
  { name: 'agency', type: 'text' },
  { name: 'region_code', type: 'code' },
  { name: 'region_path', type: 'text' },
  { name: 'level', type: 'code' },
  { name: 'kind', type: 'code' },
  { name: 'scope', type: 'code' },
  { name: 'year', type: 'number' },
  { name: 'report_id', type: 'number' },
  { name: 'metric', type: 'code' },
  { name: 'numerator', type: 'number' },
  { name: 'denominator', type: 'number' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'code' },
  { name: 'origin', type: 'code' },
] as const satisfies readonly Column[]

/** One row a report: its identity, then every cell of every edition under its key. */
export const REPORT_COLUMNS: readonly Column[] = [
  ...IDENTITY,
  ...CELLS.map((cell): Column => ({ name: cell.key, type: 'number' })),
]

/** One row a cell. */
export const CELL_COLUMNS: readonly Column[] = [...IDENTITY, ...CELL_NAME, ...CELL_VALUE]

/** One row a finding. */
export const FINDING_COLUMNS: readonly Column[] = [...IDENTITY, ...FINDING]

export const DATASETS = {
  reports: REPORT_COLUMNS,
  cells: CELL_COLUMNS,
  series: SERIES_COLUMNS,
  distribution: DISTRIBUTION_COLUMNS,
  ranking: RANKING_COLUMNS,
  findings: FINDING_COLUMNS,
} as const satisfies Record<string, readonly Column[]>

export type Dataset = keyof typeof DATASETS
