import { CellValue } from '@/app/_parts/value'
import { type CellKey, cellOf } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'
import { cellName } from './cell-name'
import { contentOf, type ShownReport } from './sheet'

interface ChosenCellProps {
  readonly report: ShownReport
  readonly chosen: CellKey | null
  readonly asked: string | undefined
  readonly lang: Lang
}

/** The cell that the address names: its figure, and the ways to it. Stays in sight above the text. */
export const ChosenCell = ({ report, chosen, asked, lang }: ChosenCellProps) => {
  const t = REPORT[lang]
  if (asked === undefined) return null
  if (!chosen)
    return (
      <p className="problem" role="status">
        {t.unknownCell(asked.slice(0, 80))}
      </p>
    )
  return (
    <div className="chosen">
      <span>{t.chosen(cellName(chosen, lang))}</span>
      <strong>
        <CellValue value={contentOf(report, chosen)} unit={cellOf(chosen).unit} lang={lang} />
      </strong>
      {!report.places[chosen] && <span>{t.noPlace}</span>}
      <a href={`#c-${chosen}`}>{t.backToTable}</a>
    </div>
  )
}
