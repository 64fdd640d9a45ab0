/** Reports made up for the tests: complete, all zero, and right, but for what a test puts in. */
import { type CellKey, cellsOf, type EditionId } from '@/lib/form'
import type { Claim, Report, Unread } from '@/lib/report/report'

type Values = Readonly<Partial<Record<CellKey, number | null>>>

/** Every cell of an edition nought, then `values`; null makes a cell blank. */
export const reportOf = (values: Values = {}, more: Partial<Report> = {}, edition: EditionId = '2021'): Report => {
  const zero = Object.fromEntries(cellsOf(edition).map((cell) => [cell.key, 0]))
  const blank = Object.entries(values).filter(([, value]) => value === null)
  return {
    agency: '滨江区教育局',
    year: edition === '2021' ? 2024 : 2020,
    edition,
    region: null,
    level: 'county',
    kind: 'department',
    scope: 'own',
    origin: 'published',
    evidence: {},
    host: null,
    cells: { ...zero, ...values },
    unread: Object.fromEntries(blank.map(([key]) => [key, { state: 'blank', raw: '' }])),
    places: [],
    narrative: [],
    ...more,
  }
}

/** A cell that could not be read, or is not there. */
export const unreadable = (raw = '??'): Unread => ({ state: 'unreadable', raw })
export const missing: Unread = { state: 'missing', raw: '' }

/** A right report of one applicant's requests: received, granted, carried over. */
export const requests = (received: number, granted: number, carriedIn = 0): Values => {
  const carriedOut = received + carriedIn - granted
  const row = (name: string, value: number) => ({
    [`applications.${name}.natural_person`]: value,
    [`applications.${name}.total`]: value,
  })
  return {
    ...row('received', received),
    ...row('carried_in', carriedIn),
    ...row('granted', granted),
    ...row('total', granted),
    ...row('carried_out', carriedOut),
  }
}

/** A claim of the prose. */
export const claim = (claims: Claim['claims'], value: number, scope?: Claim['scope']): Claim => ({
  claims,
  value,
  quote_place: { start: 0, end: 9 },
  ...(scope && { scope }),
})
