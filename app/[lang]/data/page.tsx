import { findingsSummary, reportsList } from '@/app/_data'
import { fileRows } from '@/app/_parts/data/counts'
import { Files } from '@/app/_parts/data/files'
import { FindingSummary } from '@/app/_parts/data/findings'
import { ReportList } from '@/app/_parts/data/reports'
import { Empty } from '@/app/_parts/empty'
import { FilterBar } from '@/app/_parts/filter-bar'
import { NameSearch } from '@/app/_parts/name-search'
import { page, titled } from '@/app/_parts/page'
import { afterOf, Pager } from '@/app/_parts/pager'
import { Sentence } from '@/app/_parts/sentence'
import { Shell } from '@/app/_parts/shell'
import { spelled } from '@/app/_parts/spelling'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { integer } from '@/lib/format'
import { DATA } from '@/lib/locale/data'
import '@/app/styles/agencies.css'
import '@/app/styles/data.css'

export const generateMetadata = titled((lang) => DATA[lang].title)

/** The reports behind a figure, and every file of them. */
export default page(async (props: PageProps) => {
  const asked = await viewOf(props, '/data')
  const view = { ...asked, filters: await spelled(asked.filters) }
  const { lang, filters } = view
  const t = DATA[lang]
  const [list, rows, counts] = await Promise.all([
    reportsList({ filters, after: afterOf(view) }),
    fileRows(filters),
    findingsSummary(filters),
  ])
  return (
    <Shell view={view} section="data">
      <h1>{t.question}</h1>
      <NameSearch view={view} words={t} />
      <FilterBar view={view} fields={['region', 'level', 'kind', 'scope', 'edition', 'from', 'to', 'metric']} />
      <p className="lead count">
        <Sentence text={(list.isExact ? t.count : t.countAtLeast)(integer(list.total, lang))} />
      </p>
      <Files view={view} rows={rows} />
      {list.total === 0 ? (
        <Empty view={view} />
      ) : (
        <section className="block" id="reports">
          <h2>{t.list}</h2>
          {filters.metric && <p className="hint">{t.metricNote}</p>}
          <ReportList view={view} rows={list.rows} />
          <Pager view={view} next={list.next} />
        </section>
      )}
      <FindingSummary view={view} counts={counts} />
    </Shell>
  )
})
