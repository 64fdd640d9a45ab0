/** What the statutory tables show of a report: each cell's figure or kind of nothing, and what the rules say of it. */
import type { Finding, ReportDetail } from '@/app/_data'
import { type CellKey, EDITIONS, type EditionId, type Row, type TableId } from '@/lib/form'
import type { NothingKind } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

export interface Sheet {
  readonly report: ReportDetail
  readonly chosen: CellKey | null
  readonly lang: Lang
}

export const rowsOf = (edition: EditionId, table: TableId): readonly Row[] =>
  EDITIONS[edition].tables.find(({ id }) => id === table)?.rows ?? []

/** The figure as printed, or why there is none. */
export const contentOf = ({ cells, unread }: ReportDetail, key: CellKey): number | NothingKind => {
  const value = cells[key]
  return typeof value === 'number' ? value : (unread[key]?.state ?? 'blank')
}

/** Findings that name a cell, the gravest first. */
export const findingsOn = ({ findings }: ReportDetail, key: CellKey): readonly Finding[] => {
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
