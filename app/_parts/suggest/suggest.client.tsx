'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import { SUGGEST } from '@/lib/locale/suggest'
import type { Lang } from '@/lib/url'
import type { Match } from './matches'
import { useMatches } from './use-matches'

interface SuggestProps {
  readonly id: string
  readonly name: string
  readonly lang: Lang
  readonly value?: string | undefined
  readonly describedBy?: string
  readonly placeholder?: string
  readonly title?: string
  /** Where a choice leads: its id stands between the two. */
  readonly before: string
  readonly after: string
}

/** Keys that move the choice in a list of `count`, from `at` (-1: none); null for other keys. */
const moved = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : -1
  if (key === 'ArrowUp') return at === -1 ? count - 1 : at - 1
  return null
}

/**
 * The input of a search with a list of agencies that match so far (the combobox of ARIA): arrow keys choose, Enter goes
 * to the choice or else sends the form, Escape closes. Keys that belong to an input method are left to it.
 */
export const Suggest = ({ id, name, lang, value, describedBy, placeholder, title, before, after }: SuggestProps) => {
  const t = SUGGEST[lang]
  const list = useId()
  const { found, look } = useMatches()
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const matches = isOpen && found ? found : []
  const go = ({ id: agency }: Match) => location.assign(`${before}${agency}${after}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = matches[at]
    const next = moved(event.key, at, matches.length)
    if (next !== null && matches.length > 0) setAt(next)
    else if (event.key === 'Enter' && chosen) go(chosen)
    else if (event.key === 'Escape' && matches.length > 0) setOpen(false)
    else return
    event.preventDefault()
  }
  return (
    <span className="suggest">
      <input
        type="search"
        id={id}
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        title={title}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={list}
        aria-expanded={matches.length > 0}
        aria-activedescendant={matches[at] ? `${list}-${at}` : undefined}
        onChange={(event) => {
          look(event.target.value)
          setOpen(true)
          setAt(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={list} role="listbox" aria-label={t.list} hidden={matches.length === 0} className="suggest-list">
        {matches.map((match, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus, and takes the keys
          <div
            key={match.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            lang="zh-CN"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(match)}
          >
            {match.name}
            <small>{match.region.join('/')}</small>
          </div>
        ))}
      </div>
      <span role="status" className="hidden">
        {isOpen && found ? t.found(found.length) : ''}
      </span>
    </span>
  )
}
