import { storeState } from '@/app/_data'
import { integer } from '@/lib/format'
import { SITE } from '@/lib/locale/site'
import { type NothingKind, UNITS } from '@/lib/locale/units'
import { href, type Lang } from '@/lib/url'

const SHOWN: readonly NothingKind[] = ['blank', 'absent', 'unreadable', 'no-report']

/** Where the figures come from, what stands in place of a number, and the version of the data. */
export const SiteFooter = async ({ lang }: { readonly lang: Lang }) => {
  const t = SITE[lang]
  const { release, reports, agencies } = await storeState()
  return (
    <footer className="site-footer">
      <div className="page site-footer-row">
        <p className="site-footer-source">{t.footer.source}</p>
        <dl className="nothing-key">
          <dt className="nothing-key-title">{t.footer.legend}</dt>
          {SHOWN.map((kind) => (
            <dd key={kind}>
              <span className="nothing-key-glyph">{UNITS[lang].nothing[kind].glyph}</span>
              {UNITS[lang].nothing[kind].words}
            </dd>
          ))}
        </dl>
        <p className="site-footer-links">
          <a href={href('/methods', lang)}>{t.footer.methods}</a>
          <a href={href('/data', lang)}>{t.footer.download}</a>
          <span>{t.footer.release(String(release), integer(reports, lang), integer(agencies, lang))}</span>
        </p>
      </div>
    </footer>
  )
}
