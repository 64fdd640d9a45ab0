import { DataTable } from '@/app/_parts/data-table'
import { SMALL_N } from '@/lib/form'
import { METHODS } from '@/lib/locale/methods'
import { type NothingKind, UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

const KINDS: readonly NothingKind[] = ['blank', 'absent', 'unreadable', 'missing', 'no-report', 'unknown']

/** How each kind of nothing is written, on the page and in files; then what few cases allow. */
export const NothingRules = ({ lang }: { readonly lang: Lang }) => {
  const { nothing: t, small } = METHODS[lang]
  const words = UNITS[lang].nothing
  const inFile = (kind: NothingKind): string => {
    if (kind === 'no-report') return t.noRow
    return kind === 'unknown' ? t.empty : t.inFile
  }
  return (
    <>
      <section className="block" id="nothing">
        <h2>{t.title}</h2>
        <p>{t.lead}</p>
        <DataTable
          caption={t.title}
          quiet
          columns={[
            { key: 'glyph', label: t.glyph },
            { key: 'meaning', label: t.meaning },
            { key: 'file', label: t.file },
          ]}
          rows={[
            { key: 'zero', cells: ['0', t.zero, t.zeroFile] },
            ...KINDS.map((kind) => ({ key: kind, cells: [words[kind].glyph, words[kind].words, inFile(kind)] })),
            {
              key: 'denominator',
              cells: [`${words.unknown.glyph} (${UNITS[lang].zeroDenominator})`, t.zeroDenominator, t.empty],
            },
          ]}
        />
      </section>
      <section className="block" id="small-numbers">
        <h2>{small.title}</h2>
        <ul className="bullets">
          <li>{small.show(String(SMALL_N.show))}</li>
          <li>{small.firm(String(SMALL_N.firm))}</li>
          <li>{small.rank(String(SMALL_N.rank))}</li>
          <li>{small.precision}</li>
        </ul>
      </section>
    </>
  )
}
