import type { ShownReport } from '@/app/_parts/report/sheet'
import { editionLabel, type SumRule, sumRules } from '@/lib/form'
import { integer } from '@/lib/format'
import { CHECK } from '@/lib/locale/check'
import { FINDINGS } from '@/lib/locale/findings'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'

/** Equations of the form: how many hold, and how many cannot be held against the report as it was read. */
const equations = ({ edition, unread, findings }: ShownReport) => {
  const isOpen = ({ left, right }: SumRule) =>
    [...left, ...right].some((key) => unread[key] !== undefined && unread[key].state !== 'blank')
  const rules = sumRules(edition)
  const open = rules.filter(isOpen).length
  const failed = findings.filter(({ code }) => rules.some(({ rule }) => rule === code)).length
  return { all: rules.length, open, holding: rules.length - open - failed }
}

/** Whose report it was taken for, what was found, how much of it was read. */
export const Verdict = ({ report, lang }: { readonly report: ShownReport; readonly lang: Lang }) => {
  const t = CHECK[lang]
  const { errors, warnings } = FINDINGS[lang]
  const cells = Object.values(report.cells).length
  const unread = Object.values(report.unread).filter((one) => one.state !== 'blank').length
  const count = (severity: 'error' | 'warning') => report.findings.filter((one) => one.severity === severity).length
  const { all, open, holding } = equations(report)
  const counts = [
    count('error') > 0 || report.edition === null ? '' : FINDINGS[lang].clean,
    count('error') > 0 ? errors(integer(count('error'), lang)) : '',
    count('warning') > 0 ? warnings(integer(count('warning'), lang)) : '',
    report.edition === null ? t.noTables : '',
  ].filter(Boolean)
  const facts = [
    t.read(integer(cells - unread, lang), integer(cells, lang)),
    t.sums(integer(holding, lang), integer(all, lang)),
    ...(open > 0 ? [t.open(integer(open, lang))] : []),
  ]
  return (
    <div className="verdict">
      <p>
        {t.readAs} <span lang="zh-CN">{report.agency.name}</span> ·{' '}
        {[REPORT[lang].yearOf(String(report.year)), editionLabel(report.edition)[lang]].join(' · ')}
      </p>
      <p>
        <strong className="verdict-count">{counts.join(' · ')}</strong>
        {report.edition !== null && ` ${facts.join(' · ')}`}
      </p>
    </div>
  )
}
