/** Tables of a single cell that fill a cell of another table, as some editors nest them: the two are one cell. */

/** Such a table has not much in it; and a page has no more of them than a report has cells. */
const MAX_LENGTH = 1500
const MAX_ASKED = 5000

const CELL = /<t[dh][\s>]/g
const END_OF_BOTH = /^<\/table\s{0,9}>\s{0,99}<\/t[dh]/

export class OneCellTables {
  private asked = 0

  constructor(private readonly source: string) {}

  /** Where the name in the end tag begins of the table whose tag ends at `start`; 0 where it has more than one cell, or is not alone. */
  endOf(start: number): number {
    if (++this.asked > MAX_ASKED) return 0
    const page = this.source.slice(start, start + MAX_LENGTH).toLowerCase()
    const end = page.indexOf('</table')
    if (end < 0 || !END_OF_BOTH.test(page.slice(end, end + 150))) return 0
    const inside = page.slice(0, end)
    return !inside.includes('<table') && inside.match(CELL)?.length === 1 ? start + end + 2 : 0
  }
}
