import type { AgencyDetail, AgencyRow } from '@/app/_data'
import { AGENCIES } from '@/lib/locale/agencies'
import { href, type Lang } from '@/lib/url'
import { YearStrip } from './year-strip'

interface PeersProps {
  readonly agency: AgencyDetail
  readonly peers: readonly AgencyRow[]
  readonly years: readonly number[]
  readonly lang: Lang
}

/** Agencies worth setting beside this one; each link opens the comparison. */
export const Peers = ({ agency, peers, years, lang }: PeersProps) => {
  const t = AGENCIES[lang]
  return (
    <section className="block">
      <h2 id="peers">{t.peers}</h2>
      <p className="hint">{peers.length > 0 ? t.peersLead : t.noPeers}</p>
      <ul className="peers">
        {peers.map((peer) => (
          <li key={peer.id}>
            <a href={href('/compare', lang, {}, { a: agency.id, b: peer.id })} lang="zh-CN">
              {peer.name}
            </a>
            <YearStrip all={years} years={peer.years} lang={lang} />
          </li>
        ))}
      </ul>
      <p>
        <a className="onward" href={href('/compare', lang, {}, { a: agency.id })}>
          {t.choosePeer}
        </a>
      </p>
    </section>
  )
}
