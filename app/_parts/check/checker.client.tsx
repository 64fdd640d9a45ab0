'use client'

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { CHECK } from '@/lib/locale/check'
import type { Lang } from '@/lib/url'
import { type Answer, ask } from './ask'
import { Intake } from './intake.client'
import { Refused } from './refused'

/** The tables and what they need come only when there is something to show. */
const Result = lazy(() => import('./result.client'))

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'answered'; readonly name: string; readonly answer: Answer }

interface CheckerProps {
  readonly lang: Lang
  /** Largest document in bytes, and in words. */
  readonly limit: { readonly bytes: number; readonly words: string }
}

interface FoundProps {
  readonly name: string
  readonly answer: Answer
  readonly lang: Lang
}

/** The answer under its heading, to which the reader is led. */
const Found = ({ name, answer, lang }: FoundProps) => {
  const t = CHECK[lang]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isRefused = 'error' in answer
  return (
    <section className="block found" aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>
        {isRefused ? t.notRead(name) : t.result(name)}
      </h2>
      {isRefused ? (
        <Refused refusal={answer.error} lang={lang} />
      ) : (
        <Suspense fallback={<p className="hint">{t.reading(name)}</p>}>
          <Result inspection={answer} lang={lang} />
        </Suspense>
      )}
    </section>
  )
}

/** Takes a report in, has it read, shows what was found. The last document handed in counts. */
export const Checker = ({ lang, limit }: CheckerProps) => {
  const t = CHECK[lang]
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [turn, setTurn] = useState(0)
  const asking = useRef<AbortController>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const onDocument = async (document: Blob, name: string) => {
    asking.current?.abort()
    const own = new AbortController()
    asking.current = own
    setTurn((before) => before + 1)
    setState({ is: 'reading', name })
    const answer = await ask(document, name, limit.bytes, own.signal)
    if (!own.signal.aborted) setState({ is: 'answered', name, answer })
  }
  const shown: ReactNode = state.is === 'answered' && (
    <Found key={turn} name={state.name} answer={state.answer} lang={lang} />
  )
  return (
    <>
      <Intake lang={lang} limit={limit.words} isSmall={turn > 0} onDocument={onDocument} />
      <p className="reading" role="status">
        {state.is === 'reading' && t.reading(state.name)}
      </p>
      {shown}
    </>
  )
}
