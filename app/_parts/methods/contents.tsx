import { METRIC_IDS, METRICS } from '@/lib/form'
import { METHODS } from '@/lib/locale/methods'
import type { Lang } from '@/lib/url'

/** What is on the page; the metrics one by one, because most readers come for one of them. */
export const Contents = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang]
  const sections: readonly (readonly [string, string])[] = [
    ['metrics', t.metrics.title],
    ['nothing', t.nothing.title],
    ['small-numbers', t.small.title],
    ['scope', t.scope.title],
    ['checks', t.checks.title],
    ['editions', t.editions.title],
    ['sources', t.sources.title],
    ['cells', t.cells.title],
  ]
  return (
    <nav className="contents" aria-label={t.contents}>
      <ul>
        {sections.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            {id === 'metrics' && (
              <ul>
                {METRIC_IDS.map((metric) => (
                  <li key={metric}>
                    <a href={`#${metric}`}>{METRICS[metric].label[lang]}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
