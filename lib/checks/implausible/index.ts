/** implausible: figures that satisfy every equation and yet can hardly be right. Told, never held back from sums. */
import { byEdition, CELLS, type CellKey, cellOf, cellsOf, KINDS, LEVELS } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { columnLabel, rowLabel } from '../labels'
import { quantityOf } from '../values'
import { itemsForDecisions, moreDisputes, notItsOwn, partExceedsWhole, stockTooSmall, withoutPower } from './words'

type Cells = Report['cells']
type Told = Pick<Finding, 'severity' | 'cells' | 'expected' | 'actual' | 'message'>

const implausible = (told: Told): Finding => ({ code: 'implausible', ...told })

const KEYS = new Map<string, Map<string, CellKey>>()
for (const { key, row, columnKey } of CELLS) {
  const columns = KEYS.get(row.key) ?? new Map<string, CellKey>()
  KEYS.set(row.key, columns.set(columnKey, key))
}

/** A cell of a row, with its figure; null where the edition has no such cell or it holds no figure. */
const figureIn = (cells: Cells, row: string, column: string): { key: CellKey; value: number } | null => {
  const key = KEYS.get(row)?.get(column)
  const value = key && cells[key]
  return key && typeof value === 'number' ? { key, value } : null
}

const rowAt = (key: CellKey) => rowLabel(cellOf(key).row)

/** In force are at least those issued this year and not repealed. */
const checkStock = (cells: Cells, row: string): Finding[] => {
  const [issued, inForce] = [figureIn(cells, row, 'issued'), figureIn(cells, row, 'in_force')]
  const repealed = figureIn(cells, row, 'repealed')
  if (!issued || !inForce || inForce.value >= issued.value - (repealed?.value ?? 0)) return []
  const message = stockTooSmall(rowAt(issued.key), inForce.value, issued.value, repealed?.value ?? 0)
  const expected = issued.value - (repealed?.value ?? 0)
  const keys = [issued, repealed, inForce].flatMap((one) => one?.key ?? [])
  return [implausible({ severity: 'info', cells: keys, expected, actual: inForce.value, message })]
}

/** Cells whose figure is among that of another. */
const WITHIN: readonly (readonly [part: CellKey, whole: CellKey])[] = [
  ['disclosure.regulations.published', 'disclosure.regulations.published_total'],
  ['disclosure.normative_documents.published', 'disclosure.normative_documents.published_total'],
  ['sheet_disclosure.normative_published.value', 'sheet_disclosure.published.value'],
  ['sheet_responses.press_conferences_by_head.value', 'sheet_responses.press_conferences.value'],
  ['sheet_responses.interviews_by_head.value', 'sheet_responses.interviews.value'],
]

const checkWithin = (cells: Cells): Finding[] =>
  WITHIN.flatMap(([part, whole]) => {
    const [value, limit] = [cells[part] ?? null, cells[whole] ?? null]
    if (value === null || limit === null || value <= limit) return []
    const isOneRow = cellOf(part).row.key === cellOf(whole).row.key
    const [name, of] = isOneRow ? [columnLabel(part), columnLabel(whole)] : [rowAt(part), rowAt(whole)]
    const message = partExceedsWhole(rowAt(whole), name, of, value, limit)
    return [implausible({ severity: 'warning', cells: [part, whole], expected: limit, actual: value, message })]
  })

const RULES = byEdition((edition) =>
  cellsOf(edition).flatMap(({ key, row }) => (row.key === 'disclosure.regulations' ? [key] : [])),
)

/** Rules (规章) can be made by the State Council's departments and by governments down to cities with districts. */
const checkPower = ({ edition, cells, level, kind }: Report): Finding[] => {
  const filled = edition ? RULES[edition].filter((key) => (cells[key] ?? 0) > 0) : []
  const [first] = filled
  if (first === undefined || level === 'central') return []
  const isBelow = (level === 'county' || level === 'township') && kind !== 'vertical'
  if (!isBelow && (kind === 'government' || kind === 'office')) return []
  const value = Math.max(...filled.map((key) => cells[key] ?? 0))
  const message = isBelow
    ? withoutPower(rowAt(first), LEVELS[level], value)
    : notItsOwn(rowAt(first), KINDS[kind], value)
  return [implausible({ severity: isBelow ? 'warning' : 'info', cells: filled, expected: 0, actual: value, message })]
}

/** Below this many, a dispute more than requests is everyday life: it may concern an answer of last year. */
const MANY_DISPUTES = 10

const checkDisputes = (report: Report): Finding[] => {
  const [N, C0, R, L1] = (['N', 'C0', 'R', 'L1'] as const).map((id) => quantityOf(report, id))
  if (typeof N !== 'number' || typeof R !== 'number') return []
  const [requests, disputes] = [N + (C0 ?? 0), R + (L1 ?? 0)]
  if (disputes <= requests || (requests > 0 && disputes < MANY_DISPUTES)) return []
  const keys: CellKey[] = ['applications.received.total', 'review.total', 'litigation_direct.total']
  const shown = keys.filter((key) => key in report.cells)
  const message = moreDisputes(disputes, requests)
  return [implausible({ severity: 'info', cells: shown, expected: requests, actual: disputes, message })]
}

/** Small numbers meet by chance. */
const LEAST_ITEMS = 10

/** 2019 form: last year's items and their change, added up where decisions belong. */
const checkItems = (cells: Cells, row: string): Finding[] => {
  const last = figureIn(cells, row, 'items_last_year')
  const change = figureIn(cells, row, 'items_change')
  const decisions = figureIn(cells, row, 'decisions')
  if (!last || !change || !decisions || last.value === 0 || change.value === 0) return []
  if (decisions.value < LEAST_ITEMS || decisions.value !== last.value + change.value) return []
  const message = itemsForDecisions(rowAt(last.key), decisions.value, last.value, change.value)
  const keys = [last.key, change.key, decisions.key]
  return [implausible({ severity: 'info', cells: keys, expected: null, actual: decisions.value, message })]
}

const DOCUMENTS = ['disclosure.regulations', 'disclosure.normative_documents']
const ITEMS = ['licensing', 'other_services', 'penalties', 'coercive_measures'].map((row) => `disclosure.${row}`)

/** `expected` is the bound that the figure passes, where there is one. */
export const checkImplausible = (report: Report): Finding[] => [
  ...DOCUMENTS.flatMap((row) => checkStock(report.cells, row)),
  ...checkWithin(report.cells),
  ...checkPower(report),
  ...checkDisputes(report),
  ...(report.edition === '2019' ? ITEMS.flatMap((row) => checkItems(report.cells, row)) : []),
]
