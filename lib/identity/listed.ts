/** What a list of documents says of one of them: it names the publisher, so it goes before what the document says. */
import { simplify } from '@/lib/read/script'
import type { EvidenceSource } from './identity'
import type { Mention } from './mentions'
import type { RegionReading } from './region'
import { lineage, regionsOfCode } from './regions'
import type { YearReading } from './year'

/** Any of these may be unknown. */
export interface Hints {
  readonly agency?: string
  /** GB/T 2260; a code that was given up stands for the unit that has taken its place. */
  readonly regionCode?: string
  readonly year?: number
}

const SOURCE: EvidenceSource = 'list'
const CONFIDENCE = 0.9
const NOWHERE = { source: SOURCE, start: null, end: null, confidence: CONFIDENCE } as const

const simplified = (text: string): string => simplify({ text, offsets: new Int32Array(text.length + 1) })?.text ?? text

/** The listed body, in simplified script; what the document gives stays where it is the same. */
export const listedAgency = ({ agency }: Hints, own: Mention | null): Mention | null => {
  const name = agency === undefined ? own?.name : simplified(agency)
  if (name === undefined || name === own?.name) return own
  return { ...NOWHERE, name, simulated: own?.simulated ?? false }
}

/** The listed year; the one that the document gives itself is kept, and told as a conflict. */
export const listedYear = ({ year }: Hints, own: YearReading | null): YearReading | null => {
  if (year === undefined || year === own?.year) return own
  return { ...NOWHERE, year, titleYear: own?.year ?? null, ...(own?.spans && { spans: own.spans }) }
}

/** The listed region; `against` it is what the document says otherwise. */
export const listedRegion = ({ regionCode }: Hints, own: RegionReading): RegionReading => {
  const [region] = regionCode === undefined ? [] : regionsOfCode(regionCode)
  if (!region || region === own.region) return own
  const isOther = own.region !== null && !lineage(region).includes(own.region)
  return { ...own, ...NOWHERE, region, also: [], against: isOther ? [own.source] : [], former: undefined }
}
