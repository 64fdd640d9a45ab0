import { ChoiceLine } from '@/app/_parts/choice-line'
import type { View } from '@/app/_parts/view'
import { ORDERS } from '@/lib/export/parameters'
import { SMALL_N } from '@/lib/form'
import { integer } from '@/lib/format'
import { RANKED } from '@/lib/locale/ranked'
import { address } from '@/lib/url'
import { type Asked, MINIMA } from './asked'

interface ChoicesProps {
  readonly view: View
  readonly asked: Asked
  /** The least cases that were really kept to; null for counts, which have none. */
  readonly minimum: number | null
}

/** From which end, and from how many cases: each choice is an address. */
export const Choices = ({ view, asked, minimum }: ChoicesProps) => {
  const { lang, path, params } = view
  const t = RANKED[lang]
  const to = (changes: Readonly<Record<string, string | number | undefined>>) =>
    `${address(path, params, { ...changes, after: undefined })}#ranked`
  const minima = [...new Set([...MINIMA, ...(minimum === null ? [] : [minimum])])].sort((a, b) => a - b)
  return (
    <div className="choice-lines">
      <ChoiceLine
        label={t.orderLabel}
        choices={ORDERS.map((order) => ({
          text: t.order[order],
          href: to({ sort: order === 'highest' ? undefined : order }),
          isChosen: order === asked.order,
        }))}
      />
      {minimum !== null && (
        <ChoiceLine
          label={t.minimum}
          choices={minima.map((least) => ({
            text: t.cases(integer(least, lang)),
            href: to({ min: least === SMALL_N.rank ? undefined : least }),
            isChosen: least === minimum,
          }))}
        />
      )}
    </div>
  )
}
