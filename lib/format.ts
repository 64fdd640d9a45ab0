/** Numbers as people read them, in both languages. One place for precision and for what small numbers allow. */
import { METRICS, type MetricId, SMALL_N, type Unit } from './form'
import { UNITS } from './locale/units'
import { type Figure, metricValue } from './metrics/figure'
import type { Lang } from './url'

const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' }

const makers = new Map<string, Intl.NumberFormat>()
const number = (lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = lang + JSON.stringify(options)
  const maker = makers.get(key) ?? new Intl.NumberFormat(LOCALES[lang], options)
  makers.set(key, maker)
  return maker
}

const decimals = (count: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: count,
  maximumFractionDigits: count,
})

/** A count: `3,511`. */
export const integer = (value: number, lang: Lang): string => number(lang, { maximumFractionDigits: 0 }).format(value)

/** A share of 0–1 as `43.6%`; no decimal where it rests on fewer than 100 cases. */
export const percent = (share: number, cases: number, lang: Lang): string =>
  number(lang, { style: 'percent', ...decimals(cases < 100 ? 0 : 1) }).format(share)

/** Cases per 100, one decimal. */
const per100 = (value: number, lang: Lang): string => number(lang, decimals(1)).format(value)

/** A difference between two shares of 0–1, in points and with its sign: `+1.2 pp`. */
export const points = (difference: number, lang: Lang): string =>
  `${number(lang, { ...decimals(1), signDisplay: 'exceptZero' }).format(difference * 100)} ${UNITS[lang].points}`

/** A difference of counts or rates with its sign; `digits` decimals. */
export const signed = (difference: number, lang: Lang, digits = 0): string =>
  number(lang, { ...decimals(digits), signDisplay: 'exceptZero' }).format(difference)

/** The size of a relative change of a count, without its sign: `23%`. */
export const change = (from: number, to: number, lang: Lang): string =>
  number(lang, { style: 'percent', maximumFractionDigits: 0 }).format(Math.abs(to / from - 1))

/** `1,519/3,486`: what a percentage is made of. */
export const fraction = (numerator: number, denominator: number, lang: Lang): string =>
  `${integer(numerator, lang)}/${integer(denominator, lang)}`

/** The figure of a cell in its unit: counts whole, changes signed, money in 万元 with the decimals it was printed with. */
export const cellFigure = (value: number, unit: Unit, lang: Lang): string => {
  if (unit === 'change') return signed(value, lang)
  if (unit === 'money') return number(lang, { maximumFractionDigits: 6 }).format(value)
  return integer(value, lang)
}

/** A value of a metric (a count, a share of 0–1, a rate per 100) without its fraction. */
export const metricNumber = (metric: MetricId, value: number, cases: number, lang: Lang): string => {
  const { unit } = METRICS[metric]
  if (unit === 'count') return integer(value, lang)
  return unit === 'share' ? percent(value, cases, lang) : per100(value, lang)
}

/**
 * How a figure is to be shown. `value`: text and fraction; `few`: too few cases for a rate, the counts stand alone;
 * `zero-denominator` and `unknown`: there is no value. `firm` is false where the value rests on few cases.
 */
export type FigureText =
  | { readonly state: 'value'; readonly text: string; readonly fraction: string | null; readonly firm: boolean }
  | { readonly state: 'few'; readonly text: string }
  | { readonly state: 'zero-denominator' }
  | { readonly state: 'unknown' }

export const figureText = (metric: MetricId, figure: Figure, lang: Lang): FigureText => {
  const { numerator, denominator } = figure
  if (numerator === null) return { state: 'unknown' }
  if (METRICS[metric].unit === 'count')
    return { state: 'value', text: integer(numerator, lang), fraction: null, firm: true }
  if (denominator === null) return { state: 'unknown' }
  if (denominator === 0) return { state: 'zero-denominator' }
  const parts = fraction(numerator, denominator, lang)
  if (denominator < SMALL_N.show) return { state: 'few', text: parts }
  const value = metricValue(metric, figure) ?? 0
  const text = metricNumber(metric, value, denominator, lang)
  return { state: 'value', text, fraction: parts, firm: denominator >= SMALL_N.firm }
}

/** The same on one line, for sentences and chart labels; `—` where there is no value. */
export const figureLine = (metric: MetricId, figure: Figure, lang: Lang): string => {
  const shown = figureText(metric, figure, lang)
  return 'text' in shown ? shown.text : UNITS[lang].nothing.unknown.glyph
}
