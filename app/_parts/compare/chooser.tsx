import { type AgencyDetail, type AgencyRow, peersOf, searchAgencies } from '@/app/_data'
import { AgencyChips } from '@/app/_parts/chips'
import { SearchBox } from '@/app/_parts/search-box'
import { spelled } from '@/app/_parts/spelling'
import type { View } from '@/app/_parts/view'
import { COMPARE } from '@/lib/locale/compare'
import { href } from '@/lib/url'

type Side = 'a' | 'b'

interface ChooserProps {
  readonly view: View
  readonly side: Side
  readonly chosen: AgencyDetail | null
  readonly other: AgencyDetail | null
}

const SHOWN = 10

const textOf = (view: View, name: string): string | undefined => {
  const given = view.params[name]
  return typeof given === 'string' && given.trim() ? given.slice(0, 100) : undefined
}

const pick = (view: View, side: Side, id: number, other: AgencyDetail | null): string =>
  href('/compare', view.lang, {}, side === 'a' ? { a: id, b: other?.id } : { a: other?.id, b: id })

const Choices = ({
  view,
  side,
  other,
  rows,
}: Omit<ChooserProps, 'chosen'> & { readonly rows: readonly AgencyRow[] }) => (
  <ul className="choices">
    {rows.map((row) => (
      <li key={row.id} lang="zh-CN">
        <a href={pick(view, side, row.id, other)}>{row.name}</a>
        <span className="agency-path">{row.regionPath.join('/')}</span>
      </li>
    ))}
  </ul>
)

/** Choosing one side: a search of its own, and peers of the other side where that is chosen already. */
export const Chooser = async ({ view, side, chosen, other }: ChooserProps) => {
  const { lang } = view
  const t = COMPARE[lang]
  const name = `q${side}`
  const q = textOf(view, name)
  const found = q && !chosen ? await searchAgencies({ filters: await spelled({ q }), limit: SHOWN }) : null
  const peers = !found && !chosen && other ? await peersOf(other.id, SHOWN) : []
  const rest = (key: Side) => href('', lang, {}, { [key]: other?.id }).replace('?', '&')
  const otherName = side === 'a' ? 'qb' : 'qa'
  return (
    <section className={`chooser side-${side}`} aria-label={t.side[side]}>
      <p className="side-letter">{t.side[side]}</p>
      {chosen ? (
        <>
          <p className="versus-name" lang="zh-CN">
            {chosen.name}
          </p>
          <AgencyChips agency={chosen} lang={lang} />
          <p className="versus-links">
            <a href={href('/compare', lang, {}, { [side === 'a' ? 'b' : 'a']: other?.id })}>{t.change}</a>
          </p>
        </>
      ) : (
        <SearchBox
          name={name}
          action={view.path}
          lang={lang}
          label={t.side[side]}
          hint={t.search}
          button={t.button}
          value={q}
          to={side === 'a' ? { before: '/compare?a=', after: rest('b') } : { before: '/compare?b=', after: rest('a') }}
          keep={{ [side === 'a' ? 'b' : 'a']: other?.id, [otherName]: other ? undefined : textOf(view, otherName) }}
        />
      )}
      {found?.rows.length === 0 && q && <p>{t.none(q)}</p>}
      {found && <Choices view={view} side={side} other={other} rows={found.rows} />}
      {peers.length > 0 && (
        <>
          <h2>{t.peers}</h2>
          <Choices view={view} side={side} other={other} rows={peers} />
        </>
      )}
    </section>
  )
}
