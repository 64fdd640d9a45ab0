import type { AgencyIdentity } from '@/app/_data'
import { type Filters, href, type Lang } from '@/lib/url'

/** The address of an agency's reports or cells as a file, with the mark that spreadsheets need. */
export const agencyCsv = (
  agency: AgencyIdentity,
  file: 'reports' | 'cells',
  lang: Lang,
  filters: Filters = {},
): string => href(`/api/v1/${file}.csv`, lang, { agency: agency.id, ...filters }, { bom: 1 })
