/** What is measured, as lines of a table: ours, what it is held against, and whether the target is met. */

export const PARTS = ['queries', 'growth', 'ingest', 'files', 'pages', 'export', 'size'] as const
export type Part = (typeof PARTS)[number]

export interface Line {
  readonly part: Part
  readonly what: string
  /** Reports in the store. */
  readonly size: number
  readonly unit: string
  readonly ours: number
  /** What it is held against, in the same unit; null where there is nothing. */
  readonly other: number | null
  readonly otherIs: string | null
  /** Ours over the other. */
  readonly ratio: number | null
  /** At most, or at least, this ratio; null where there is no target. */
  readonly target: { readonly most?: number; readonly least?: number } | null
  /** Another limit in the unit of `ours`. */
  readonly limit?: number
  /** Whether both gave the same answer; null where they were not compared. */
  readonly same: boolean | null
  readonly note?: string
  /** What keeps it from its target, told where it misses. */
  readonly cause?: string
}

type Given = Pick<Line, 'part' | 'what' | 'size' | 'unit' | 'ours'> &
  Partial<Pick<Line, 'other' | 'otherIs' | 'target' | 'limit' | 'same' | 'note' | 'cause'>>

export const lineOf = ({ other = null, otherIs = null, target = null, same = null, ...line }: Given): Line => ({
  ...line,
  other,
  otherIs,
  ratio: other === null || other === 0 ? null : line.ours / other,
  target,
  same,
})

/** `pass` or `MISS`; empty where there is no target. */
export const verdictOf = ({ target, ratio, limit, ours, same }: Line): string => {
  if (same === false) return 'DIFFERS'
  if (!target && limit === undefined) return ''
  const isLate = limit !== undefined && ours > limit
  const isBeyond =
    target !== null && ratio !== null && (ratio > (target.most ?? ratio) || ratio < (target.least ?? ratio))
  return isLate || isBeyond ? 'MISS' : 'pass'
}

const targetText = ({ target, limit, unit }: Line): string =>
  [
    ...(target?.most === undefined ? [] : [`≤ ${target.most} ×`]),
    ...(target?.least === undefined ? [] : [`≥ ${target.least} ×`]),
    ...(limit === undefined ? [] : [`≤ ${limit} ${unit}`]),
  ].join(', ')

const number = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)

const HEADS = ['what', 'reports', 'ours', 'unit', 'other', '', 'ratio', 'target', '', ''] as const

const cellsOf = (line: Line): string[] => [
  line.what,
  String(line.size),
  number(line.ours),
  line.unit,
  line.other === null ? '' : number(line.other),
  line.otherIs ?? '',
  line.ratio === null ? '' : line.ratio.toFixed(2),
  targetText(line),
  verdictOf(line),
  [line.note, verdictOf(line) === 'MISS' && line.cause].filter(Boolean).join('; '),
]

const RIGHT = new Set([1, 2, 4, 6])

/** The lines as text, columns aligned. */
export const tableOf = (lines: readonly Line[]): string => {
  const rows = [[...HEADS], ...lines.map(cellsOf)]
  const widths = HEADS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (RIGHT.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
