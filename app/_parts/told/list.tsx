import type { Finding, FindingsRow } from '@/app/_data'
import { cellHref } from '@/app/_parts/cell-link'
import { regionLine } from '@/app/_parts/region-line'
import { cellGroups } from '@/app/_parts/report/cell-name'
import { isCellKey, SCOPES } from '@/lib/form'
import { integer } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import { TOLD } from '@/lib/locale/told'
import { UNITS } from '@/lib/locale/units'
import { href, type Lang } from '@/lib/url'

interface FindingListProps {
  readonly rows: readonly FindingsRow[]
  /** Name the rule in each row. */
  readonly named: boolean
  readonly lang: Lang
}

const MOST_CELLS = 8

const Cells = ({
  finding,
  report,
  lang,
}: {
  readonly finding: Finding
  readonly report: number
  readonly lang: Lang
}) => {
  const known = finding.cells.filter(isCellKey)
  return (
    <span className="told-cells">
      {cellGroups(known.slice(0, MOST_CELLS), lang).map(({ name, cells }) => (
        <span key={name}>
          {name}
          {UNITS[lang].colon}
          {cells.map((cell) => (
            <a key={cell.key} href={cellHref(report, cell.key, lang)}>
              {cell.name}
            </a>
          ))}
        </span>
      ))}
      {known.length > MOST_CELLS && <span>{FINDINGS[lang].moreCells(integer(known.length - MOST_CELLS, lang))}</span>}
    </span>
  )
}

const Told = ({ row, lang }: { readonly row: FindingsRow; readonly lang: Lang }) => (
  <ul className="told">
    {row.findings.map((finding) => (
      <li key={`${finding.cells.join()} ${finding.message.en}`}>
        {finding.message[lang]} <Cells finding={finding} report={row.report} lang={lang} />
      </li>
    ))}
    {row.count > row.findings.length && (
      <li>
        <a href={`${href(`/reports/${row.report}`, lang)}#findings`}>
          {FINDINGS[lang].more(integer(row.count - row.findings.length, lang))}
        </a>
      </li>
    )}
  </ul>
)

/** Reports with what a rule says of each: the sentence, and the cells that it is about. */
export const FindingList = ({ rows, named, lang }: FindingListProps) => {
  const words = FINDINGS[lang]
  return (
    <ol className="told-list" aria-label={TOLD[lang].title}>
      {rows.map((row) => (
        <li key={`${row.report} ${row.code} ${row.severity}`}>
          <div>
            <p className="row-agency" lang="zh-CN">
              <a href={href(`/agencies/${row.agency.id}`, lang)}>{row.agency.name}</a>
              <span className="agency-path">{regionLine(row.agency, lang)}</span>
            </p>
            <p className="told-facts">
              <a href={`${href(`/reports/${row.report}`, lang)}#findings`}>{row.year}</a>
              <span>{SCOPES[row.scope][lang]}</span>
              <span className={`severity-${row.severity}`}>{words.severity[row.severity]}</span>
              {named && <span>{words.rules[row.code].name}</span>}
            </p>
          </div>
          <Told row={row} lang={lang} />
        </li>
      ))}
    </ol>
  )
}
