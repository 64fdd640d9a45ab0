import { useCallback, useEffect, useRef, useState } from 'react'
import { type Match, matchesOf } from './matches'

/** Keys that follow each other faster than this ask once. */
const PAUSE_MS = 60
const REMEMBERED = 50

interface Matches {
  /** Null where nothing is asked, or no answer is to be had: the form does without. */
  readonly found: readonly Match[] | null
  readonly look: (text: string) => void
}

/** Looks names up as they are typed; an answer to what is no longer asked is broken off and never shown. */
export const useMatches = (): Matches => {
  const [found, setFound] = useState<readonly Match[] | null>(null)
  const known = useRef(new Map<string, readonly Match[]>())
  const underway = useRef<AbortController | undefined>(undefined)
  const look = useCallback(async (given: string) => {
    underway.current?.abort()
    const text = given.trim()
    const before = known.current.get(text)
    if (!text || before) {
      setFound(before ?? null)
      return
    }
    const asked = new AbortController()
    underway.current = asked
    try {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      if (asked.signal.aborted) return
      const matches = await matchesOf(text, asked.signal)
      if (known.current.size >= REMEMBERED) known.current.clear()
      known.current.set(text, matches)
      if (!asked.signal.aborted) setFound(matches)
    } catch (error) {
      if (asked.signal.aborted) return
      setFound(null)
      console.info('no names while typing', error)
    }
  }, [])
  useEffect(() => () => underway.current?.abort(), [])
  return { found, look }
}
