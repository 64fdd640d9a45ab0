/** source-host: a report that was not fetched from a government site, or whose text names another address first. */
import { isGovernmentHost } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { hostNamedElsewhere, hostNotGovernment } from './words'

/** A warning where the file came from such a host; a note where only its text names one. None where no host is known. */
export const checkHost = ({ host, evidence }: Report): Finding[] => {
  if (host === null || isGovernmentHost(host)) return []
  const isFetched = evidence.host?.source === 'host'
  const place = evidence.host?.place
  return [
    {
      code: 'source-host',
      severity: isFetched ? 'warning' : 'info',
      cells: [],
      expected: null,
      actual: null,
      message: isFetched ? hostNotGovernment(host) : hostNamedElsewhere(host),
      ...(place && { place }),
    },
  ]
}
