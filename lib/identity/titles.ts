/** Titles of annual reports: `X2024年政府信息公开工作年度报告`, on one line or cut over several, or inside a sentence. */
import { matchesOf } from '@/lib/read/matches'
import { agencyName } from './name'
import { yearFrom } from './numerals'
import { regionsAt } from './places'
import { beginsLine, type Squeezed, squeeze } from './squeeze'
import {
  ABOUT,
  BEFORE_SIGN,
  BRACKET,
  CALLED_FOR,
  ENDS_IN_YEAR,
  GOVERNMENT,
  HANDED_ON,
  IN_BRACKETS_BEHIND,
  LATIN_ZEROS,
  LINK_BEFORE,
  LOOSE_CORE,
  MILLENNIUM,
  NAME_MARKS,
  NAME_YEAR,
  NOT_A_NAME,
  NOTICE_BEHIND,
  OF_NO_GOVERNMENT,
  ONLY_YEAR,
  SEVERAL_YEARS,
  SIMULATED,
  SPOILT_TITLE,
  TITLE_CORE,
  TITLE_MARKS,
  TITLE_SIGN,
  YEAR_BEHIND,
  YEAR_IN_BRACKETS,
  YEARS_JOINED,
  ZONE,
} from './words'

/** A title as found: whose, for which year, [start, end) in the text; `heading` when it stands on its own lines. */
export interface Title {
  readonly agency: string | null
  readonly year: number | null
  /** The first year of a title that gives several. */
  readonly since: number | null
  readonly simulated: boolean
  readonly heading: boolean
  /** It calls itself a summary of the year's work, as other documents do. */
  readonly isSummary: boolean
  /** Its own line names nobody: the name stands on the line above or below, which may be the site's, or of a menu. */
  readonly isApart: boolean
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
const YEAR_LENGTH = 4
/** A year on the line above those of the title: 2024年度. */
const MENU_YEAR = 6

interface Core {
  readonly start: number
  readonly end: number
  /** Year inside the core. */
  readonly year: string | undefined
  readonly isSummary: boolean
}

const yearsIn = (text: string): number[] =>
  (text.match(NAME_YEAR) ?? []).map((year) => yearFrom(year.slice(0, YEAR_LENGTH)))

/** The year on the lines above a title, from `top` to `begin`; none of a menu of years. */
const yearAbove = (tight: string, top: number, begin: number): number | null => {
  const above = yearsIn(tight.slice(top, begin))
  const menu = yearsIn(ENDS_IN_YEAR.exec(tight.slice(Math.max(0, top - MENU_YEAR), top))?.[0] ?? '')
  return new Set([...above, ...menu]).size === 1 ? (above[0] ?? null) : null
}

/** The year of the title whose name begins at `begin`: inside its core, before it, behind it, above it. */
const yearOf = (tight: string, core: Core, begin: number, top: number): number | null => {
  if (core.year) return yearFrom(core.year)
  const own = yearsIn(tight.slice(begin, core.start)).at(-1)
  if (own !== undefined) return own
  const behind = YEAR_BEHIND.exec(tight.slice(core.end, core.end + 8))?.[1]
  return behind ? yearFrom(behind) : yearAbove(tight, top, begin)
}

/**
 * The place or government on the line above, if the name below belongs to it: 昆明市 / 官渡区教育局, 官渡区人民政府 /
 * 太和街道办事处. Empty where it is the name of the site: over a body of its own place, or of another.
 */
const placeAbove = (line: string, name: string): string => {
  const place = line.replace(NAME_YEAR, '')
  const named = regionsAt(place, 0)
  if (!named) return ''
  const region = place.slice(0, named.end)
  const isPlaced = regionsAt(name, 0) !== null
  if (named.end === place.length) return isPlaced && regionsAt(region + name, 0)?.end === named.end ? '' : region
  if (place.slice(named.end) !== GOVERNMENT || isPlaced) return ''
  return OF_NO_GOVERNMENT.test(name) ? region : place
}

/** The cores of titles, 政府信息公开…报告, in a text without white space. */
const cores = (tight: string, pattern: RegExp): Core[] => {
  const found: Core[] = []
  let at = tight.indexOf(TITLE_SIGN)
  for (let n = 0; at !== -1 && n < MAX_SIGNS && found.length < MAX_TITLES; n++) {
    pattern.lastIndex = at
    const match = pattern.exec(tight)
    if (match) {
      const before = BEFORE_SIGN.test(tight.slice(Math.max(0, at - 2), at)) ? 2 : 0
      found.push({
        start: at - before,
        end: at + match[0].length,
        year: match[1],
        isSummary: match[2] !== undefined,
      })
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
      return [{ start: match.index, end: match.index + match[0].length, year: match[1], isSummary: false }]
    })

const isInTitle = (tight: string, index: number): boolean => {
  const code = tight.charCodeAt(index)
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 48 && code <= 57)) return true
  const mark = tight.charAt(index)
  return (
    TITLE_MARKS.includes(mark) || (LATIN_ZEROS.includes(mark) && tight.slice(index - 2, index).includes(MILLENNIUM))
  )
}

const [PARTS_NAME, OPENS_TITLE] = NAME_MARKS

/** Whether a mark parts the name from the rest of the title: `某局:2023年政府信息公开…`, `某局2023年度《政府信息公开…`. */
const isPart = (tight: string, index: number, core: number): boolean => {
  const mark = tight.charAt(index)
  if (YEARS_JOINED.test(tight.slice(Math.max(0, index - 2), index + 3))) return true
  if (mark === OPENS_TITLE) return index === core - 1 && ENDS_IN_YEAR.test(tight.slice(Math.max(0, index - 6), index))
  return mark === PARTS_NAME && ONLY_YEAR.test(tight.slice(index + 1, core))
}

/** Where the title that ends in this core may begin: its own line, or one of the two above it. */
const beginnings = (squeezed: Squeezed, core: number): number[] => {
  const starts: number[] = []
  let start = core
  while (core - start < MAX_BEFORE) {
    if (start < core && beginsLine(squeezed, start)) starts.push(start)
    if (starts.length === MAX_LINES || start === 0) break
    if (!isInTitle(squeezed.text, start - 1) && !isPart(squeezed.text, start - 1, core)) break
    start--
  }
  return starts.length === 0 ? [start] : starts
}

/** Who hands the report on, where its title says so and asks nobody else for one. */
const handedOnBy = (tight: string, { start, end }: Core, from: number): string | null => {
  const printed = tight.slice(from, start)
  if (!printed.includes(ABOUT)) return null
  const before = printed.replace(NAME_YEAR, '')
  const [, who] = HANDED_ON.exec(before) ?? []
  const isCall = tight.startsWith(NOTICE_BEHIND, end) && CALLED_FOR.test(before)
  return who === undefined || isCall ? null : agencyName(who)
}

/** The body in brackets behind a title that names none before it, and where they end. */
const inBracketsBehind = (tight: string, end: number): { agency: string; end: number } | null => {
  if (tight.charAt(end) !== BRACKET) return null
  const [brackets = '', name = ''] = IN_BRACKETS_BEHIND.exec(tight.slice(end, end + MAX_BEFORE)) ?? []
  const agency = agencyName(name)
  return agency === null ? null : { agency, end: end + brackets.length }
}

/** The body behind a title that names none before it: behind a gap on its line, or alone on the next. */
const onLineBehind = (squeezed: Squeezed, core: number): { agency: string; end: number } | null => {
  const { text: tight, at } = squeezed
  const start = core + (YEAR_IN_BRACKETS.exec(tight.slice(core, core + 8))?.[0].length ?? 0)
  if ((at[start] ?? 0) - (at[start - 1] ?? 0) === 1 || regionsAt(tight, start) === null) return null
  let end = start + 1
  while (end < tight.length && end - start < MAX_BEFORE && !beginsLine(squeezed, end)) end++
  const line = tight.slice(start, end)
  const agency = NOT_A_NAME.test(line) ? null : agencyName(line)
  return agency?.startsWith(line.slice(0, 2)) ? { agency, end } : null
}

/** Whether a name stands by itself on a line above that of the core, where at most a year stands before it. */
const standsAbove = (squeezed: Squeezed, name: number, core: number): boolean => {
  let line = name + 1
  while (line <= core && !beginsLine(squeezed, line)) line++
  const [own, rest] = [squeezed.text.slice(name, line), squeezed.text.slice(line, core)]
  return line <= core && rest.replace(NAME_YEAR, '') === '' && own.replace(NAME_YEAR, '') === own
}

/** Where a title begins whose line names another body before a gap: `来源:县水利局 嘉善县水利局2023年…`. */
const behindGap = ({ text: tight, at }: Squeezed, start: number, core: number): number => {
  for (let i = core - 1; i > start; i--) {
    if ((at[i] ?? 0) - (at[i - 1] ?? 0) === 1 || regionsAt(tight, i) === null) continue
    const [before, name] = [tight.slice(start, i), agencyName(tight.slice(i, core))]
    const isJoint = before.endsWith(GOVERNMENT) && name !== null && ZONE.test(name)
    if (name !== null && !isJoint && agencyName(before) !== null && placeAbove(before, name) === '') return i
  }
  return start
}

/** The title that ends in a core. */
const titleOf = (squeezed: Squeezed, core: Core): Title => {
  const { text: tight, at } = squeezed
  const starts = beginnings(squeezed, core.start)
  let agency: string | null = null
  let begin = starts.at(-1) ?? core.start
  let isAbove = false
  for (const line of starts) {
    const start = line === starts[0] ? behindGap(squeezed, line, core.start) : line
    const piece = tight.slice(start, core.start)
    agency =
      agencyName(beginsLine(squeezed, start) ? piece : piece.slice(piece.lastIndexOf('、') + 1)) ??
      handedOnBy(tight, core, start)
    if (agency === null) continue
    begin = start
    isAbove = standsAbove(squeezed, start, core.start)
    const above = start === line ? starts[starts.indexOf(line) + 1] : undefined
    const place = above === undefined ? '' : placeAbove(tight.slice(above, begin), agency)
    if (above !== undefined && place !== '') {
      begin = above
      agency = agencyName(place + agency) ?? agency
    }
    break
  }
  const bracketed = agency === null ? inBracketsBehind(tight, core.end) : null
  const behind = bracketed ?? (agency === null ? onLineBehind(squeezed, core.end) : null)
  const nameEnd = behind?.end ?? core.start
  return {
    agency: behind?.agency ?? agency,
    year: yearOf(tight, core, begin, starts.at(-1) ?? begin),
    since: yearFrom(SEVERAL_YEARS.exec(tight.slice(begin, core.start))?.[1] ?? '') || null,
    simulated: SIMULATED.test(tight.slice(begin, nameEnd)),
    heading: beginsLine(squeezed, begin),
    isSummary: core.isSummary,
    isApart: isAbove || (behind !== null && behind !== bracketed),
    start: at[begin] ?? 0,
    nameEnd: (at[nameEnd - 1] ?? 0) + 1,
    end: (at[core.end - 1] ?? 0) + 1,
  }
}

/** Titles by words that other documents and menus bear as well: only with a name and a year, on lines of their own. */
const looseTitles = (squeezed: Squeezed): Title[] =>
  cores(squeezed.text, LOOSE_CORE)
    .map((core) => titleOf(squeezed, core))
    .filter(({ agency, year, heading }) => heading && agency !== null && year !== null)

/** Whether a page leads to another report with these words: `上一篇:`. */
const isLink = (text: string, start: number): boolean => LINK_BEFORE.test(text.slice(Math.max(0, start - 12), start))

/** Titles in reading order. `text` is normalised; only its head is worth passing. */
export const findTitles = (text: string): Title[] => {
  const squeezed = squeeze(text)
  const found = cores(squeezed.text, TITLE_CORE).flatMap((core) => {
    const title = titleOf(squeezed, core)
    return isLink(text, title.start) ? [] : [title]
  })
  if (found.some(({ agency }) => agency !== null)) return found
  const loose = looseTitles(squeezed)
  if (loose.length > 0) return [...found, ...loose].sort((a, b) => a.start - b.start)
  return found.length > 0 ? found : spoilt(squeezed).map((core) => titleOf(squeezed, core))
}
