import type { Finding, ReportDetail } from '@/app/_data'
import { FindingLine } from '@/app/_parts/finding-item'
import { isCellKey } from '@/lib/form'
import { integer } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'
import { cellGroups } from './cell-name'
import { lineNumber } from './source-lines'

const MOST_CELLS = 12

interface ItemProps {
  readonly finding: Finding
  readonly text: string
  readonly lang: Lang
}

const Cells = ({ finding, lang }: Omit<ItemProps, 'text'>) => {
  const known = finding.cells.filter(isCellKey)
  const left = known.length - MOST_CELLS
  return (
    <>
      {cellGroups(known.slice(0, MOST_CELLS), lang).map(({ name, cells }) => (
        <span key={name} className="finding-cells">
          {name}
          {UNITS[lang].colon}
          {cells.map((cell) => (
            <a key={cell.key} href={`#c-${cell.key}`}>
              {cell.name}
            </a>
          ))}
        </span>
      ))}
      {left > 0 && <span>{FINDINGS[lang].moreCells(integer(left, lang))}</span>}
    </>
  )
}

const Item = ({ finding, text, lang }: ItemProps) => {
  const t = FINDINGS[lang]
  const { expected, actual, place } = finding
  const line = place && String(lineNumber(text, place))
  return (
    <li>
      <FindingLine finding={finding} lang={lang} />
      <p className="finding-facts">
        {expected !== null && actual !== null && (
          <span>
            {t.expected} {integer(expected, lang)}
            {UNITS[lang].list}
            {t.actual} {integer(actual, lang)}
          </span>
        )}
        {line && <a href={`#L${line}`}>{t.inText(line)}</a>}
        <Cells finding={finding} lang={lang} />
      </p>
    </li>
  )
}

/** What the rules say of the report, each verdict with its cells. */
export const ReportFindings = ({ report, lang }: { readonly report: ReportDetail; readonly lang: Lang }) => {
  const t = FINDINGS[lang]
  return (
    <section className="block" id="findings">
      <h2>{t.title}</h2>
      {report.findings.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className="findings findings-full">
          {report.findings.map((finding) => (
            <Item
              key={`${finding.code} ${finding.cells.join()} ${finding.message.en}`}
              finding={finding}
              text={report.document.text}
              lang={lang}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
