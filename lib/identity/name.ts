/** The name of a public body: written out in full, and compared with other forms of itself. */
import { firstRegions, isRegion, type Named, regionsAt } from './places'
import { mayEndRegion } from './regions'
import {
  BARE_BODY,
  BODY_ENDING,
  COMMITTEE,
  CUT_GOVERNMENT,
  GOVERNMENT,
  INNER_OFFICE,
  LEAD_IN,
  LEADING_NUMBER,
  NAME_TAIL,
  NAME_YEAR,
  OFFICE,
  PREFECTURE,
  SHORT_COMMITTEE,
  SHORT_GOVERNMENT,
  SHORT_LAST,
  SHORT_OFFICE,
  SHORT_PREFECTURE,
  SHORT_YEAR,
  SIMULATED,
  SO_CALLED,
  SUBDISTRICT,
  SUBDISTRICT_OFFICE,
  SYSTEM_HEAD,
  SYSTEM_NAME,
  SYSTEM_OF_BUREAUX,
  TOWN,
  UNFILLED,
  UNIT,
  YEAR_REST,
  ZONE,
} from './words'

const MAX_NAME = 45
/** No name with what stands around it is longer. */
const MAX_PIECE = 400
const MAX_ABBREVIATED = 6
const EDGE_MARKS = `"'[]()<>《》〈〉:,.、·-`
const IN_BRACKETS = /\([^()]*\)$/
const NAME_CHARACTERS = /^[\p{Script=Han}、()·\d]+$/u

/** The text without the marks that it begins and ends with. */
const withoutEdges = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && EDGE_MARKS.includes(text.charAt(start))) start++
  while (end > start && EDGE_MARKS.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

const writtenOut = (name: string): string => {
  const last = name.length - 1
  if (!SHORT_LAST.includes(name.charAt(last)) && !mayEndRegion(name, last)) return name
  if (CUT_GOVERNMENT.test(name)) return name.replace(CUT_GOVERNMENT, GOVERNMENT)
  if (SUBDISTRICT.test(name)) return name.replace(SUBDISTRICT, SUBDISTRICT_OFFICE)
  if (SYSTEM_NAME.test(name)) return name.replace(SYSTEM_NAME, name.endsWith(SYSTEM_OF_BUREAUX) ? SYSTEM_HEAD : '')
  if (TOWN.test(name) || isRegion(name) || (UNIT.test(name) && !ZONE.test(name))) return name + GOVERNMENT
  return name.replace(SHORT_OFFICE, OFFICE).replace(SHORT_GOVERNMENT, GOVERNMENT).replace(SHORT_PREFECTURE, PREFECTURE)
}

/**
 * Two names side by side: a government and a zone that report together, 黄埔区人民政府 广州开发区管委会; else the first is
 * the site's, 嘉善县人民政府 嘉善县水利局, or the place is told twice.
 */
const parted = (name: string): string => {
  const end = name.indexOf(GOVERNMENT) + GOVERNMENT.length
  if (end > GOVERNMENT.length && end < name.length && regionsAt(name, end) !== null) {
    const second = name.slice(end)
    return ZONE.test(second) ? `${name.slice(0, end)}、${second}` : second
  }
  const named = regionsAt(name, 0)
  return named && name.startsWith(name.slice(0, named.end), named.end) ? name.slice(named.end) : name
}

/**
 * A body's name from a piece of text in which it stands: years, lead-in words and marks taken off, a government that
 * is only implied written out (呼兰区 → 呼兰区人民政府, 大榭街道 → 大榭街道办事处). Null when no complete name is left.
 */
export const agencyName = (piece: string): string | null => {
  if (piece.length > MAX_PIECE || UNFILLED.test(piece)) return null
  const tight = piece.replace(/\s+/g, '')
  const noted = tight.includes('(') ? tight.replace(SIMULATED, '').replace(SO_CALLED, '') : tight
  const led = noted.replace(NAME_YEAR, '').replace(LEAD_IN, '')
  if (YEAR_REST.test(led)) return null
  const bare = withoutEdges(led.replace(LEADING_NUMBER, '').replace(IN_BRACKETS, ''))
  const name = parted(writtenOut(withoutEdges(bare.replace(SHORT_YEAR, '').replace(NAME_TAIL, ''))))
  const complete = BODY_ENDING.test(name) || ZONE.test(name)
  if (!complete || BARE_BODY.test(name) || name.length < 3 || name.length > MAX_NAME) return null
  return NAME_CHARACTERS.test(name) ? name : null
}

/** The body behind an office named in a contact sentence: 太平镇党政办公室 → 太平镇人民政府. */
export const bodyBehind = (piece: string): string | null => {
  const plain = piece.replace(/\s+/g, '').replace(IN_BRACKETS, '')
  const body = plain.replace(INNER_OFFICE, '')
  return agencyName(body) ?? (body === plain ? null : agencyName(plain))
}

const uniform = (name: string) => name.replace(SHORT_COMMITTEE, COMMITTEE)

const restOf = (name: string, named: Named | null): string => {
  const rest = named ? name.slice(named.end) : name
  return rest.startsWith(GOVERNMENT) && rest.length > GOVERNMENT.length + 3 ? rest.slice(GOVERNMENT.length) : rest
}

/** Whether `long` holds the characters of `short` in their order, from the first on. */
const isWithin = (long: string, short: string): boolean => {
  if (short.charAt(0) !== long.charAt(0)) return false
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at++
  return at === short.length
}

/** Whether `short` is made of characters of `long`, as 发改委 is of 发展和改革委员会; none that only leaves words out. */
const isAbbreviated = (long: string, short: string): boolean =>
  short.length <= MAX_ABBREVIATED &&
  short.length + 2 <= long.length &&
  short.charAt(1) !== long.charAt(1) &&
  isWithin(long, short)

/** What follows the place in a short name: the tier alone may stand for it, 市发改委. */
const behindTier = (short: string, own: Named | null, place: string): string | null => {
  if (own) return short.slice(own.end)
  return place.endsWith(short.charAt(0)) ? short.slice(1) : null
}

/** Whether `longer` is the same body's name with more of its place before it, or written out: 市发改委. */
export const isFullerForm = (longer: string, shorter: string): boolean => {
  const [long, short] = [uniform(longer), uniform(shorter)]
  if (long.length <= short.length) return long === short && longer.length > shorter.length
  const place = regionsAt(long, 0)
  if (!place) return false
  const added = long.length - short.length
  if (long.endsWith(short)) return place.end >= added || place.end + GOVERNMENT.length >= added
  const own = firstRegions(short)
  const shared = !own || own.regions.some((region) => place.regions.includes(region))
  const behind = behindTier(short, own, long.slice(0, place.end))
  if (shared && behind !== null && isAbbreviated(long.slice(place.end), behind)) return true
  return shared && restOf(long, place) === restOf(short, own) && !restOf(short, own).startsWith(GOVERNMENT)
}

/** Whether two names are one body's. */
export const isKin = (a: string, b: string): boolean => a === b || isFullerForm(a, b) || isFullerForm(b, a)

/** Whether one name may be the other shortened in any way, of one place: 应急局 for 应急管理局. */
export const mayBeShort = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const [own, place] = [firstRegions(short), firstRegions(long)]
  const isElsewhere = own && place && !own.regions.some((region) => place.regions.includes(region))
  const behind = place && behindTier(short, own, long.slice(0, place.end))
  return !isElsewhere && isWithin(long.slice(place?.end ?? 0), behind ?? short.slice(own?.end ?? 0))
}
