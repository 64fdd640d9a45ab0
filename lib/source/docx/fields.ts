/** Fields of a Word document: a code that does not show, and its result that does. */

type Phase = 'code' | 'result' | 'list'

export class Fields {
  private readonly open: Phase[] = []
  /** How many of those open show nothing of what is in them. */
  private unseen = 0
  private entries: string[] | null = null
  private chosen = -1

  /** Whether what comes is the result of a field in the code of another, or stands for what a list shows. */
  get isUnseen(): boolean {
    return this.unseen > (this.open[this.open.length - 1] === 'code' ? 1 : 0)
  }

  /** A field begins, goes over to its result, or ends. */
  mark(kind: string | null): void {
    if (kind === 'begin') {
      this.open.push('code')
      this.unseen++
    } else if (kind === 'separate') {
      if (this.open[this.open.length - 1] !== 'code') return
      this.open[this.open.length - 1] = 'result'
      this.unseen--
    } else if (kind === 'end' && this.open.pop() !== 'result') this.unseen = Math.max(0, this.unseen - 1)
  }

  /** A paragraph ends: a code that goes on behind it is one that was never closed. */
  endParagraph(): void {
    if (this.unseen === 0) return
    this.open.length = 0
    this.unseen = 0
  }

  /** The list of a field to choose from begins. */
  openList(): void {
    this.entries = []
    this.chosen = -1
  }

  /** A part of such a list. */
  list(name: string, value: string | null): void {
    if (!this.entries) return
    if (name === 'listEntry') this.entries.push(value ?? '')
    else if (name === 'result' || (name === 'default' && this.chosen < 0))
      this.chosen = Number.parseInt(value ?? '', 10)
  }

  /** The list ends: what it shows, null where that cannot be told. */
  closeList(): string | null {
    const { entries, chosen } = this
    this.entries = null
    if (this.open.length > 0) this.open[this.open.length - 1] = 'list'
    return entries?.[Math.max(0, chosen)] ?? null
  }
}
