/** Five classes of a shaded scale: rounded quantiles, so that about as many values fall into each. */
export const CLASS_COUNT = 5

const SIGNIFICANT = 2

const roundTo = (value: number): number => Number(value.toPrecision(SIGNIFICANT))

/** Upper ends of all classes but the last, ascending, each once; fewer where values repeat. */
export const classBreaks = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b)
  const ends = Array.from({ length: CLASS_COUNT - 1 }, (_, index) => {
    const at = Math.floor(((index + 1) / CLASS_COUNT) * sorted.length)
    return roundTo(sorted[Math.min(at, sorted.length - 1)] ?? 0)
  })
  return [...new Set(ends)].filter((end) => end > (sorted[0] ?? 0))
}

/** The class of a value, 1 to 5; a value on a break belongs to the class above it. */
export const classOf = (value: number, breaks: readonly number[]): number =>
  1 + breaks.filter((end) => value >= end).length
