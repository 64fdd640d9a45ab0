import type { FindingCode, Severity } from '@/app/_data'
import { ChoiceLine } from '@/app/_parts/choice-line'
import type { View } from '@/app/_parts/view'
import { FINDINGS, SEVERITIES } from '@/lib/locale/findings'
import { TOLD } from '@/lib/locale/told'
import { address, href } from '@/lib/url'

interface OpeningProps {
  readonly view: View
  readonly rule: FindingCode | undefined
  readonly severity: Severity | undefined
}

/** Which rule, what it says, and how grave its findings are. */
export const ToldOpening = ({ view, rule, severity }: OpeningProps) => {
  const { lang, path, params, filters } = view
  const [t, words] = [TOLD[lang], FINDINGS[lang]]
  const to = (changed: Severity | undefined) => address(path, params, { severity: changed, after: undefined })
  return (
    <>
      <nav className="crumbs" aria-label={t.back}>
        <ol>
          <li>
            <a href={`${href('/data', lang, filters)}#findings`}>{t.back}</a>
          </li>
          <li>
            <a href={address(path, params, { rule: undefined, severity: undefined, after: undefined })}>{t.title}</a>
          </li>
        </ol>
      </nav>
      <h1>{rule ? words.rules[rule].name : t.title}</h1>
      {rule && (
        <p className="lead">
          {words.rules[rule].says} <a href={`${href('/methods', lang)}#check-${rule}`}>{t.methods}</a>
        </p>
      )}
      <ChoiceLine
        label={t.severity}
        choices={[undefined, ...SEVERITIES].map((one) => ({
          text: one ? words.severity[one] : t.any,
          href: to(one),
          isChosen: one === severity,
        }))}
      />
    </>
  )
}
