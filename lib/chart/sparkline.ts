/** A line of a word's size: the path of each unbroken stretch, and its last point. */
export interface Sparkline {
  readonly width: number
  readonly height: number
  readonly paths: readonly string[]
  /** Points that stand alone between gaps, and the last one. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

const WIDTH = 96
const HEIGHT = 24
const PADDING = 3

/**
 * The shape of values over the years `from`–`to` on a scale that every row of a table shares.
 * A null or a year without a value is a gap.
 */
export const sparkline = (
  values: ReadonlyMap<number, number | null>,
  [from, to]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): Sparkline => {
  const height = (value: number) => (top > bottom ? (value - bottom) / (top - bottom) : 0.5)
  const stretches: { x: number; y: number }[][] = [[]]
  for (let year = from; year <= to; year++) {
    const value = values.get(year) ?? null
    if (value === null) stretches.push([])
    else
      stretches.at(-1)?.push({
        x: round(to === from ? WIDTH / 2 : PADDING + ((year - from) / (to - from)) * (WIDTH - 2 * PADDING)),
        y: round(HEIGHT - PADDING - height(value) * (HEIGHT - 2 * PADDING)),
      })
  }
  const lines = stretches.filter((points) => points.length > 1)
  const alone = stretches.filter((points) => points.length === 1).flat()
  const end = stretches.flat().at(-1)
  return {
    width: WIDTH,
    height: HEIGHT,
    paths: lines.map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`),
    dots: end && !alone.includes(end) ? [...alone, end] : alone,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
