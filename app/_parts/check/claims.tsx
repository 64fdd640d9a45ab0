import { DataTable } from '@/app/_parts/data-table'
import { integer } from '@/lib/format'
import type { JudgedClaim } from '@/lib/inspect'
import { CHECK } from '@/lib/locale/check'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'

interface ClaimsProps {
  readonly claims: readonly JudgedClaim[]
  readonly text: string
  readonly lang: Lang
  readonly lineOf: (place: JudgedClaim['place']) => number
}

const MAX_QUOTE = 60
const ELLIPSIS = '…'

/** The figures of the prose, each with what became of it. */
export const Claims = ({ claims, text, lang, lineOf }: ClaimsProps) => {
  const t = CHECK[lang].claims
  return (
    <DataTable
      caption={t.title}
      quiet
      columns={[
        { key: 'what', label: t.what },
        { key: 'value', label: t.value, numeric: true },
        { key: 'verdict', label: t.verdict },
        { key: 'quote', label: t.quote },
      ]}
      rows={claims.map(({ what, value, verdict, place }, index) => {
        const quote = text.slice(place.start, place.end)
        const line = String(lineOf(place))
        return {
          key: index,
          muted: verdict === 'unknown',
          cells: [
            what[lang],
            // Only growth has decimals.
            Number.isInteger(value) ? integer(value, lang) : String(value),
            verdict === 'differs' ? <strong key="verdict">{t.verdicts.differs}</strong> : t.verdicts[verdict],
            <span key="quote">
              <q lang="zh-CN">
                {quote.slice(0, MAX_QUOTE)}
                {quote.length > MAX_QUOTE && ELLIPSIS}
              </q>{' '}
              <a href={`#L${line}`}>{REPORT[lang].line(line)}</a>
            </span>,
          ],
        }
      })}
    />
  )
}
