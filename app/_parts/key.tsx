import { outcomeColour } from '@/lib/chart/theme'
import { OUTCOMES, type Outcome } from '@/lib/form'
import type { Lang } from '@/lib/url'

/** The outcome groups with their colours, in the order of the bars. */
export const OutcomeKey = ({ lang }: { readonly lang: Lang }) => (
  <ul className="key">
    {(Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
      <li key={outcome}>
        <span className="key-swatch" style={{ background: outcomeColour(outcome) }} />
        {OUTCOMES[outcome][lang]}
      </li>
    ))}
  </ul>
)

interface LineKeyProps {
  readonly names: readonly { readonly name: string; readonly colour: string; readonly shape: 'circle' | 'diamond' }[]
}

/** Names of lines, each with its stroke and point, for names too long to stand in the chart. */
export const LineKey = ({ names }: LineKeyProps) => (
  <ul className="key key-lines">
    {names.map(({ name, colour, shape }) => (
      <li key={`${shape}${name}`}>
        <svg className="key-line" width="32" height="12" aria-hidden="true">
          <path
            d="M0 6H32"
            stroke={colour}
            strokeWidth="2.5"
            strokeDasharray={shape === 'diamond' ? '7 4' : undefined}
          />
          {shape === 'diamond' ? (
            <path d="M16 1L21 6L16 11L11 6Z" fill={colour} />
          ) : (
            <circle cx="16" cy="6" r="4" fill={colour} />
          )}
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
