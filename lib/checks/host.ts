/** source-host: a report that was not fetched from a government site, or whose text names another address first. */
import { isGovernmentHost } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { hostMasked, hostNamedElsewhere, hostNotGovernment } from './words'

/** A warning where the file came from such a host, or from an address with a name before it; a note where only its text names one. None where no host is known. */
export const checkHost = ({ host, evidence }: Report): Finding[] => {
  if (host === null) return []
  const isFetched = evidence.host?.source === 'host'
  const isMasked = isFetched && (evidence.host?.confidence ?? 1) < 1
  if (isGovernmentHost(host) && !isMasked) return []
  const fetched = isMasked ? hostMasked : hostNotGovernment
  const place = evidence.host?.place
  return [
    {
      code: 'source-host',
      severity: isFetched ? 'warning' : 'info',
      cells: [],
      expected: null,
      actual: null,
      message: isFetched ? fetched(host) : hostNamedElsewhere(host),
      ...(place && { place }),
    },
  ]
}
