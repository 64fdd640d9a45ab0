import type { ReactNode } from 'react'
import { region } from '@/app/_data'
import type { Level } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import { href, type Lang } from '@/lib/url'
import { withoutRegion } from './region-line'
import { RegionName } from './region-name'

interface RegionCrumbsProps {
  readonly code: string | null
  readonly level: Level
  readonly lang: Lang
  /** Names the list, where a page has several. */
  readonly label?: string
  /** What follows the regions. */
  readonly children?: ReactNode
}

/** The way from the province down to an agency; each region leads to its page. */
export const RegionCrumbs = async ({ code, level, lang, label, children }: RegionCrumbsProps) => {
  const t = AGENCIES[lang]
  const place = code ? await region(code) : null
  return (
    <nav className="crumbs" aria-label={label ?? t.breadcrumbs}>
      <ol>
        {place ? (
          place.path.map((item) => (
            <li key={item.code}>
              <a href={href(`/regions/${item.code}`, lang)}>
                <RegionName code={item.code} name={item.name} lang={lang} />
              </a>
            </li>
          ))
        ) : (
          <li>{withoutRegion(level, lang)}</li>
        )}
        {children}
      </ol>
    </nav>
  )
}
