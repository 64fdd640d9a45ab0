import type { ReactNode } from 'react'
import type { ReportDetail, StoredDocument } from '@/app/_data'
import { dayOf } from '@/app/_parts/agency/versions'
import { EDITIONS, editionLabel, isGovernmentHost, ORIGINS } from '@/lib/form'
import { integer } from '@/lib/format'
import { REPORT } from '@/lib/locale/report'
import { href, type Lang } from '@/lib/url'

/** Government sites are linked; any other address is shown, never linked: copies of reports stand on hijacked sites. */
const Host = ({ document: { url, host }, lang }: { readonly document: StoredDocument; readonly lang: Lang }) => {
  const { source } = REPORT[lang]
  if (!host) return source.noHost
  if (!isGovernmentHost(host))
    return (
      <>
        {host} <strong className="not-gov">{source.notGov}</strong>
      </>
    )
  return url && /^https?:\/\//i.test(url) ? (
    <a href={url} rel="external noopener noreferrer nofollow">
      {host}
    </a>
  ) : (
    host
  )
}

/** Where the report comes from and how it came here. */
export const SourceFacts = ({ report, lang }: { readonly report: ReportDetail; readonly lang: Lang }) => {
  const t = REPORT[lang]
  const { document, versions } = report
  const edition = report.edition && EDITIONS[report.edition]
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.source.file, `${document.name} · ${t.source.bytes(integer(document.bytes, lang))} · ${document.format}`],
    [t.source.host, <Host key="host" document={document} lang={lang} />],
    [t.source.sha256, <code key="sha">{document.sha256}</code>],
    [
      t.source.edition,
      [editionLabel(report.edition), ...(edition ? [edition.instrument] : [])].map((text) => text[lang]).join(' · '),
    ],
    [t.source.origin, ORIGINS[report.origin][lang]],
    ...(document.fetchedAt ? [[t.source.fetched, dayOf(document.fetchedAt)] as const] : []),
    [t.source.stored, dayOf(report.storedAt)],
    [t.source.parser, report.parser],
    [
      t.source.versions,
      versions.map((version) => (
        <span key={version.id} className="version">
          {version.id === report.id ? (
            t.version(String(version.version))
          ) : (
            <a href={href(`/reports/${version.id}`, lang)}>{t.version(String(version.version))}</a>
          )}
          {version.current && ` (${t.current})`}
          {version.sameFigures && version.id !== report.id && ` (${t.sameFigures})`}
        </span>
      )),
    ],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
