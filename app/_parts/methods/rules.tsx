import { EDITION_IDS, EDITIONS, editionLabel, NO_EDITION, SCOPES, type Scope, sumRules } from '@/lib/form'
import { integer } from '@/lib/format'
import { FINDING_CODES, FINDINGS } from '@/lib/locale/findings'
import { METHODS } from '@/lib/locale/methods'
import { href, type Lang } from '@/lib/url'
import { Terms } from './terms'

const ScopeRules = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].scope
  return (
    <section className="block" id="scope">
      <h2>{t.title}</h2>
      <p>{t.rule}</p>
      <Terms
        of="scope"
        terms={(Object.keys(SCOPES) as Scope[]).map((key) => ({ key, name: SCOPES[key][lang], says: t[key] }))}
      />
    </section>
  )
}

const CheckRules = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].checks
  const { rules } = FINDINGS[lang]
  return (
    <section className="block" id="checks">
      <h2>{t.title}</h2>
      <p>{t.lead(integer(sumRules('2021').length, lang))}</p>
      <Terms of="check" terms={FINDING_CODES.map((key) => ({ key, ...rules[key] }))} />
    </section>
  )
}

const EditionRules = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].editions
  return (
    <section className="block" id="editions">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <Terms
        of="edition"
        terms={[
          ...EDITION_IDS.map((key) => {
            const { label, firstYear, lastYear, instrument } = EDITIONS[key]
            const years = t.years(String(firstYear), lastYear === null ? null : String(lastYear))
            return { key, name: label[lang], says: `${years} · ${instrument[lang]}` }
          }),
          { key: NO_EDITION, name: editionLabel(null)[lang], isWord: false, says: t.none },
        ]}
      />
    </section>
  )
}

const Sources = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].sources
  return (
    <section className="block" id="sources">
      <h2>{t.title}</h2>
      <ul className="bullets">
        <li>{t.regulation}</li>
        <li>
          {t.forms} {EDITION_IDS.map((id) => EDITIONS[id].instrument[lang]).join('; ')}
        </li>
        <li>{t.regions}</li>
        <li>{t.published}</li>
      </ul>
      <p>
        <a className="onward" href={href('/data', lang)}>
          {t.data}
        </a>
      </p>
    </section>
  )
}

/** The rules that are no formulas: scope, checks, editions, sources. */
export const Rules = ({ lang }: { readonly lang: Lang }) => (
  <>
    <ScopeRules lang={lang} />
    <CheckRules lang={lang} />
    <EditionRules lang={lang} />
    <Sources lang={lang} />
  </>
)
