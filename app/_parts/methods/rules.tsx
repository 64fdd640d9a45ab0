import { EDITION_IDS, EDITIONS, editionLabel, NO_EDITION, SCOPES, type Scope, sumRules } from '@/lib/form'
import { integer } from '@/lib/format'
import { FINDINGS } from '@/lib/locale/findings'
import { METHODS } from '@/lib/locale/methods'
import { href, type Lang } from '@/lib/url'

type Code = keyof (typeof FINDINGS)['zh']['rules']

const ScopeRules = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].scope
  return (
    <section className="block" id="scope">
      <h2>{t.title}</h2>
      <p>{t.rule}</p>
      <dl className="terms">
        {(Object.keys(SCOPES) as Scope[]).map((scope) => (
          <div key={scope} id={`scope-${scope}`}>
            <dt>
              {SCOPES[scope][lang]} <code>{scope}</code>
            </dt>
            <dd>{t[scope]}</dd>
          </div>
        ))}
      </dl>
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
      <dl className="terms">
        {(Object.keys(rules) as Code[]).map((code) => (
          <div key={code} id={`check-${code}`}>
            <dt>
              {rules[code].name} <code>{code}</code>
            </dt>
            <dd>{rules[code].says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const EditionRules = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].editions
  return (
    <section className="block" id="editions">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <dl className="terms">
        {EDITION_IDS.map((id) => {
          const { label, firstYear, lastYear, instrument } = EDITIONS[id]
          return (
            <div key={id} id={`edition-${id}`}>
              <dt>
                {label[lang]} <code>{id}</code>
              </dt>
              <dd>
                {t.years(String(firstYear), lastYear === null ? null : String(lastYear))} · {instrument[lang]}
              </dd>
            </div>
          )
        })}
        <div id={`edition-${NO_EDITION}`}>
          <dt>{editionLabel(null)[lang]}</dt>
          <dd>{t.none}</dd>
        </div>
      </dl>
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
