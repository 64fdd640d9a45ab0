/** Wilson score interval, 95 %: how far a share could have stood by chance alone; sound at 0, at 1 and for few cases. */
const Z = 1.959963984540054

/** The interval of `k` out of `n` as shares of 0–1; null when there is no case, or more hits than cases. */
export const wilson = (k: number, n: number): { low: number; high: number } | null => {
  if (n <= 0 || k < 0 || k > n) return null
  const share = k / n
  const z2 = (Z * Z) / n
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))) / (1 + z2)
  // At 0 and 1 the bound is exact; floating point would leave it a hair off.
  return { low: k === 0 ? 0 : middle - half, high: k === n ? 1 : middle + half }
}
