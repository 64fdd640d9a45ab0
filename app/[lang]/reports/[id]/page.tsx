import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { report as reportById } from '@/app/_data'
import { idOrNotFound } from '@/app/_parts/id'
import { ReportBody } from '@/app/_parts/report/body'
import { ReportHead } from '@/app/_parts/report/head'
import { Shell } from '@/app/_parts/shell'
import { langOf, type PageProps, viewOf } from '@/app/_parts/view'
import { REPORT } from '@/lib/locale/report'
import '@/app/styles/agencies.css'
import '@/app/styles/report.css'

interface ReportPageProps extends PageProps {
  readonly params: Promise<{ readonly lang: string; readonly id: string }>
}

export const generateMetadata = async (props: ReportPageProps): Promise<Metadata> => {
  const [lang, report] = await Promise.all([langOf(props), reportById(idOrNotFound((await props.params).id))])
  const { agency, year } = report ?? notFound()
  return { title: REPORT[lang].title(agency.name, String(year)) }
}

/** One report: its tables as printed, what the rules say, and the text it was read from. */
const ReportPage = async (props: ReportPageProps) => {
  const id = idOrNotFound((await props.params).id)
  const [view, report] = await Promise.all([viewOf(props, `/reports/${id}`), reportById(id)])
  if (!report) notFound()
  const { cell } = view.params
  return (
    <Shell view={view} section="agencies">
      <ReportHead view={view} report={report} />
      <ReportBody report={report} asked={typeof cell === 'string' && cell ? cell : undefined} lang={view.lang} />
    </Shell>
  )
}

export default ReportPage
