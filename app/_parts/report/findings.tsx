import type { Finding } from '@/app/_data'
import { FindingLine } from '@/app/_parts/finding-item'
import { isCellKey } from '@/lib/form'
import { integer } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import { UNITS } from '@/lib/locale/units'
import { href, type Lang } from '@/lib/url'
import { cellGroups } from './cell-name'
import type { ShownReport } from './sheet'
import { lineNumber } from './source-lines'
import { PossibleCause } from './suggestion'

const MOST_CELLS = 12

interface ItemProps {
  readonly finding: Finding
  readonly text: string
  /** Whether a finding before this one told the same possible cause. */
  readonly isTold: boolean
  readonly lang: Lang
}

const Cells = ({ finding, lang }: Pick<ItemProps, 'finding' | 'lang'>) => {
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

/** Their words give the years: these are no counts. */
const OF_YEARS: ReadonlySet<Finding['code']> = new Set(['year-conflict', 'superseded-form'])

const Item = ({ finding, text, isTold, lang }: ItemProps) => {
  const t = FINDINGS[lang]
  const { code, expected, actual, place, suggestion, otherReport } = finding
  const line = place && String(lineNumber(text, place))
  return (
    <li>
      <FindingLine finding={finding} lang={lang} />
      <p className="finding-facts">
        {!OF_YEARS.has(code) && expected !== null && actual !== null && (
          <span>
            {t.expected} {integer(expected, lang)}
            {UNITS[lang].list}
            {t.actual} {integer(actual, lang)}
          </span>
        )}
        {line && <a href={`#L${line}`}>{t.inText(line)}</a>}
        <Cells finding={finding} lang={lang} />
        {otherReport !== undefined && <a href={href(`/reports/${otherReport}`, lang)}>{t.otherReport}</a>}
      </p>
      {suggestion && <PossibleCause cause={suggestion} lang={lang} isTold={isTold} />}
    </li>
  )
}

/** What the rules say of the report, each verdict with its cells. */
export const ReportFindings = ({ report, lang }: { readonly report: ShownReport; readonly lang: Lang }) => {
  const t = FINDINGS[lang]
  const causes = report.findings.map(({ suggestion }) => (suggestion ? JSON.stringify(suggestion) : ''))
  return (
    <section className="block" id="findings">
      <h2>{t.title}</h2>
      {report.findings.length === 0 ? (
        <p>{report.edition === null ? t.nothingToCheck : t.none}</p>
      ) : (
        <ul className="findings findings-full">
          {report.findings.map((finding, i) => (
            <Item
              key={`${finding.code} ${finding.cells.join()} ${finding.message.en}`}
              finding={finding}
              text={report.document.text}
              isTold={causes.indexOf(causes[i] ?? '') < i}
              lang={lang}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
