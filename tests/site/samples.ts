/** Particular regions, agencies and reports that the tests look at, taken from the site's own links and files. */
import { parse } from 'csv-parse/sync'

export interface Samples {
  /** A province with reports. */
  readonly region: string
  /** Two agencies with at least five years of reports and the most requests; the first is in `region`. */
  readonly agencies: readonly [number, number]
  readonly agencyName: string
  readonly report: number
}

type Row = Readonly<Record<string, string>>

/** Rows of a CSV address, by column name. */
export const csvRows = async (url: string): Promise<Row[]> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${(await response.text()).slice(0, 300)}`)
  return parse(await response.text(), { columns: true, record_delimiter: '\r\n' }) as Row[]
}

const RECEIVED = 'applications.received.total'
const requests = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + Number(row[RECEIVED]), 0)

/** @throws when the store holds too little to choose from */
export const samplesOf = async (base: string): Promise<Samples> => {
  const years = new Map<string, Row[]>()
  for (const row of await csvRows(new URL('/api/v1/reports.csv', base).href))
    years.set(row.agency_id ?? '', [...(years.get(row.agency_id ?? '') ?? []), row])
  const [a, b] = [...years.values()]
    .filter((of) => of.length >= 5)
    .sort((one, other) => requests(other) - requests(one))
  const [report] = a ?? []
  const [other] = b ?? []
  if (!report?.region_code || !other) throw new Error('reports.csv lists no two agencies with five reports each')
  return {
    region: `${report.region_code.slice(0, 2)}0000`,
    agencies: [Number(report.agency_id), Number(other.agency_id)],
    agencyName: report.agency ?? '',
    report: Number(report.report_id),
  }
}

/** The pages that a reader meets first. */
export const mainPages = ({ region, agencies: [a, b], report }: Samples): readonly string[] => [
  '/',
  '/regions',
  `/regions/${region}`,
  '/agencies',
  `/agencies/${a}`,
  `/compare?a=${a}&b=${b}`,
  `/reports/${report}`,
  '/check',
  '/data',
  '/methods',
]
