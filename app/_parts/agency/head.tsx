import type { AgencyDetail } from '@/app/_data'
import { AgencyChips } from '@/app/_parts/chips'
import { RegionCrumbs } from '@/app/_parts/region-crumbs'
import { Sentence } from '@/app/_parts/sentence'
import type { View } from '@/app/_parts/view'
import type { MetricId } from '@/lib/form'
import { figureLine } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { SITE } from '@/lib/locale/site'
import { UNITS } from '@/lib/locale/units'
import { isTelling } from './line'

/** Who the agency is, and its latest report in two sentences. */
export const AgencyHead = ({ view, agency }: { readonly view: View; readonly agency: AgencyDetail }) => {
  const { lang } = view
  const t = AGENCIES[lang]
  const last = agency.reports.at(-1)
  const line = (metric: MetricId) => (last ? figureLine(metric, last.figures[metric], lang) : '')
  const tellable = (['disclosure_rate', 'not_held_share'] as const).every(
    (metric) => last && isTelling(last, metric, lang),
  )
  return (
    <header className="title">
      <RegionCrumbs code={agency.regionCode} level={agency.level} lang={lang} />
      <h1 lang="zh-CN">{agency.name}</h1>
      <p className="title-facts">
        <AgencyChips agency={agency} lang={lang} />
        {agency.origin === 'simulated' && <strong className="chip chip-strong">{SITE[lang].simulated.short}</strong>}
        {agency.aliases.length > 0 && (
          <span className="hint">
            {t.aliases}
            {UNITS[lang].colon}
            <span lang="zh-CN">{agency.aliases.join(UNITS.zh.list)}</span>
          </span>
        )}
      </p>
      {last ? (
        <p className="lead">
          <Sentence text={t.lead(String(last.year), line('received'), line('disposed'))} />
          {tellable && <Sentence text={t.leadRate(line('disclosure_rate'), line('not_held_share'))} />}
        </p>
      ) : (
        <p className="lead">{t.noReports}</p>
      )}
    </header>
  )
}
