import type { ReactNode } from 'react'
import type { ReportDetail } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { KINDS, LEVELS, SCOPES } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'
import { lineNumber } from './source-lines'

type Field = keyof ReportDetail['evidence']

/** From how sure a reading is to a word; the thresholds are of presentation only. */
const wordOf = (confidence: number): 'high' | 'medium' | 'low' =>
  confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'medium' : 'low'

const FIELDS: readonly Field[] = ['agency', 'year', 'region', 'level', 'kind', 'scope']

const fieldOf = (report: ReportDetail, field: Field, lang: Lang): ReactNode => {
  const { agency } = report
  const texts: Readonly<Record<Field, string>> = {
    agency: agency.name,
    year: String(report.year),
    region: agency.regionPath.join('/') || AGENCIES[lang].unknownRegion,
    level: LEVELS[report.level][lang],
    kind: KINDS[report.kind][lang],
    scope: SCOPES[report.scope][lang],
  }
  return texts[field]
}

const EvidenceOf = ({ report, field, lang }: { report: ReportDetail; field: Field; lang: Lang }) => {
  const t = REPORT[lang]
  const evidence = report.evidence[field]
  if (!evidence) return t.inferred
  const { place, confidence } = evidence
  const line = place && String(lineNumber(report.document.text, place))
  return (
    <>
      {line === null ? t.inferred : <a href={`#L${line}`}>{t.line(line)}</a>}{' '}
      <small className="hint">{t.confidence[wordOf(confidence)]}</small>
    </>
  )
}

/** Who, when, what: each as read, with the line it was read from. */
export const IdentityTable = ({ report, lang }: { readonly report: ReportDetail; readonly lang: Lang }) => {
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
