import type { RegionDetail } from '@/app/_data'
import { REGIONS } from '@/lib/locale/regions'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { href } from '@/lib/url'
import { Answer } from './answer'
import { basisNote } from './notes'
import { RegionLinks } from './region-links'
import { RegionName } from './region-name'
import type { View } from './view'

interface RegionOpeningProps {
  /** A view narrowed to the region. */
  readonly view: View
  readonly place: RegionDetail
  readonly points: readonly SeriesPoint[]
}

/** Where a region lies, its latest year in a sentence, what its figures are made of, and the ways on. */
export const RegionOpening = ({ view, place, points }: RegionOpeningProps) => {
  const { lang } = view
  const t = REGIONS[lang]
  return (
    <div className="opening">
      <div>
        <nav className="crumbs" aria-label={t.breadcrumbs}>
          <ol>
            <li>
              <a href={href('/regions', lang)}>{t.title}</a>
            </li>
            {place.path.slice(0, -1).map(({ code, name }) => (
              <li key={code}>
                <a href={href(`/regions/${code}`, lang)}>
                  <RegionName code={code} name={name} lang={lang} />
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <h1>
          <RegionName code={place.code} name={place.name} lang={lang} />
        </h1>
        <Answer view={view} points={points} />
        {points.length > 0 && <p className="coverage">{basisNote(points, lang)}</p>}
      </div>
      <RegionLinks place={place} lang={lang} />
    </div>
  )
}
