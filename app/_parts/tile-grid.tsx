import { METRICS, type MetricId, SMALL_N } from '@/lib/form'
import { PROVINCES } from '@/lib/locale/provinces'
import { REGIONS } from '@/lib/locale/regions'
import { UNITS } from '@/lib/locale/units'
import { href, type Lang } from '@/lib/url'
import type { Tile, Tiles } from './tiles'
import type { View } from './view'

interface TileGridProps {
  readonly view: View
  readonly tiles: Tiles
  readonly metric: MetricId
}

const shadeClass = (shade: number | null): string => `tile ${shade === null ? 'tile-none' : `tile-${shade}`}`

/** Name and figure; two letters stand for an English name where squares are small. */
const TileWords = ({ tile: { code, text }, lang }: { readonly tile: Tile; readonly lang: Lang }) => (
  <>
    <span className="tile-name">{PROVINCES[code]?.[lang]}</span>
    <span className="tile-short" aria-hidden="true">
      {PROVINCES[code]?.[lang === 'en' ? 'letters' : 'zh']}
    </span>
    {text ? <span>{text}</span> : <span className="hidden">{REGIONS[lang].none}</span>}
  </>
)

/** The provinces as squares about where they lie; each leads to its region. */
export const TileGrid = ({ view, tiles: { year, tiles, breaks }, metric }: TileGridProps) => {
  const { lang, filters } = view
  const t = REGIONS[lang]
  const { region: _, ...others } = filters
  return (
    <figure className="tiles-figure">
      <ul className="tiles" aria-label={t.gridSubtitle(METRICS[metric].label[lang], String(year ?? ''))}>
        {tiles.map((tile) => (
          <li key={tile.code} style={{ gridColumn: tile.column, gridRow: tile.row }}>
            {tile.known ? (
              <a className={shadeClass(tile.shade)} href={href(`/regions/${tile.code}`, lang, others)}>
                <TileWords tile={tile} lang={lang} />
              </a>
            ) : (
              <span className={shadeClass(tile.shade)}>
                <TileWords tile={tile} lang={lang} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <figcaption className="tiles-caption">
        <span>
          {METRICS[metric].label[lang]}
          {year !== null && ` ${year}`}
        </span>
        <ol className="scale">
          {[...breaks, null].map((end, index) => (
            <li key={end ?? 'last'}>
              <span className={`scale-swatch tile-${index + 1}`} />
              {end !== null && <span className="scale-end">{end}</span>}
            </li>
          ))}
        </ol>
        <span className="scale-none">
          <span className="scale-swatch tile-none" />
          {METRICS[metric].unit === 'count' ? t.none : `${t.none}${UNITS[lang].list}${t.few(String(SMALL_N.rank))}`}
        </span>
        <span className="tiles-remark">{t.gridCaption}</span>
      </figcaption>
    </figure>
  )
}
