/** Titles of annual reports: `X2024年政府信息公开工作年度报告`, on one line or cut over several, or inside a sentence. */
import { agencyName } from './name'
import { regionsAt } from './places'
import { GOVERNMENT, IN_TITLE, NAME_YEAR, SIMULATED, TITLE_CORE } from './words'

/** A title as found: whose, for which year, [start, end) in the text; `heading` when it stands on its own lines. */
export interface Title {
  readonly agency: string | null
  readonly year: number | null
  readonly simulated: boolean
  readonly heading: boolean
  readonly start: number
  /** End of the part before 政府信息公开: the name, and the year where it stands there. */
  readonly nameEnd: number
  readonly end: number
}

const MAX_TITLES = 12
const MAX_BEFORE = 60
const MAX_LINES = 3
const YEAR_BEHIND = /^\(?(20\d\d)(?!\d)/

/** The text without white space, where each character stood, and where lines began. */
const squeeze = (text: string) => {
  const characters: string[] = []
  const at: number[] = []
  const lineStarts = new Set([0])
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (/\s/.test(character)) {
      if (character === '\n' || character === '\r') lineStarts.add(characters.length)
      continue
    }
    characters.push(character)
    at.push(i)
  }
  return { text: characters.join(''), at, lineStarts }
}

const lastYear = (text: string): number | null => {
  const year = [...text.matchAll(NAME_YEAR)].at(-1)?.[0].match(/20\d\d/)?.[0]
  return year ? Number(year) : null
}

/** Whether a line is only the place that the name on the next line belongs to. */
const isPlaceLine = (line: string) => {
  const place = line.replace(NAME_YEAR, '')
  const named = regionsAt(place, 0)
  return named !== null && (named.end === place.length || place.slice(named.end) === GOVERNMENT)
}

/** Titles in reading order. `text` is normalised; only its head is worth passing. */
export const findTitles = (text: string): Title[] => {
  const { text: tight, at, lineStarts } = squeeze(text)
  const titles: Title[] = []
  for (const match of tight.matchAll(TITLE_CORE)) {
    if (titles.length === MAX_TITLES) break
    let start = match.index
    const starts: number[] = []
    while (match.index - start < MAX_BEFORE) {
      if (lineStarts.has(start) && start < match.index) starts.push(start)
      if (starts.length === MAX_LINES || start === 0 || !IN_TITLE.test(tight.charAt(start - 1))) break
      start--
    }
    if (starts.length === 0) starts.push(start)
    let begin = starts.find((s) => agencyName(tight.slice(s, match.index)) !== null) ?? start
    const above = starts[starts.indexOf(begin) + 1]
    if (above !== undefined && isPlaceLine(tight.slice(above, begin))) begin = above
    const piece = tight.slice(begin, match.index)
    const end = match.index + match[0].length
    const heading = lineStarts.has(begin)
    const name = heading ? piece : piece.slice(piece.lastIndexOf('、') + 1)
    const yearInside = match[1] ?? YEAR_BEHIND.exec(tight.slice(end, end + 8))?.[1]
    titles.push({
      agency: agencyName(name),
      year: yearInside ? Number(yearInside) : lastYear(tight.slice(starts.at(-1), match.index)),
      simulated: SIMULATED.test(piece),
      heading,
      start: at[begin] ?? 0,
      nameEnd: (at[match.index - 1] ?? 0) + 1,
      end: (at[end - 1] ?? 0) + 1,
    })
  }
  return titles
}
