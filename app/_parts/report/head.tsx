import type { ReportDetail } from '@/app/_data'
import { ReportChips } from '@/app/_parts/chips'
import { RegionCrumbs } from '@/app/_parts/region-crumbs'
import type { View } from '@/app/_parts/view'
import { integer } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import { REPORT } from '@/lib/locale/report'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'

/** Which report this is, what state it is in, and the ways to the years beside it. */
export const ReportHead = ({ view, report }: { readonly view: View; readonly report: ReportDetail }) => {
  const { lang } = view
  const t = REPORT[lang]
  const { agency, year, errors, warnings, previous, next, versions } = report
  const current = versions.find((version) => version.current)
  return (
    <header className="title">
      <RegionCrumbs code={agency.regionCode} level={agency.level} lang={lang}>
        <li lang="zh-CN">
          <a href={href(`/agencies/${agency.id}`, lang)}>{agency.name}</a>
        </li>
      </RegionCrumbs>
      <h1>{t.title(agency.name, String(year))}</h1>
      <p className="title-facts">
        <ReportChips report={report} lang={lang} />
        <span className="chip">{t.version(String(report.version))}</span>
        <a className="chip" href="#findings">
          {errors > 0 ? FINDINGS[lang].errors(integer(errors, lang)) : FINDINGS[lang].clean}
          {warnings > 0 && ` · ${FINDINGS[lang].warnings(integer(warnings, lang))}`}
        </a>
        {report.origin === 'simulated' && <strong className="chip chip-strong">{SITE[lang].simulated.short}</strong>}
      </p>
      {!report.current && (
        <p className="problem" role="status">
          {current?.sameFigures ? t.copy(String(report.version)) : t.old(String(report.version))}{' '}
          {current && <a href={href(`/reports/${current.id}`, lang)}>{t.toCurrent}</a>}
        </p>
      )}
      <nav className="beside" aria-label={t.years}>
        {previous && (
          <a rel="prev" href={href(`/reports/${previous.id}`, lang)}>
            ← {t.yearOf(String(previous.year))}
          </a>
        )}
        <ul>
          {(['findings', 'tables', ...(report.edition ? (['metrics'] as const) : []), 'identity', 'text'] as const).map(
            (id) => (
              <li key={id}>
                <a href={`#${id}`}>{id === 'findings' ? FINDINGS[lang].title : t[id]}</a>
              </li>
            ),
          )}
        </ul>
        {next && (
          <a rel="next" href={href(`/reports/${next.id}`, lang)}>
            {t.yearOf(String(next.year))} →
          </a>
        )}
      </nav>
    </header>
  )
}
