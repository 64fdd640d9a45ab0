/** Particular regions, agencies and reports that the tests look at, taken from the site's own links and files. */
import { parse } from 'csv-parse/sync'
import { linksOf } from './addresses'

export interface Samples {
  /** A province or other region with children, and one county in it. */
  readonly region: string
  /** Two agencies with several years of reports. */
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

const first = (links: readonly string[], pattern: RegExp, page: string): string => {
  const found = links.map((link) => pattern.exec(link)?.[1]).find(Boolean)
  if (!found) throw new Error(`no link like ${pattern} on ${page}`)
  return found
}

const links = async (base: string, page: string): Promise<string[]> =>
  linksOf(await (await fetch(new URL(page, base))).text())

/** @throws naming the page on which no such link stands */
export const samplesOf = async (base: string): Promise<Samples> => {
  const region = first(await links(base, '/regions'), /^\/regions\/(\d{6})/, '/regions')
  const rows = await csvRows(new URL('/api/v1/reports.csv', base).href)
  const years = new Map<string, Row[]>()
  for (const row of rows) years.set(row.agency_id ?? '', [...(years.get(row.agency_id ?? '') ?? []), row])
  const [a, b] = [...years.entries()].filter(([, of]) => of.length >= 5)
  const report = a?.[1].at(-1)
  if (!a || !b || !report) throw new Error('reports.csv lists no two agencies with five reports each')
  return {
    region,
    agencies: [Number(a[0]), Number(b[0])],
    agencyName: report.agency ?? '',
    report: Number(report.report_id),
  }
}
