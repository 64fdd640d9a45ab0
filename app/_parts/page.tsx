/** What every page has in common: it may be missing, and its store may not answer. Both are pages like any other. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Unavailable } from '@/app/_data'
import { answerWith } from '@/app/_status'
import { SITE } from '@/lib/locale/site'
import type { Lang } from '@/lib/url'
import { Problem } from './problem'
import { langOf } from './view'

/** Nothing is at this address. */
class Missing extends Error {}

/** Leaves the page for the one that says that there is none. */
export const missing = (): never => {
  throw new Missing('no such page')
}

interface Props {
  readonly params: Promise<{ readonly lang: string }>
}

const RETRY_AFTER_S = '5'

/** A page for what stopped another, with its status. @throws `error` itself where it is neither of the two */
const instead = (error: unknown, lang: Lang): ReactNode => {
  if (error instanceof Missing) {
    answerWith(404)
    return <Problem lang={lang} kind="notFound" />
  }
  if (!(error instanceof Unavailable)) throw error
  console.error(error)
  answerWith(503, { 'Retry-After': RETRY_AFTER_S })
  return <Problem lang={lang} kind="unavailable" />
}

/** A page that is drawn on the server also when it is missing (404) or cannot be had now (503). */
export const page =
  <Of extends Props>(render: (props: Of) => Promise<ReactNode>) =>
  async (props: Of): Promise<ReactNode> => {
    try {
      return await render(props)
    } catch (error) {
      return instead(error, await langOf(props))
    }
  }

/** The title of such a page, in the language of its address. */
export const titled =
  <Of extends Props>(titleOf: (lang: Lang, props: Of) => string | Promise<string>) =>
  async (props: Of): Promise<Metadata> => {
    const lang = await langOf(props)
    try {
      return { title: await titleOf(lang, props) }
    } catch (error) {
      const kind = error instanceof Missing ? 'notFound' : 'unavailable'
      if (kind === 'unavailable' && !(error instanceof Unavailable)) throw error
      return { title: SITE[lang][kind].title, robots: { index: false } }
    }
  }
