/** Which findings an address asks for beside its filters: `rule` and `severity`. */
import type { FindingCode, Severity } from '@/app/_data'
import type { View } from '@/app/_parts/view'
import { FINDING_CODES, FINDINGS, SEVERITIES } from '@/lib/locale/findings'
import type { Filters, Problem } from '@/lib/url'
import { address, href, type Lang } from '@/lib/url'

/** Names of the parameters, which a change of filters keeps. */
export const FINDING_PARAMETERS = ['rule', 'severity'] as const

export const FINDINGS_PATH = '/data/findings'

interface Asked {
  readonly rule: FindingCode | undefined
  readonly severity: Severity | undefined
  /** Parameters that could not be used. */
  readonly problems: readonly Problem[]
}

export const askedOf = ({ params }: View): Asked => {
  const rule = FINDING_CODES.find((one) => one === params.rule)
  const severity = SEVERITIES.find((one) => one === params.severity)
  return {
    rule,
    severity,
    problems: FINDING_PARAMETERS.flatMap((param) =>
      params[param] && !{ rule, severity }[param] ? [{ param, value: String(params[param]) }] : [],
    ),
  }
}

/** The address of the findings of one rule. */
export const findingsHref = (lang: Lang, filters: Filters, rule?: FindingCode, severity?: Severity): string =>
  href(FINDINGS_PATH, lang, { ...filters, metric: undefined }, { rule, severity })

/** The file of the same findings, one a line. */
export const findingsFile = ({ lang, filters }: View, rule?: FindingCode, severity?: Severity): string =>
  href('/api/v1/findings.csv', lang, { ...filters, metric: undefined }, { rule, severity, bom: 1 })

/** The rule and the severity that are asked for in words, each with the address without it. */
export const conditionsAsked = ({ lang, path, params }: View, rule?: FindingCode, severity?: Severity) => {
  const words = {
    rule: rule && FINDINGS[lang].rules[rule].name,
    severity: severity && FINDINGS[lang].severity[severity],
  }
  return FINDING_PARAMETERS.flatMap((param) => {
    const text = words[param]
    return text ? [{ text, href: address(path, params, { [param]: undefined, after: undefined }) }] : []
  })
}
