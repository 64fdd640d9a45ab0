/** Character references of an HTML page, `&nbsp;` or `&#31532;`, read where there are any: most stretches hold none. */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

const SIGN = '&'
const SEMICOLON = 0x3b

export class References {
  /** Whether one that was read lacks its end: what stands behind it may have been part of it. */
  isTorn = false
  private said = ''
  private readonly decoder = new EntityDecoder(htmlDecodeTree, (codepoint) => {
    this.said += String.fromCodePoint(codepoint)
  })
  /** The first sign at or behind the last place asked for. */
  private next = -1

  constructor(private readonly source: string) {}

  /**
   * The page's text at [start, end) with the characters that its references stand for; null where there is none of them.
   * Stretches are asked for in the page's order.
   */
  read(start: number, end: number, isAttribute: boolean): string | null {
    this.isTorn = false
    let at = this.signFrom(start)
    if (at >= end) return null
    const mode = isAttribute ? DecodingMode.Attribute : DecodingMode.Legacy
    let text = ''
    let from = start
    for (; at < end; at = this.signFrom(at)) {
      const behind = this.endOf(at, mode)
      if (this.said === '') at++
      else {
        text += this.source.slice(from, at) + this.said
        this.isTorn ||= this.source.charCodeAt(behind - 1) !== SEMICOLON
        from = at = behind
      }
    }
    return from === start ? null : text + this.source.slice(from, end)
  }

  private signFrom(start: number): number {
    if (this.next < start) {
      const next = this.source.indexOf(SIGN, start)
      this.next = next < 0 ? this.source.length : next
    }
    return this.next
  }

  /** Reads the reference at `at` into `said`, which stays empty where it is none; where it ends. */
  private endOf(at: number, mode: DecodingMode): number {
    const { decoder } = this
    this.said = ''
    decoder.startEntity(mode)
    const length = decoder.write(this.source, at + 1)
    return at + (length < 0 ? decoder.end() : length)
  }
}
