import { agency as agencyById, agencyStanding, peerMedians, peersOf, storeState } from '@/app/_data'
import { AgencyBody } from '@/app/_parts/agency/body'
import { AgencyHead } from '@/app/_parts/agency/head'
import { yearsOf } from '@/app/_parts/agency/years'
import { idOrMissing } from '@/app/_parts/id'
import { missing, page, titled } from '@/app/_parts/page'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import type { RateId } from '@/lib/metrics/bins'
import '@/app/styles/agencies.css'

interface AgencyPageProps extends PageProps {
  readonly params: Promise<{ readonly lang: string; readonly id: string }>
}

/** Rates in which an agency is set among its peers. */
const COMPARED = [
  'disclosure_rate',
  'refusal_rate',
  'not_held_share',
  'carry_over_rate',
  'review_rate',
  'litigation_rate',
] as const satisfies readonly RateId[]

export const generateMetadata = titled(async (_, { params }: AgencyPageProps) => {
  const agency = await agencyById(idOrMissing((await params).id))
  return (agency ?? missing()).name
})

/** One agency: its years, every metric, its findings, its peers. */
export default page(async (props: AgencyPageProps) => {
  const id = idOrMissing((await props.params).id)
  const [view, agency, { years: all }] = await Promise.all([
    viewOf(props, `/agencies/${id}`),
    agencyById(id),
    storeState(),
  ])
  if (!agency) return missing()
  const [peers, medians, standing] = await Promise.all([
    peersOf(id, 8),
    peerMedians(id, 'not_held_share'),
    agencyStanding(id, COMPARED),
  ])
  return (
    <Shell view={view} section="agencies">
      <AgencyHead view={view} agency={agency} />
      <AgencyBody
        view={view}
        agency={agency}
        years={yearsOf(agency, all)}
        all={all}
        peers={peers}
        medians={medians}
        standing={standing}
      />
    </Shell>
  )
})
