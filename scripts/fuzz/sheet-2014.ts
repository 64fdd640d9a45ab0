/** Statistics sheets of the 2014 form: figures at random that keep its equations, and the rows that print them. */
import { type CellKey, cellsOf, EDITIONS, type Row, SHEET_SUMS } from '@/lib/form'
import type { Random } from '@/scripts/demo/random'

export type SheetFigures = Readonly<Partial<Record<CellKey, number>>>

/** One printed row; a head of a section has no key, and a stroke in place of unit and figure. */
export interface SheetLine {
  readonly key: CellKey | null
  readonly label: string
  readonly unit: string
  readonly value: string
}

const STROKE = '——'
/** Money is printed to this part of 万元. */
const MONEY_STEPS = 100

const groupOf = (total: CellKey): readonly CellKey[] => SHEET_SUMS.find((sum) => sum.total === total)?.parts ?? []

/** Figures for every cell of the sheet: equations hold, a part is no larger than its whole; many are nought. */
export const sheetFigures = (random: Random): SheetFigures => {
  const figures: Partial<Record<CellKey, number>> = {}
  const size = random.pick([0, 3, 30, 3000])
  const some = (most: number) => (random.chance(0.4) ? 0 : random.below(most + 1))
  /** A total and its parts, however deep. */
  const share = (total: CellKey, count: number): void => {
    const parts = groupOf(total)
    figures[total] = count
    const counts = random.split(
      count,
      parts.map(() => (random.chance(0.4) ? 0 : 1 + random.below(9))),
    )
    for (const [i, part] of parts.entries()) share(part, counts[i] ?? 0)
  }
  for (const { key, unit } of cellsOf('2014'))
    figures[key] = unit === 'money' ? (some(size) * MONEY_STEPS + random.below(MONEY_STEPS)) / MONEY_STEPS : some(size)
  const received = random.below(size + 1)
  const answered = received - some(Math.floor(received / 10))
  share('sheet_requests.received.value', received)
  share('sheet_requests.disposed.value', answered)
  share('sheet_answers.total.value', answered)
  share('sheet_review.total.value', some(Math.floor(received / 9)))
  share('sheet_litigation.total.value', some(Math.floor(received / 9)))
  for (const [part, whole] of HELD) figures[part] = random.below((figures[whole] ?? 0) + 1)
  figures['sheet_resources.staff.value'] =
    (figures['sheet_resources.staff_full_time.value'] ?? 0) + (figures['sheet_resources.staff_part_time.value'] ?? 0)
  return figures
}

/** Rows that count some of what another row counts. */
const HELD: readonly (readonly [part: CellKey, whole: CellKey])[] = [
  ['sheet_disclosure.normative_published.value', 'sheet_disclosure.published.value'],
  ['sheet_responses.press_conferences_by_head.value', 'sheet_responses.press_conferences.value'],
  ['sheet_responses.interviews_by_head.value', 'sheet_responses.interviews.value'],
]

/** Section heads above a row, those that are no rows themselves and not printed yet. */
const headOf = (row: Row, rows: readonly Row[], printed: ReadonlySet<string>): string | null => {
  const head = row.under?.zh
  return head === undefined || printed.has(head) || rows.some(({ label }) => label.zh === head) ? null : head
}

/** The sheet from top to bottom. `null` figures are left blank. */
export const sheetLines = (figures: Readonly<Partial<Record<CellKey, number | null>>>): SheetLine[] => {
  const rows = EDITIONS['2014'].tables.flatMap((table) => table.rows)
  const printed = new Set<string>()
  return rows.flatMap((row): SheetLine[] => {
    const key = `${row.key}.value` as CellKey
    const head = headOf(row, rows, printed)
    if (head !== null) printed.add(head)
    const line = { key, label: row.label.zh, unit: row.counter?.zh ?? '', value: String(figures[key] ?? '') }
    return head === null ? [line] : [{ key: null, label: head, unit: STROKE, value: STROKE }, line]
  })
}

/** The heads of its columns, as printed. */
export const sheetHeads = (): readonly string[] => EDITIONS['2014'].tables[0]?.heads.slice(0, 3) ?? []
