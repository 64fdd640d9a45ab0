/** Titles of annual reports: `X2024年政府信息公开工作年度报告`, on one line or cut over several, or inside a sentence. */
import { matchesOf } from '@/lib/read/matches'
import { agencyName } from './name'
import { regionsAt } from './places'
import { beginsLine, type Squeezed, squeeze } from './squeeze'
import {
  BEFORE_SIGN,
  GOVERNMENT,
  MONTH_BEHIND_YEAR,
  NAME_YEAR,
  SIMULATED,
  SPOILT_TITLE,
  TITLE_CORE,
  TITLE_MARKS,
  TITLE_SIGN,
} from './words'

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

/** Pages list the reports of other years and bodies above their own. */
const MAX_TITLES = 60
const MAX_SIGNS = 200
const MAX_BEFORE = 60
const MAX_LINES = 3
/** A whole date there is the day of publication. */
const YEAR_BEHIND = new RegExp(`^\\(?(20\\d\\d)(?!\\d|${MONTH_BEHIND_YEAR})`)

const lastYear = (text: string): number | null => {
  const year = text
    .match(NAME_YEAR)
    ?.at(-1)
    ?.match(/20\d\d/)?.[0]
  return year ? Number(year) : null
}

/** Whether a line is only the place that the name on the next line belongs to. */
const isPlaceLine = (line: string) => {
  const place = line.replace(NAME_YEAR, '')
  const named = regionsAt(place, 0)
  return named !== null && (named.end === place.length || place.slice(named.end) === GOVERNMENT)
}

interface Core {
  readonly start: number
  readonly end: number
  /** Year inside the core. */
  readonly year: string | undefined
}

/** The cores of titles, 政府信息公开…报告, in a text without white space. */
const cores = (tight: string): Core[] => {
  const found: Core[] = []
  let at = tight.indexOf(TITLE_SIGN)
  for (let n = 0; at !== -1 && n < MAX_SIGNS && found.length < MAX_TITLES; n++) {
    TITLE_CORE.lastIndex = at
    const match = TITLE_CORE.exec(tight)
    if (match) {
      const before = BEFORE_SIGN.test(tight.slice(Math.max(0, at - 2), at)) ? 2 : 0
      found.push({ start: at - before, end: at + match[0].length, year: match[1] })
    }
    at = tight.indexOf(TITLE_SIGN, at + (match ? match[0].length : TITLE_SIGN.length))
  }
  return found
}

/** Lines whose keyword was replaced: they still read `<name><year>年…年度报告`, with a whole name before the year. */
const spoilt = (squeezed: Squeezed): Core[] =>
  matchesOf(squeezed.text, SPOILT_TITLE)
    .slice(0, MAX_TITLES)
    .flatMap((match) => {
      let start = match.index
      while (start > 0 && !beginsLine(squeezed, start) && match.index - start < MAX_BEFORE) start--
      if (!beginsLine(squeezed, start) || agencyName(squeezed.text.slice(start, match.index)) === null) return []
      return [{ start: match.index, end: match.index + match[0].length, year: match[1] }]
    })

const isInTitle = (tight: string, index: number): boolean => {
  const code = tight.charCodeAt(index)
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 48 && code <= 57) || TITLE_MARKS.includes(tight.charAt(index))
}

/** Where the title that ends in this core may begin: its own line, or one of the two above it. */
const beginnings = (squeezed: Squeezed, core: number): number[] => {
  const starts: number[] = []
  let start = core
  while (core - start < MAX_BEFORE) {
    if (start < core && beginsLine(squeezed, start)) starts.push(start)
    if (starts.length === MAX_LINES || start === 0 || !isInTitle(squeezed.text, start - 1)) break
    start--
  }
  return starts.length === 0 ? [start] : starts
}

/** Titles in reading order. `text` is normalised; only its head is worth passing. */
export const findTitles = (text: string): Title[] => {
  const squeezed = squeeze(text)
  const { text: tight, at } = squeezed
  const found = cores(tight)
  return (found.length > 0 ? found : spoilt(squeezed)).map((core) => {
    const starts = beginnings(squeezed, core.start)
    let agency: string | null = null
    let begin = starts.at(-1) ?? core.start
    for (const start of starts) {
      const piece = tight.slice(start, core.start)
      agency = agencyName(beginsLine(squeezed, start) ? piece : piece.slice(piece.lastIndexOf('、') + 1))
      if (agency === null) continue
      begin = start
      const above = starts[starts.indexOf(start) + 1]
      if (above !== undefined && isPlaceLine(tight.slice(above, begin))) {
        begin = above
        agency = agencyName(tight.slice(begin, core.start)) ?? agency
      }
      break
    }
    const yearInside = core.year ?? YEAR_BEHIND.exec(tight.slice(core.end, core.end + 8))?.[1]
    return {
      agency,
      year: yearInside ? Number(yearInside) : lastYear(tight.slice(starts.at(-1), core.start)),
      simulated: SIMULATED.test(tight.slice(begin, core.start)),
      heading: beginsLine(squeezed, begin),
      start: at[begin] ?? 0,
      nameEnd: (at[core.start - 1] ?? 0) + 1,
      end: (at[core.end - 1] ?? 0) + 1,
    }
  })
}
