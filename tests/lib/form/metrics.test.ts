import { expect, test } from 'vitest'
import {
  APPROXIMATE,
  BREAKS,
  METRIC_IDS,
  METRICS,
  OUTCOMES,
  outcomeMetric,
  QUANTITIES,
  SMALL_N,
  snake,
} from '@/lib/form'
import { quantityCells } from '@/lib/metrics/formula'
import { APPLICATION_ROWS, annexKeys } from './annex'
import { SHEET_KEYS } from './sheet'

/** Every metric as promised: numerator / denominator in the quantities of the dictionary. */
const PROMISED: Readonly<Record<string, string>> = {
  received: 'N',
  workload: 'N+C0',
  disposed: 'T',
  'outcome_share.granted': 'G / T',
  'outcome_share.partial': 'P / T',
  'outcome_share.refused': 'D / T',
  'outcome_share.unavailable': 'U / T',
  'outcome_share.declined': 'X / T',
  'outcome_share.other': 'O / T',
  disclosure_rate: 'G+P / T',
  disclosure_rate_substantive: 'G+P / T-X-O',
  disclosure_rate_merits: 'G+P / G+P+D',
  refusal_rate: 'D / T',
  not_held_share: 'not_held / T',
  carry_over_rate: 'C1 / N+C0',
  natural_person_share: 'N_natural / N',
  review_rate: 'R / T',
  review_correction_rate: 'R_corrected / R-R_pending',
  litigation_rate: 'L1+L2 / T',
  litigation_correction_rate: 'L_corrected / L1+L2-L_pending',
  disputes: 'R+L1 / T',
}

const written = (formula: Readonly<Record<string, number>>) =>
  Object.entries(formula)
    .map(([quantity, sign]) => `${sign < 0 ? '-' : '+'}${quantity}`)
    .join('')
    .replace(/^\+/, '')

test('metrics are those promised, with those formulas', () => {
  expect(METRIC_IDS).toEqual(Object.keys(PROMISED))
  const ours = METRIC_IDS.map((id) => {
    const { numerator, denominator } = { denominator: undefined, ...METRICS[id] }
    return [id, denominator ? `${written(numerator)} / ${written(denominator)}` : written(numerator)]
  })
  expect(Object.fromEntries(ours)).toEqual(PROMISED)
})

test('a count has no denominator, a rate has one; cases per request are per hundred', () => {
  for (const id of METRIC_IDS) expect('denominator' in METRICS[id], id).toBe(METRICS[id].unit !== 'count')
  expect(METRIC_IDS.filter((id) => METRICS[id].unit === 'per100')).toEqual([
    'review_rate',
    'litigation_rate',
    'disputes',
  ])
})

test('quantities name cells of the form, and always totals or natural persons', () => {
  const known = new Set([...annexKeys('2021'), ...annexKeys('2019'), ...SHEET_KEYS])
  const plain: Readonly<Record<string, readonly string[]>> = {
    N: ['applications.received.total', 'sheet_requests.received.value'],
    N_natural: ['applications.received.natural_person'],
    C0: ['applications.carried_in.total'],
    C1: ['applications.carried_out.total'],
    T: ['applications.total.total', 'sheet_answers.total.value'],
    not_held: ['applications.unavailable.not_held.total'],
    R: ['review.total', 'sheet_review.total.value'],
    R_corrected: ['review.corrected'],
    R_pending: ['review.pending'],
    L1: ['litigation_direct.total'],
    L2: ['litigation_after_review.total'],
    L_corrected: ['litigation_direct.corrected', 'litigation_after_review.corrected'],
    L_pending: ['litigation_direct.pending', 'litigation_after_review.pending'],
  }
  for (const { cells } of Object.values(QUANTITIES)) expect(cells.filter((key) => !known.has(key))).toEqual([])
  for (const [id, cells] of Object.entries(plain)) expect({ ...QUANTITIES }[id], id).toMatchObject({ cells })
})

test.each(['2019', '2021'] as const)(
  'the six outcome groups share out the outcome rows of %s, each row once',
  (edition) => {
    const groups = { granted: 'G', partial: 'P', refused: 'D', unavailable: 'U', declined: 'X', other: 'O' } as const
    expect(Object.keys(OUTCOMES)).toEqual(Object.keys(groups))
    const rows = APPLICATION_ROWS[edition].map(([key]) => key).slice(2, -2)
    const printed = new Set(annexKeys(edition))
    for (const [outcome, quantity] of Object.entries(groups)) {
      const cells = rows.filter((row) => row.split('.')[0] === outcome).map((row) => `applications.${row}.total`)
      expect(
        QUANTITIES[quantity].cells.filter((key) => printed.has(key)),
        outcome,
      ).toEqual(cells)
    }
    for (const outcome of Object.keys(groups))
      expect(METRIC_IDS).toContain(outcomeMetric(outcome as keyof typeof groups))
  },
)

test('the groups of the 2014 sheet share out its eight answers, each once', () => {
  const answers = (['G', 'P', 'D', 'U', 'O'] as const).flatMap((quantity) => quantityCells(quantity, '2014'))
  const rows = SHEET_KEYS.filter((key) => /^sheet_answers\.(?!refused|total)|^sheet_answers\.refused\.total/.test(key))
  expect([...answers].sort()).toEqual([...rows].sort())
  expect(answers).toHaveLength(8)
  expect(quantityCells('X', '2014')).toEqual([])
})

test('what the 2014 sheet yields is received as later forms have it, or approximate and said so', () => {
  const told = METRIC_IDS.filter((id) => {
    const { numerator, denominator } = { denominator: {}, ...METRICS[id] }
    return Object.keys({ ...numerator, ...denominator }).every(
      (quantity) => quantityCells(quantity as keyof typeof QUANTITIES, '2014').length > 0,
    )
  })
  expect(told.sort()).toEqual(['received', ...Object.keys(APPROXIMATE)].sort())
  const sheetEnds = BREAKS.find(({ year }) => year === 2019)
  expect([...(sheetEnds?.metrics ?? [])].sort()).toEqual(told)
})

test('labels and caveats are there in both languages; labels are distinct; column names fit', () => {
  for (const lang of ['zh', 'en'] as const) {
    const labels = METRIC_IDS.map((id) => METRICS[id].label[lang])
    expect(new Set(labels).size).toBe(labels.length)
    for (const id of METRIC_IDS)
      for (const text of [METRICS[id].label[lang], METRICS[id].caveat[lang]]) {
        expect(text.length, id).toBeGreaterThan(0)
        expect(/\p{Script=Han}/u.test(text), text).toBe(lang === 'zh')
      }
  }
  for (const id of METRIC_IDS) expect(Buffer.byteLength(`${snake(id)}_num`)).toBeLessThanOrEqual(63)
})

test('thresholds for small numbers rise from shown to ranked, and breaks are explained', () => {
  expect(SMALL_N.show).toBeLessThan(SMALL_N.firm)
  expect(SMALL_N.firm).toBeLessThanOrEqual(SMALL_N.rank)
  for (const { metrics, why, year } of BREAKS) {
    expect(metrics.filter((id) => !METRIC_IDS.includes(id))).toEqual([])
    expect(year).toBeGreaterThan(2018)
    expect(why.zh.length * why.en.length).toBeGreaterThan(0)
  }
})
