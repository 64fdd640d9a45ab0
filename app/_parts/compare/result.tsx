import type { Comparison } from '@/app/_data'
import { LineKey } from '@/app/_parts/key'
import type { View } from '@/app/_parts/view'
import { colour } from '@/lib/chart/theme'
import type { MetricId } from '@/lib/form'
import { COMPARE } from '@/lib/locale/compare'
import { Multiple } from './multiple'
import { VersusNames } from './names'
import { comparisonNotes } from './notes'
import { ComparisonTable } from './table'

const CHARTS: readonly MetricId[] = [
  'received',
  'disposed',
  'disclosure_rate',
  'not_held_share',
  'refusal_rate',
  'carry_over_rate',
  'natural_person_share',
  'review_rate',
  'litigation_rate',
]

/** Two agencies set side by side: what limits the comparison, the charts, then every figure. */
export const ComparisonResult = ({ view, comparison }: { readonly view: View; readonly comparison: Comparison }) => {
  const { lang } = view
  const t = COMPARE[lang]
  const notes = comparisonNotes(comparison, lang)
  const names = [
    { name: `A ${comparison.a.name}`, colour: colour('a'), shape: 'circle' as const },
    { name: `B ${comparison.b.name}`, colour: colour('b'), shape: 'diamond' as const },
  ]
  return (
    <>
      <VersusNames view={view} comparison={comparison} />
      <section className="comparability" aria-labelledby="notes">
        <h2 id="notes">{t.notes}</h2>
        {comparison.a.id === comparison.b.id && <p>{t.same}</p>}
        {notes.length === 0 ? (
          <p>{t.comparable}</p>
        ) : (
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </section>
      {comparison.years.length > 0 && (
        <>
          <section className="block">
            <h2>{t.charts}</h2>
            <p className="hint">{t.chartsLead}</p>
            <LineKey names={names} />
            <div className="multiples">
              {CHARTS.map((metric) => (
                <Multiple key={metric} view={view} comparison={comparison} metric={metric} />
              ))}
            </div>
          </section>
          <section className="block">
            <h2>{t.table}</h2>
            <p className="hint">{t.tableLead}</p>
            <ComparisonTable comparison={comparison} lang={lang} />
          </section>
        </>
      )}
    </>
  )
}
