/**
 * Tables drawn with characters, as terminals and converters print them: rules of dashes and crosses between rows, bars
 * between cells whose text may go on in the next line. Each row becomes one line with bars.
 */

const CROSSES = '+┼├┤┬┴┌┐└┘╋┣┫┳┻┏┓┗┛╬╠╣╦╩╔╗╚╝╪╞╡╤╧╒╕╘╛╫╟╢╥╨╓╖╙╜'
const BARS = '|│┃║'
const DASHES = '-=─━═'
const JOINTS: ReadonlySet<string> = new Set(CROSSES + BARS)
const STROKES: ReadonlySet<string> = new Set(DASHES)
/** A line from edge to edge of a table, of whatever strokes. */
const RULE = new RegExp(`^[ \\t]{0,20}[${CROSSES}][${DASHES}${CROSSES}:]{7,}[ \\t]*$`)
/** A text with none of these has no such line. */
const SIGNS = ['+-', '+=', '┌', '┏', '╔', '┼', '├', '╠'] as const
/** Characters that take up two columns on the screen. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
const INVISIBLE = /[\u200b-\u200f\ufeff]/

/** One cell as it grows line by line. */
interface Cell {
  text: string
}

/** A bar may stand so far from its place: terminals differ in how wide quotation marks are. */
const ASKEW = 2

/** The columns on the screen in which the characters of a line stand. */
const columnsOf = (line: string): readonly number[] => {
  let column = 0
  return Array.from({ length: line.length }, (_, i) => {
    const own = column
    if (!INVISIBLE.test(line.charAt(i))) column += WIDE.test(line.charAt(i)) ? 2 : 1
    return own
  })
}

/** Where the edges of columns are: at the crosses that a rule begins or ends at. */
const edgesOf = (lines: readonly string[]): readonly number[] => {
  const edges = new Set<number>()
  for (const line of lines) {
    const columns = columnsOf(line)
    for (let i = 0; i < line.length; i++) {
      const isMet = STROKES.has(line.charAt(i - 1)) || STROKES.has(line.charAt(i + 1))
      if (isMet && CROSSES.includes(line.charAt(i))) edges.add(columns[i] ?? 0)
    }
  }
  return [...edges].sort((a, b) => a - b)
}

/** What stands in a line between two of the edges, by their numbers. */
interface Part {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A line cut where bars or crosses stand at edges; null where none stands at the first and last of them. */
const partsOf = (line: string, edges: readonly number[]): readonly Part[] | null => {
  const columns = columnsOf(line)
  const parts: Part[] = []
  let edge = -1
  let from = 0
  for (let i = 0; i < line.length; i++) {
    if (!JOINTS.has(line.charAt(i))) continue
    const column = columns[i] ?? 0
    const met = edges.findIndex((other, at) => at > edge && Math.abs(other - column) <= ASKEW)
    if (met < 0) continue
    if (edge < 0 && met > 0) return null
    if (edge >= 0) parts.push({ from: edge, to: met, text: line.slice(from, i) })
    edge = met
    from = i + 1
  }
  return edge === edges.length - 1 ? parts : null
}

/** Whether a part of a line is a piece of a rule. A cell's own dash has space around it. */
const isRule = ({ text }: Part): boolean => text !== '' && [...text].every((one) => STROKES.has(one) || one === ':')

/** The rows of a drawn table as lines with bars; null where its bars do not stand one below the other. */
const rowsOf = (lines: readonly string[]): readonly string[] | null => {
  const edges = edgesOf(lines)
  const rows: (Cell | undefined)[][] = []
  /** The cell that is open in each column: none where a rule has been drawn under it. */
  const open: (Cell | undefined)[] = []
  for (const line of lines) {
    const parts = partsOf(line, edges)
    if (!parts) return null
    if (parts.some(isRule)) rows.push([])
    const row = rows[rows.length - 1]
    if (!row) return null
    for (const part of parts) {
      if (isRule(part)) open.fill(undefined, part.from, part.to)
      else {
        const cell = open[part.from] ?? { text: '' }
        if (!open[part.from]) row[part.from] = cell
        open[part.from] = cell
        cell.text += part.text.trim()
      }
    }
  }
  const columns = Array.from({ length: edges.length - 1 }, (_, i) => i)
  return rows
    .filter((row) => row.length > 0)
    .map((row) => `| ${columns.map((column) => row[column]?.text ?? '').join(' | ')} |`)
}

/** A text with every drawn table in it written a row a line. */
export const withoutBoxes = (text: string): string => {
  if (!SIGNS.some((sign) => text.includes(sign))) return text
  const lines = text.split('\n')
  const out: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    let end = i
    if (RULE.test(line)) while (end < lines.length && JOINTS.has((lines[end] ?? '').trimStart().charAt(0))) end++
    const rows = end - i > 2 ? rowsOf(lines.slice(i, end)) : null
    if (!rows) {
      out.push(line)
      continue
    }
    for (const row of rows) out.push(row)
    i = end - 1
  }
  return out.join('\n')
}
