import { type RegionDetail, type ReportRow, reportsList } from '@/app/_data'
import type { Kind } from '@/lib/form'
import { REGIONS } from '@/lib/locale/regions'
import { href, type Lang } from '@/lib/url'
import { regionText } from './region-name'

const GOVERNMENT: readonly Kind[] = ['government', 'office']
const MANY_YEARS = 40

/** Reports of the government of a region itself: filed by it, or else by its office. */
const ownReports = async ({ code, level }: RegionDetail): Promise<readonly ReportRow[]> => {
  for (const kind of GOVERNMENT) {
    const { rows } = await reportsList({ filters: { region: code, level, kind }, limit: MANY_YEARS })
    if (rows.length > 0) return rows
  }
  return []
}

/** The ways on from a region: its agencies, the reports of its own government, its data. */
export const RegionLinks = async ({ place, lang }: { readonly place: RegionDetail; readonly lang: Lang }) => {
  const t = REGIONS[lang]
  const reports = [...(await ownReports(place))].sort((a, b) => b.year - a.year)
  return (
    <aside className="entrances" aria-label={t.more}>
      <ul className="ways">
        <li>
          <a className="onward" href={href('/agencies', lang, { region: place.code })}>
            {t.agencies(regionText(place.code, place.name, lang))}
          </a>
        </li>
        <li>
          <a className="onward" href={href('/data', lang, { region: place.code })}>
            {t.downloads}
          </a>
        </li>
      </ul>
      <section>
        <h2>{t.governmentReports}</h2>
        {reports.length === 0 && <p className="hint">{t.noGovernmentReport}</p>}
        <ul className="years">
          {reports.map((report) => (
            <li key={report.id}>
              <a href={href(`/reports/${report.id}`, lang)} title={report.agency}>
                {report.year}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
