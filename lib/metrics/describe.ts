/** Formulas in words, from the same data that is evaluated. */
import { type Formula, METRICS, type MetricId, QUANTITIES, type Text } from '@/lib/form'
import { sidesOf, termsOf } from './formula'

export interface Description {
  readonly label: string
  /** The whole formula, e.g. `(granted + partly granted) ÷ disposed of`. */
  readonly formula: string
  readonly numerator: string
  /** Words of the denominator; null for a count. */
  readonly denominator: string | null
  readonly caveat: string
}

const BRACKETS: Text = { zh: '（）', en: '()' }

const words = (formula: Formula, lang: keyof Text): string =>
  termsOf(formula)
    .map(({ quantity, sign }, index) => {
      const label = QUANTITIES[quantity].label[lang]
      return `${sign < 0 ? '− ' : index > 0 ? '+ ' : ''}${lang === 'en' ? label.toLowerCase() : label}`
    })
    .join(' ')

const group = (formula: Formula, lang: keyof Text): string => {
  const text = words(formula, lang)
  const [open, close] = BRACKETS[lang]
  return termsOf(formula).length > 1 ? `${open}${text}${close}` : text
}

/** A metric's label, formula and caveat in one language. */
export const describe = (metric: MetricId, lang: keyof Text): Description => {
  const { numerator, denominator } = sidesOf(metric)
  const { label, caveat, unit } = METRICS[metric]
  const ratio = denominator ? `${group(numerator, lang)} ÷ ${group(denominator, lang)}` : words(numerator, lang)
  return {
    label: label[lang],
    formula: unit === 'per100' ? `${ratio} × 100` : ratio,
    numerator: words(numerator, lang),
    denominator: denominator && words(denominator, lang),
    caveat: caveat[lang],
  }
}
