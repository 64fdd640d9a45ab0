'use client'

import { type ClipboardEvent, useRef, useState } from 'react'
import { CHECK } from '@/lib/locale/check'
import type { Lang } from '@/lib/url'

interface PasteProps {
  readonly lang: Lang
  readonly onDocument: (document: Blob, name: string) => void
}

/** What was pasted: the words, and the same with its tables where the source gave them. */
interface Pasted {
  readonly text: string
  readonly html: string | null
}

const TABLE = /<table[\s>]/i

const documentOf = ({ text, html }: Pasted): Blob =>
  html === null
    ? new Blob([text], { type: 'text/plain;charset=utf-8' })
    : new Blob(['<!DOCTYPE html>', html], { type: 'text/html;charset=utf-8' })

/**
 * A field for the whole text. Word and browsers copy tables as HTML beside the plain text, in which merged cells are
 * lost; that HTML is used as long as the field holds just what was pasted.
 */
export const Paste = ({ lang, onDocument }: PasteProps) => {
  const t = CHECK[lang]
  const [pasted, setPasted] = useState<Pasted>({ text: '', html: null })
  const html = useRef<string | null>(null)
  const paste = ({
    clipboardData,
    currentTarget: { selectionStart, selectionEnd, value },
  }: ClipboardEvent<HTMLTextAreaElement>) => {
    const rich = clipboardData.getData('text/html')
    const isAll = selectionStart === 0 && selectionEnd === value.length
    html.current = isAll && TABLE.test(rich) ? rich : null
  }
  return (
    <details className="paste">
      <summary>{t.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onDocument(documentOf(pasted), pasted.html === null ? t.pastedName : t.pastedTables)
        }}
      >
        <label className="field-label" htmlFor="pasted">
          {t.pasteLabel}
        </label>
        <textarea
          id="pasted"
          rows={10}
          required
          value={pasted.text}
          onPaste={paste}
          onChange={({ target }) => {
            setPasted({ text: target.value, html: html.current })
            html.current = null
          }}
        />
        <button type="submit">{t.pasteButton}</button>
      </form>
    </details>
  )
}
