'use client'

import { useEffect, useRef, useState } from 'react'
import { CHECK } from '@/lib/locale/check'
import type { Lang } from '@/lib/url'
import { Paste } from './paste.client'

interface IntakeProps {
  readonly lang: Lang
  /** Size of the largest document, in words. */
  readonly limit: string
  /** Whether something else is there to be looked at. */
  readonly isSmall: boolean
  readonly onDocument: (document: Blob, name: string) => void
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Files dropped anywhere on the page: one that misses the field would else replace the page. `onFile` gets the first.
 * Tells whether a file hangs over the page.
 */
const useDrop = (onFile: (file: File) => void): boolean => {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFile)
  useEffect(() => {
    latest.current = onFile
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving one element for another is not leaving the page.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) latest.current(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** The ways to hand in a report: dropped, chosen, pasted. */
export const Intake = ({ lang, limit, isSmall, onDocument }: IntakeProps) => {
  const t = CHECK[lang]
  const isOver = useDrop((file) => onDocument(file, file.name))
  return (
    <div className={isSmall ? 'intake intake-small' : 'intake'}>
      <div className={isOver ? 'drop drop-over' : 'drop'}>
        <p className="drop-words">{isOver ? t.dropNow : t.drop}</p>
        <label className="drop-choose">
          {t.choose}
          <input
            type="file"
            className="drop-file"
            accept=".docx,.pdf,.html,.htm,.mht,.mhtml,.txt,.md,.csv,.zip"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onDocument(file, file.name)
              // The same file can be chosen again after it was mended.
              target.value = ''
            }}
          />
        </label>
        <p className="hint">{t.formats(limit)}</p>
      </div>
      <Paste lang={lang} onDocument={onDocument} />
    </div>
  )
}
