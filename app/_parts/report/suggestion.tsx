import type { Suggestion } from '@/app/_data'
import { cellOf } from '@/lib/form'
import { cellFigure } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import type { Lang } from '@/lib/url'
import { cellName } from './cell-name'

const MOST_CHANGES = 8

interface CauseProps {
  readonly cause: Suggestion
  readonly lang: Lang
}

/** What one fault would have changed: each cell, as printed and as it would be. */
const Changes = ({ cause, lang }: CauseProps) => {
  const t = FINDINGS[lang]
  const figure = (value: number | null, unit: Parameters<typeof cellFigure>[1]) =>
    value === null ? t.blank : cellFigure(value, unit, lang)
  return (
    <ul className="suggestion-changes">
      {cause.changes.slice(0, MOST_CHANGES).map(({ cell, from, to }) => {
        const { unit } = cellOf(cell)
        return (
          <li key={cell}>
            <a href={`#c-${cell}`}>{cellName(cell, lang)}</a> {figure(from, unit)} → {figure(to, unit)}
          </li>
        )
      })}
      {cause.changes.length > MOST_CHANGES && <li>{t.moreCells(String(cause.changes.length - MOST_CHANGES))}</li>}
    </ul>
  )
}

/** What would explain a failed sum. Told once for all findings that have it in common; nothing was changed. */
export const PossibleCause = ({ cause, lang, isTold }: CauseProps & { readonly isTold: boolean }) => {
  const t = FINDINGS[lang]
  if (isTold) return <p className="suggestion">{t.sameCause}</p>
  return (
    <div className="suggestion">
      {[cause, ...(cause.others ?? [])].map((one, i) => (
        <div key={`${one.kind} ${one.message.en}`}>
          <p>
            <b>{i === 0 ? t.cause : t.orElse}</b> {one.message[lang]}
          </p>
          <Changes cause={one} lang={lang} />
        </div>
      ))}
    </div>
  )
}
