import { ranking } from '@/app/_data'
import { afterOf, Pager } from '@/app/_parts/pager'
import type { View } from '@/app/_parts/view'
import { METRICS, type MetricId } from '@/lib/form'
import { DISTRIBUTION } from '@/lib/locale/distribution'
import { FIGURES } from '@/lib/locale/figures'
import { RANKED } from '@/lib/locale/ranked'
import { REGIONS } from '@/lib/locale/regions'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'
import { askedOf } from './asked'
import { Choices } from './choices'
import { RankedTable } from './table'

/** Agencies in the order of a metric, page by page, in the latest year in view. */
export const Ranked = async ({ view, metric }: { readonly view: View; readonly metric: MetricId }) => {
  const { lang, filters } = view
  const t = RANKED[lang]
  const asked = askedOf(view)
  const { order, minimum } = asked
  const after = afterOf(view)
  const found = await ranking({ filters, metric, order, minimum, ...(after !== undefined && { after }) })
  const { unit, label } = METRICS[metric]
  const caption = t.caption(label[lang], String(found.year ?? ''), DISTRIBUTION[lang].scope[found.scope])
  const isRaised = found.minimum !== null && found.minimum !== minimum
  return (
    <section className="ranking" id="ranked" aria-labelledby="ranked-title">
      <header className="ranking-head">
        <h2 id="ranked-title">{t.title(label[lang])}</h2>
        <p className="figure-subtitle">
          {found.year === null ? t.noYear : caption}
          {view.simulated && <strong className="simulated">{SITE[lang].simulated.short}</strong>}
        </p>
      </header>
      <Choices view={view} asked={asked} minimum={found.minimum} />
      {found.rows.length > 0 ? (
        <RankedTable ranking={found} caption={caption} isFirst={after === undefined} lang={lang} />
      ) : (
        found.year !== null && <p>{t.none}</p>
      )}
      <Pager view={view} next={found.next} />
      <div className="figure-notes">
        {isRaised && <p>{t.kept(String(minimum), String(found.minimum))}</p>}
        {unit === 'share' && <p>{REGIONS[lang].intervalNote}</p>}
        <p>{unit === 'count' ? REGIONS[lang].countNote : REGIONS[lang].rankNote}</p>
        <p>
          <a
            href={href(
              '/api/v1/ranking.csv',
              lang,
              { ...filters, metric },
              {
                sort: order,
                min: unit === 'count' ? undefined : minimum,
                bom: 1,
              },
            )}
            download
          >
            {FIGURES[lang].csv}
          </a>
        </p>
        <p>
          <a href={`${href('/methods', lang)}#${metric}`}>{FIGURES[lang].definition}</a>
        </p>
      </div>
    </section>
  )
}
