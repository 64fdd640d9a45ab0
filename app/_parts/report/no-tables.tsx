import { EDITIONS, editionDue } from '@/lib/form'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'
import type { ShownReport } from './sheet'
import { lineNumber } from './source-lines'

/** Quotes shown; a report has a handful. */
const MOST_QUOTES = 20
const MAX_QUOTE = 160

/** Why no table of the report could be read, and the sentences of its prose that give figures. */
export const NoTables = ({ report, lang }: { readonly report: ShownReport; readonly lang: Lang }) => {
  const t = REPORT[lang]
  const { year, narrative, document } = report
  const due = editionDue(year)
  const reason =
    due === null
      ? t.beforeForms(String(year))
      : EDITIONS[due].tables.every(({ read }) => read === 'by-item')
        ? t.noSheet
        : t.noTables
  const quotes = new Map(narrative.map(({ quote_place: place }) => [place.start, place]))
  return (
    <>
      <p className="problem" role="status">
        {reason}
      </p>
      {quotes.size > 0 && (
        <>
          <p>{t.proseFigures}</p>
          <ul className="bullets">
            {[...quotes.values()].slice(0, MOST_QUOTES).map((place) => {
              const line = String(lineNumber(document.text, place))
              return (
                <li key={place.start}>
                  <q lang="zh-CN">{document.text.slice(place.start, Math.min(place.end, place.start + MAX_QUOTE))}</q>{' '}
                  <a href={`#L${line}`}>{t.line(line)}</a>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
