import { LOOK_ALIKES } from '@/lib/form/look-alikes'
import { CHECK } from '@/lib/locale/check'
import type { Lang } from '@/lib/url'
import type { Refusal } from './ask'

interface RefusedProps {
  readonly refusal: Refusal
  readonly lang: Lang
}

/** Why a document gave nothing, and what to do. */
export const Refused = ({ refusal: { code, message, genre }, lang }: RefusedProps) => {
  const { refusals, seems } = CHECK[lang]
  const { title, next } = Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : refusals.unavailable
  return (
    <div className="refusal">
      <p>
        <strong>{genre && Object.hasOwn(LOOK_ALIKES, genre) ? seems(LOOK_ALIKES[genre][lang]) : title}</strong>
      </p>
      <p>{next}</p>
      {message && !genre && (
        <p className="hint" lang="en">
          {message}
        </p>
      )}
    </div>
  )
}
