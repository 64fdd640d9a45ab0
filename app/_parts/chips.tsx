import type { AgencyIdentity, ReportIdentity } from '@/app/_data'
import { editionLabel, KINDS, LEVELS, NO_EDITION, SCOPES } from '@/lib/form'
import { href, type Lang } from '@/lib/url'

/** What kind of body an agency is, in two words. */
export const AgencyChips = ({
  agency,
  lang,
}: {
  readonly agency: Pick<AgencyIdentity, 'level' | 'kind'>
  readonly lang: Lang
}) => (
  <span className="chips">
    <span className="chip">{LEVELS[agency.level][lang]}</span>
    <span className="chip">{KINDS[agency.kind][lang]}</span>
  </span>
)

/** What has to be known before a report is set beside another: whose figures it has, and on which form. */
export const ReportChips = ({ report, lang }: { readonly report: ReportIdentity; readonly lang: Lang }) => (
  <span className="chips">
    <a className="chip" href={`${href('/methods', lang)}#scope`}>
      {SCOPES[report.scope][lang]}
    </a>
    <a className="chip" href={`${href('/methods', lang)}#edition-${report.edition ?? NO_EDITION}`}>
      {editionLabel(report.edition)[lang]}
    </a>
  </span>
)
