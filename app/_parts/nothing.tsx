import { type NothingKind, UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

/** What stands where there is no number: a glyph for the eye, the words for everyone. */
export const Nothing = ({ kind, lang }: { readonly kind: NothingKind; readonly lang: Lang }) => {
  const { glyph, words } = UNITS[lang].nothing[kind]
  return (
    <span className="nothing" title={words}>
      <span aria-hidden="true">{glyph}</span>
      <span className="hidden">{words}</span>
    </span>
  )
}
