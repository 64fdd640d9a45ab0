/** Pages that draw their tables with `<div>`: an empty one right behind another of the same opening tag is a blank cell. */

interface Opened {
  /** Where the name of the tag begins, and where the tag ends. */
  readonly start: number
  readonly end: number
}

export class BlankBoxes {
  /** The box that is open with no other tag inside; null where there is none. */
  private open: Opened | null = null
  /** The box without tags inside that was closed last, with nothing but white space since. */
  private before: { readonly box: Opened; readonly close: number; readonly isFirst: boolean } | null = null

  constructor(private readonly source: string) {}

  /**
   * A box opens: `<div` with its name at `start`, its bracket at `end`. Whether the empty one right before it, the first
   * of its row, is a blank cell.
   */
  opens(start: number, end: number): boolean {
    this.open = { start, end }
    if (this.before && !this.isSpace(this.before.close, start - 1)) this.before = null
    const { before, source } = this
    if (!before?.isFirst) return false
    const tag = source.slice(start, end)
    const isBlank =
      /\s/.test(tag) && before.box.end - before.box.start === tag.length && source.startsWith(tag, before.box.start)
    this.before = isBlank ? { ...before, isFirst: false } : null
    return isBlank
  }

  /** Another tag stands inside. */
  breaks(): void {
    this.open = this.before = null
  }

  /** The end tag of a box, its name from `start` to `end`: whether the box is a blank cell. */
  closes(start: number, end: number): boolean {
    const { open, before, source } = this
    this.open = this.before = null
    if (!open) return false
    const isEmpty = this.isSpace(open.end + 1, start - 2)
    const isLike = before !== null && open.end - open.start === before.box.end - before.box.start
    const tag = isLike || !isEmpty ? source.slice(open.start, open.end) : ''
    const isBlank = isEmpty && isLike && /\s/.test(tag) && source.startsWith(tag, before.box.start)
    if (isBlank || !isEmpty || before === null)
      this.before = { box: open, close: end + 1, isFirst: isEmpty && !isBlank }
    return isBlank
  }

  private isSpace(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.source.charCodeAt(i) > 32) return false
    return true
  }
}
