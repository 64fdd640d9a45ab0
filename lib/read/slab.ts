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

/** Memory for rows that are of use only as long as one document is read: the next one's are written over them. */
export class Desk {
  private readonly memory = new Int32Array(BLOCK)
  private used = 0

  clear(): void {
    this.memory.fill(0, 0, this.used)
    this.used = 0
  }

  /** A row of `size` zeros. */
  zeros(size: number): Int32Array {
    if (this.used + size > BLOCK) return new Int32Array(size)
    this.used += size
    return this.memory.subarray(this.used - size, this.used)
  }
}
