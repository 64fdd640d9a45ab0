import type { AgencyRow } from '@/app/_data'
import { AgencyChips } from '@/app/_parts/chips'
import { regionLine } from '@/app/_parts/region-line'
import { integer } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { href, type Lang } from '@/lib/url'
import { YearStrip } from './year-strip'

interface AgencyListProps {
  readonly rows: readonly AgencyRow[]
  /** Years that the store has reports for. */
  readonly years: readonly number[]
  readonly lang: Lang
}

/** Agencies found: who they are, where, what the store has of them. */
export const AgencyList = ({ rows, years, lang }: AgencyListProps) => {
  const t = AGENCIES[lang]
  return (
    <ul className="agencies">
      {rows.map((row) => (
        <li key={row.id} className="agency">
          <p className="agency-name" lang="zh-CN">
            <a href={href(`/agencies/${row.id}`, lang)}>{row.name}</a>
            <span className="agency-path">{regionLine(row, lang)}</span>
          </p>
          <AgencyChips agency={row} lang={lang} />
          <YearStrip all={years} years={row.years} lang={lang} />
          <span className="agency-flags">{row.flagged > 0 ? t.flagged(integer(row.flagged, lang)) : t.noFlag}</span>
          <a className="agency-compare" href={href('/compare', lang, {}, { a: row.id })}>
            {t.compare}
            <span className="hidden"> {row.name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
