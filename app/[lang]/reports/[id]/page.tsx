import { report as reportById } from '@/app/_data'
import { idOrMissing } from '@/app/_parts/id'
import { missing, page, titled } from '@/app/_parts/page'
import { ReportBody } from '@/app/_parts/report/body'
import { ReportHead } from '@/app/_parts/report/head'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { REPORT } from '@/lib/locale/report'
import '@/app/styles/agencies.css'
import '@/app/styles/report.css'

interface ReportPageProps extends PageProps {
  readonly params: Promise<{ readonly lang: string; readonly id: string }>
}

export const generateMetadata = titled(async (lang, { params }: ReportPageProps) => {
  const { agency, year } = (await reportById(idOrMissing((await params).id))) ?? missing()
  return REPORT[lang].title(agency.name, String(year))
})

/** One report: its tables as printed, what the rules say, and the text it was read from. */
export default page(async (props: ReportPageProps) => {
  const id = idOrMissing((await props.params).id)
  const [view, report] = await Promise.all([viewOf(props, `/reports/${id}`), reportById(id)])
  if (!report) return missing()
  const { cell } = view.params
  return (
    <Shell view={view} section="agencies">
      <ReportHead view={view} report={report} />
      <ReportBody report={report} asked={typeof cell === 'string' && cell ? cell : undefined} lang={view.lang} />
    </Shell>
  )
})
