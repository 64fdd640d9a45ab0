import type { FindingCode, FindingsPage, Severity } from '@/app/_data'
import { Empty } from '@/app/_parts/empty'
import { Sentence } from '@/app/_parts/sentence'
import type { View } from '@/app/_parts/view'
import { integer } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { TOLD } from '@/lib/locale/told'
import { conditionsAsked, findingsFile } from './asked'

interface ToldCountProps {
  readonly view: View
  readonly rule: FindingCode | undefined
  readonly severity: Severity | undefined
  readonly found: Pick<FindingsPage, 'total' | 'isExact'>
}

/** How many rows the list has, and all of them as a file; or what to drop where there are none. */
export const ToldCount = ({ view, rule, severity, found: { total, isExact } }: ToldCountProps) => {
  const { lang } = view
  const t = TOLD[lang]
  const [exact, atLeast] = rule ? [t.count, t.countAtLeast] : [t.countAll, t.countAllAtLeast]
  if (total === 0) return <Empty view={view} title={t.none} also={conditionsAsked(view, rule, severity)} />
  return (
    <>
      <p className="lead count">
        <Sentence text={(isExact ? exact : atLeast)(integer(total, lang))} />
      </p>
      <p>
        <a href={findingsFile(view, rule, severity)} download>
          {FIGURES[lang].csv}
        </a>
      </p>
    </>
  )
}
