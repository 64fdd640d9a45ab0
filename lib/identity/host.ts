/** Web hosts: the one a report is published on, whether it is the government's, and the place it is named after. */
import { isBelow, REGIONS, type Region, regionOf } from './regions'
import { shortForms } from './short-names'
import { spellingOf } from './spelling'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^(?:https?://)?(?:[^/@\\s]{0,99}@)?((?:${LABEL}\\.){1,6}[a-z]{2,12})(?=[:/?#]|$)`, 'i')
const LINK = new RegExp(`(?<![@\\w.-])(?:https?://|(?=www\\.))((?:${LABEL}\\.){1,6}[a-z]{2,12})`, 'iy')

const MAX_URL = 2000
const SCHEME = /^https?:\/\//i

const addressOf = (url: string): URL | null =>
  SCHEME.test(url) && url.length <= MAX_URL && URL.canParse(url) ? new URL(url) : null

/** The host of an address (`https://www.x.gov.cn/a`), lower case, a bare number too; null where there is none. */
export const hostOf = (url: string): string | null =>
  addressOf(url)?.hostname ?? HOST.exec(url.slice(0, 300))?.[1]?.toLowerCase() ?? null

/** Whether a name stands before the host: an address that may be made to look like another's. */
export const hasUser = (url: string): boolean => (addressOf(url)?.username ?? '') !== ''

export interface HostReading {
  readonly host: string
  readonly start: number
  readonly end: number
}

const MAX_LINKS = 40

/** The first web host that the text names. */
export const readHost = (text: string): HostReading | null => {
  for (const sign of ['://', 'www.', 'WWW.']) {
    let at = text.indexOf(sign)
    for (let n = 0; at !== -1 && n < MAX_LINKS; n++) {
      const start = sign === '://' ? Math.max(0, text.charAt(at - 1).toLowerCase() === 's' ? at - 5 : at - 4) : at
      LINK.lastIndex = start
      const match = LINK.exec(text)
      if (match?.[1]) {
        const end = start + match[0].length
        return { host: match[1].toLowerCase(), start: end - match[1].length, end }
      }
      at = text.indexOf(sign, at + 1)
    }
  }
  return null
}

/** Hosts of provinces and large cities that are no full spelling of their name. */
const KNOWN: Readonly<Record<string, string>> = {
  tj: '120000',
  sx: '140000',
  shanxi: '140000',
  nmg: '150000',
  ln: '210000',
  jl: '220000',
  hlj: '230000',
  sh: '310000',
  js: '320000',
  jiangsu: '320000',
  zj: '330000',
  ah: '340000',
  fj: '350000',
  sd: '370000',
  gd: '440000',
  gz: '440100',
  sz: '440300',
  gxzf: '450000',
  cq: '500000',
  sc: '510000',
  yn: '530000',
  shaanxi: '610000',
  xa: '610100',
  nx: '640000',
}
const DOMAIN = '.gov.cn'
const MIN_SPELLING = 4

/** A name's spelling, and that of hosts which write 略 as lue. */
const spellingsOf = (stem: string): readonly string[] => {
  const spelled = spellingOf(stem)
  return spelled.includes('ve') ? [spelled, spelled.replaceAll('ve', 'ue')] : [spelled]
}

let spellings: Map<string, Region[]> | null = null

/** Spelling of every region's name without its kind; built when first asked for. */
const bySpelling = (): Map<string, Region[]> => {
  if (spellings) return spellings
  spellings = new Map()
  for (const region of REGIONS) {
    const stem = shortForms(region.name).stem[0]
    if (!stem) continue
    for (const spelled of spellingsOf(stem)) {
      const among = spellings.get(spelled)
      if (among) among.push(region)
      else spellings.set(spelled, [region])
    }
  }
  return spellings
}

const spelled = (label: string): readonly Region[] => {
  const known = KNOWN[label]
  const region = known === undefined ? undefined : regionOf(known)
  if (region) return [region]
  return label.length < MIN_SPELLING ? [] : (bySpelling().get(label) ?? [])
}

/**
 * Regions that a host under gov.cn is named after, by the full spelling of their names (`www.xuzhou.gov.cn`), narrowed
 * by the parts behind it (`binjiang.hangzhou.gov.cn`). None for initials, and never any for other domains.
 */
export const regionsOfHost = (host: string): readonly Region[] => {
  if (!host.endsWith(DOMAIN)) return []
  let regions: readonly Region[] = []
  for (const label of host.slice(0, -DOMAIN.length).split('.').reverse()) {
    const named = spelled(label)
    if (named.length === 0) continue
    const below = named.filter((region) => regions.some((above) => isBelow(region, above)))
    if (regions.length > 0 && below.length === 0) break
    regions = regions.length === 0 ? named : below
  }
  return regions
}
