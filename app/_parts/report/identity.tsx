import type { ReactNode } from 'react'
import { DataTable } from '@/app/_parts/data-table'
import { regionLine } from '@/app/_parts/region-line'
import { KINDS, LEVELS, SCOPES } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'
import type { ShownReport } from './sheet'
import { lineNumber } from './source-lines'

type Field = Exclude<keyof ShownReport['evidence'], 'host'>

/** From how sure a reading is to a word; the thresholds are of presentation only. */
const wordOf = (confidence: number): 'high' | 'medium' | 'low' =>
  confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'medium' : 'low'

const FIELDS: readonly Field[] = ['agency', 'year', 'region', 'level', 'kind', 'scope']

const fieldOf = (report: ShownReport, field: Field, lang: Lang): ReactNode => {
  const { agency } = report
  const texts: Readonly<Record<Field, string>> = {
    agency: agency.name,
    year: String(report.year),
    region: regionLine({ ...agency, level: report.level }, lang),
    level: LEVELS[report.level][lang],
    kind: KINDS[report.kind][lang],
    scope: SCOPES[report.scope][lang],
  }
  return texts[field]
}

const EvidenceOf = ({ report, field, lang }: { report: ShownReport; field: Field; lang: Lang }) => {
  const t = REPORT[lang]
  const evidence = report.evidence[field]
  if (!evidence) return t.inferred
  const { source, place, confidence, also = [], against = [], former } = evidence
  const line = place && String(lineNumber(report.document.text, place))
  const names = (sources: readonly (keyof typeof t.sources)[]) => sources.map((one) => t.sources[one]).join(t.listMark)
  return (
    <>
      {/* Reports stored by earlier versions have no source. */}
      {t.sources[source] ?? t.inferred}
      {line !== null && (
        <>
          {t.sourceMark}
          <a href={`#L${line}`}>{t.line(line)}</a>
        </>
      )}{' '}
      <small className="hint">
        {[
          t.confidence[wordOf(confidence)],
          ...(also.length > 0 ? [t.also(names(also))] : []),
          ...(against.length > 0 ? [t.against(names(against))] : []),
          ...(former ? [t.former(former.name, former.code)] : []),
        ].join(t.clauseMark)}
      </small>
    </>
  )
}

/** Who, when, what: each as read, with the line it was read from. */
export const IdentityTable = ({ report, lang }: { readonly report: ShownReport; readonly lang: Lang }) => {
  const t = REPORT[lang]
  return (
    <DataTable
      caption={t.identity}
      quiet
      columns={[
        { key: 'item', label: t.item },
        { key: 'value', label: t.value },
        { key: 'evidence', label: t.evidence },
      ]}
      rows={FIELDS.map((field) => ({
        key: field,
        cells: [
          t.fields[field],
          <span key="value" lang={field === 'agency' || field === 'region' ? 'zh-CN' : undefined}>
            {fieldOf(report, field, lang)}
          </span>,
          <EvidenceOf key="evidence" report={report} field={field} lang={lang} />,
        ],
      }))}
    />
  )
}
