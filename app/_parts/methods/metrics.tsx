import { breaksOf } from '@/lib/chart/trend'
import { APPROXIMATE, type CellKey, EDITION_IDS, METRIC_IDS, METRICS, type MetricId } from '@/lib/form'
import { METHODS } from '@/lib/locale/methods'
import { describe } from '@/lib/metrics/describe'
import { metricCells } from '@/lib/metrics/formula'
import type { Lang } from '@/lib/url'

interface MetricProps {
  readonly metric: MetricId
  readonly lang: Lang
}

/** Cells of all editions, the newest first, each once. */
const cellsOf = (metric: MetricId): readonly CellKey[] => [
  ...new Set([...EDITION_IDS].reverse().flatMap((edition) => metricCells(metric, edition))),
]

const onSheet = (metric: MetricId, lang: Lang): string => {
  const t = METHODS[lang].metrics
  return APPROXIMATE[metric]?.[lang] ?? (metric === 'received' ? t.sheetSame : t.sheetNone)
}

const Cells = ({ metric, lang }: MetricProps) => {
  const cells = cellsOf(metric)
  return (
    <details>
      <summary>
        {METHODS[lang].metrics.cells} ({cells.length})
      </summary>
      <ul className="keys">
        {cells.map((cell) => (
          <li key={cell}>
            <a href={`#${cell}`}>
              <code>{cell}</code>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

const MetricEntry = ({ metric, lang }: MetricProps) => {
  const t = METHODS[lang].metrics
  const { label, formula, denominator, caveat } = describe(metric, lang)
  const breaks = breaksOf([metric], lang)
  return (
    <article className="definition" id={metric}>
      <header>
        <h3>{label}</h3>
        <code>{metric}</code>
      </header>
      <dl>
        <dt>{t.formula}</dt>
        <dd className="formula">{formula}</dd>
        <dt>{t.unit}</dt>
        <dd>{t.units[METRICS[metric].unit]}</dd>
        <dt>{t.caveat}</dt>
        <dd>{caveat}</dd>
        <dt>{t.rule}</dt>
        <dd>{denominator === null ? t.ruleCount : t.ruleRatio}</dd>
        <dt>{t.sheet}</dt>
        <dd>{onSheet(metric, lang)}</dd>
        {breaks.length > 0 && (
          <>
            <dt>{t.breaks}</dt>
            <dd>{breaks.map(({ year, why }) => `${year}: ${why}`).join('; ')}</dd>
          </>
        )}
      </dl>
      <Cells metric={metric} lang={lang} />
    </article>
  )
}

/** Every metric: formula, unit, when it has no value, what to know before quoting it. */
export const MetricDefinitions = ({ lang }: { readonly lang: Lang }) => (
  <section className="block" id="metrics">
    <h2>{METHODS[lang].metrics.title}</h2>
    <p>{METHODS[lang].metrics.lead}</p>
    <div className="definitions">
      {METRIC_IDS.map((metric) => (
        <MetricEntry key={metric} metric={metric} lang={lang} />
      ))}
    </div>
  </section>
)
