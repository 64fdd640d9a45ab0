import type { AgencyDetail, Comparison } from '@/app/_data'
import { agencyCsv } from '@/app/_parts/agency/csv'
import { AgencyChips } from '@/app/_parts/chips'
import { RegionCrumbs } from '@/app/_parts/region-crumbs'
import type { View } from '@/app/_parts/view'
import { COMPARE } from '@/lib/locale/compare'
import { href } from '@/lib/url'

interface SideNameProps {
  readonly view: View
  readonly agency: AgencyDetail
  readonly side: 'a' | 'b'
  readonly other: number
}

const SideName = ({ view, agency, side, other }: SideNameProps) => {
  const { lang } = view
  const t = COMPARE[lang]
  const kept = side === 'a' ? { b: other } : { a: other }
  return (
    <section className={`versus-side side-${side}`} aria-label={t.side[side]}>
      <p className="side-letter">{t.side[side]}</p>
      <p className="versus-name" lang="zh-CN">
        <a href={href(`/agencies/${agency.id}`, lang)}>{agency.name}</a>
      </p>
      <RegionCrumbs code={agency.regionCode} level={agency.level} lang={lang} label={t.place[side]} />
      <AgencyChips agency={agency} lang={lang} />
      <p className="versus-links">
        <a href={href('/compare', lang, {}, kept)}>
          {t.change}
          <span className="hidden"> {t.side[side]}</span>
        </a>
        <a href={agencyCsv(agency, 'reports', lang)} download>
          {t.csv(side.toUpperCase())}
        </a>
      </p>
    </section>
  )
}

/** The two agencies, A in its colour, B in its own, and the way to swap them. */
export const VersusNames = ({
  view,
  comparison: { a, b },
}: {
  readonly view: View
  readonly comparison: Comparison
}) => (
  <div className="versus">
    <SideName view={view} agency={a} side="a" other={b.id} />
    <a className="versus-swap" href={href('/compare', view.lang, {}, { a: b.id, b: a.id })}>
      <span aria-hidden="true">⇄ </span>
      {COMPARE[view.lang].swap}
    </a>
    <SideName view={view} agency={b} side="b" other={a.id} />
  </div>
)
