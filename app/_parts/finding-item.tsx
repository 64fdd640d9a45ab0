import type { Finding } from '@/app/_data'
import { FINDINGS } from '@/lib/locale/findings'
import { href, type Lang } from '@/lib/url'

/** A rule's verdict in one line: how grave, which rule, what it says. */
export const FindingLine = ({ finding, lang }: { readonly finding: Finding; readonly lang: Lang }) => {
  const t = FINDINGS[lang]
  const { code, severity, message } = finding
  return (
    <>
      <span className={`severity severity-${severity}`}>{t.severity[severity]}</span>
      <a className="finding-rule" href={`${href('/methods', lang)}#check-${code}`}>
        {t.rules[code].name}
      </a>
      <span className="finding-message">{message[lang]}</span>
    </>
  )
}
