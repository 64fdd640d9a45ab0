import type { AgencyIdentity } from '@/app/_data'
import { type Filters, href, type Lang } from '@/lib/url'

/** The filters under which files and lists hold this agency's reports. */
const filtersOf = ({ name, regionCode, level, kind }: AgencyIdentity): Filters => ({
  region: regionCode ?? undefined,
  level,
  kind,
  q: name,
})

/** The address of an agency's reports or cells as a file, with the mark that spreadsheets need. */
export const agencyCsv = (
  agency: AgencyIdentity,
  file: 'reports' | 'cells',
  lang: Lang,
  filters: Filters = {},
): string => href(`/api/v1/${file}.csv`, lang, { ...filtersOf(agency), ...filters }, { bom: 1 })
