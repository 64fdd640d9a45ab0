import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { agency as agencyById, peerMedians, peersOf, storeState } from '@/app/_data'
import { AgencyBody } from '@/app/_parts/agency/body'
import { AgencyHead } from '@/app/_parts/agency/head'
import { yearsOf } from '@/app/_parts/agency/years'
import { idOrNotFound } from '@/app/_parts/id'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import '@/app/styles/agencies.css'

interface AgencyPageProps extends PageProps {
  readonly params: Promise<{ readonly lang: string; readonly id: string }>
}

export const generateMetadata = async ({ params }: AgencyPageProps): Promise<Metadata> => {
  const agency = await agencyById(idOrNotFound((await params).id))
  return { title: (agency ?? notFound()).name }
}

/** One agency: its years, every metric, its findings, its peers. */
const AgencyPage = async (props: AgencyPageProps) => {
  const id = idOrNotFound((await props.params).id)
  const [view, agency, { years: all }] = await Promise.all([
    viewOf(props, `/agencies/${id}`),
    agencyById(id),
    storeState(),
  ])
  if (!agency) notFound()
  const [peers, medians] = await Promise.all([peersOf(id, 8), peerMedians(id, 'not_held_share')])
  return (
    <Shell view={view} section="agencies">
      <AgencyHead view={view} agency={agency} />
      <AgencyBody view={view} agency={agency} years={yearsOf(agency, all)} all={all} peers={peers} medians={medians} />
    </Shell>
  )
}

export default AgencyPage
