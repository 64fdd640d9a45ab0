/** What the statutory tables show of a report: each cell's figure or kind of nothing, and what the rules say of it. */
import type { Finding, ReportDetail, YearBefore } from '@/app/_data'
import { type CellKey, type EditionId, type Row, type TableId, tablesOf } from '@/lib/form'
import type { NothingKind } from '@/lib/locale/units'
import { href, type Lang } from '@/lib/url'

/** What is shown of a report's contents, stored or not. */
export type ShownReport = Pick<
  ReportDetail,
  | 'year'
  | 'edition'
  | 'level'
  | 'kind'
  | 'scope'
  | 'cells'
  | 'unread'
  | 'places'
  | 'findings'
  | 'narrative'
  | 'evidence'
> & {
  readonly agency: Pick<ReportDetail['agency'], 'name' | 'regionPath'>
  readonly document: Pick<ReportDetail['document'], 'text'>
}

export interface Sheet {
  readonly report: ShownReport
  readonly chosen: CellKey | null
  readonly lang: Lang
  /** Where a cell's place in the source is shown. */
  readonly linkOf: (cell: CellKey) => string
  /** The year before, its figures to be shown beside. */
  readonly before?: YearBefore | null
}

/** The page of a stored report, with one cell marked in its source. */
export const storedCell =
  (id: number, lang: Lang) =>
  (cell: CellKey): string =>
    `${href(`/reports/${id}`, lang, {}, { cell })}#cell`

export const rowsOf = (edition: EditionId | null, table: TableId): readonly Row[] =>
  tablesOf(edition).find(({ id }) => id === table)?.rows ?? []

/** The figure as printed, or why there is none. */
export const contentOf = (
  { cells, unread }: Pick<ShownReport, 'cells' | 'unread'>,
  key: CellKey,
): number | NothingKind => {
  const value = cells[key]
  return typeof value === 'number' ? value : (unread[key]?.state ?? 'blank')
}

/** Findings that name a cell, the gravest first. */
export const findingsOn = ({ findings }: ShownReport, key: CellKey): readonly Finding[] => {
  const on = findings.filter(({ cells, severity }) => severity !== 'info' && cells.includes(key))
  return [...on.filter(({ severity }) => severity === 'error'), ...on.filter(({ severity }) => severity !== 'error')]
}

/** Neighbouring rows under one heading. */
export const groupsOf = (rows: readonly Row[]): { readonly under: Row['under']; readonly rows: readonly Row[] }[] => {
  const groups: { under: Row['under']; rows: Row[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && row.under && last.under?.zh === row.under.zh) last.rows.push(row)
    else groups.push({ under: row.under, rows: [row] })
  }
  return groups
}
