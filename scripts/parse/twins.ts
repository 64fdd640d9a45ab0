/** Documents of one run that hold the same figures: the later ones name the first. */
import { agencyId } from '@/db/store/ids'
import { duplicateOf } from '@/lib/checks/duplicates'
import { fingerprintOf } from '@/lib/report/fingerprint'
import type { Finding } from '@/lib/report/report'
import type { ReadReport } from '@/lib/sandbox'

interface First {
  readonly file: string
  readonly agency: string
  readonly id: number
  readonly year: number
}

/**
 * Takes documents in the order of their lines. A report of too few figures to be told by them is known by its bytes
 * alone.
 */
export const twinFinder = (): ((file: string, sha256: string, read: Pick<ReadReport, 'report'>) => Finding[]) => {
  const known = new Map<string, First>()
  return (file, sha256, { report }) => {
    const { agency, year, region } = report
    const id = agencyId(agency, region)
    const figures = fingerprintOf(report) ?? sha256
    const first = known.get(figures)
    if (first) {
      const sameAgency = first.id === id
      return [duplicateOf(year, { agency: first.agency, year: first.year, sameAgency, file: first.file })]
    }
    known.set(figures, { file, agency, id, year })
    return []
  }
}
