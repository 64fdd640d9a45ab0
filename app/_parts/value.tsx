import type { MetricId, Unit } from '@/lib/form'
import { cellFigure, figureText } from '@/lib/format'
import { type NothingKind, UNITS } from '@/lib/locale/units'
import type { Figure } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'
import { Nothing } from './nothing'

interface ValueProps {
  readonly metric: MetricId
  readonly figure: Figure
  readonly lang: Lang
  /** Leave the fraction out, where a column of its own has it. */
  readonly bare?: boolean
}

/** A metric's value with the fraction it is made of; counts alone where a rate would rest on too few cases. */
export const Value = ({ metric, figure, lang, bare = false }: ValueProps) => {
  const shown = figureText(metric, figure, lang)
  if (shown.state === 'unknown') return <Nothing kind="unknown" lang={lang} />
  if (shown.state === 'zero-denominator')
    return (
      <span className="nothing">
        {UNITS[lang].nothing.unknown.glyph}
        <small className="fraction">({UNITS[lang].zeroDenominator})</small>
      </span>
    )
  if (shown.state === 'few') return <span className="value value-few">{shown.text}</span>
  return (
    <span className="value">
      {shown.text}
      {shown.fraction && !bare && <small className="fraction">{shown.fraction}</small>}
    </span>
  )
}

interface CellValueProps {
  /** The figure as printed, or why there is none. */
  readonly value: number | NothingKind
  readonly unit: Unit
  readonly lang: Lang
}

/** A cell of the form as printed; the kinds of nothing each have their own sign. */
export const CellValue = ({ value, unit, lang }: CellValueProps) =>
  typeof value === 'number' ? (
    <span className="value">{cellFigure(value, unit, lang)}</span>
  ) : (
    <Nothing kind={value} lang={lang} />
  )
