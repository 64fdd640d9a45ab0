/** Where a province's square stands in the tile grid: about its place, not a map. GB/T 2260 code → column, row. */
export interface TilePlace {
  readonly code: string
  readonly column: number
  readonly row: number
}

const GRID = [
  [null, null, null, null, null, null, null, '230000'],
  [null, null, null, null, '150000', null, '210000', '220000'],
  ['650000', null, '620000', '640000', null, '110000', '120000', null],
  [null, '630000', null, '610000', '140000', '130000', '370000', null],
  ['540000', null, '510000', '500000', '410000', '340000', '320000', '310000'],
  [null, null, '530000', '520000', '420000', '360000', '330000', null],
  [null, null, null, '450000', '430000', '350000', null, '710000'],
  [null, null, null, null, '440000', '810000', null, null],
  [null, null, null, '460000', '820000', null, null, null],
] as const

/** All 34 provinces, in reading order. */
export const TILES: readonly TilePlace[] = GRID.flatMap((cells, row) =>
  cells.flatMap((code, column) => (code === null ? [] : [{ code, column: column + 1, row: row + 1 }])),
)
