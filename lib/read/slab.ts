/** Rows of numbers cut from large blocks of memory: to ask for a block of its own takes longer than to fill a row. */

const BLOCK = 1 << 16

let block = new Int32Array(BLOCK)
let used = 0

/** A row of `size` zeros. */
export const zeros = (size: number): Int32Array => {
  if (size > BLOCK / 8) return new Int32Array(size)
  if (used + size > BLOCK) {
    block = new Int32Array(BLOCK)
    used = 0
  }
  used += size
  return block.subarray(used - size, used)
}
