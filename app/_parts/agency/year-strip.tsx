import { AGENCIES } from '@/lib/locale/agencies'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

interface YearStripProps {
  /** Years that the store has reports for. */
  readonly all: readonly number[]
  /** Years that this agency has reports for. */
  readonly years: readonly number[]
  readonly lang: Lang
}

/** Two digits a year: solid where there is a report, hatched where there is none. */
export const YearStrip = ({ all, years, lang }: YearStripProps) => {
  const t = AGENCIES[lang]
  const list = (some: readonly number[]) => some.join(UNITS[lang].list)
  const gaps = all.filter((year) => !years.includes(year))
  const words = [years.length > 0 ? t.covered(list(years)) : '', gaps.length > 0 ? t.uncovered(list(gaps)) : '']
  return (
    <span className="strip">
      <span className="hidden">{words.filter(Boolean).join('; ')}</span>
      {all.map((year) => (
        <span key={year} className={years.includes(year) ? 'strip-year' : 'strip-year strip-gap'} aria-hidden="true">
          {String(year).slice(2)}
        </span>
      ))}
    </span>
  )
}
