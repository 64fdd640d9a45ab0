import { findingsList } from '@/app/_data'
import { FilterBar } from '@/app/_parts/filter-bar'
import { page, titled } from '@/app/_parts/page'
import { afterOf, Pager } from '@/app/_parts/pager'
import { Shell } from '@/app/_parts/shell'
import { askedOf, FINDING_PARAMETERS, FINDINGS_PATH } from '@/app/_parts/told/asked'
import { ToldCount } from '@/app/_parts/told/count'
import { FindingList } from '@/app/_parts/told/list'
import { ToldOpening } from '@/app/_parts/told/opening'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { TOLD } from '@/lib/locale/told'
import '@/app/styles/agencies.css'
import '@/app/styles/data.css'

export const generateMetadata = titled((lang) => TOLD[lang].title)

/** What one rule says, report by report. */
export default page(async (props: PageProps) => {
  const given = await viewOf(props, FINDINGS_PATH)
  const { rule, severity, problems } = askedOf(given)
  const view = { ...given, problems: [...given.problems, ...problems] }
  const { lang, filters } = view
  const after = afterOf(view)
  const found = await findingsList({
    filters,
    ...(rule && { code: rule }),
    ...(severity && { severity }),
    ...(after !== undefined && { after }),
  })
  return (
    <Shell view={view} section="data">
      <ToldOpening view={view} rule={rule} severity={severity} />
      <FilterBar
        view={view}
        fields={['region', 'level', 'kind', 'scope', 'edition', 'from', 'to']}
        keep={FINDING_PARAMETERS}
      />
      <ToldCount view={view} rule={rule} severity={severity} found={found} />
      {found.rows.length > 0 && <FindingList rows={found.rows} named={!rule} lang={lang} />}
      <Pager view={view} next={found.next} />
    </Shell>
  )
})
