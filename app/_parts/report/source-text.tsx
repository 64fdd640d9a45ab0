import { type CellKey, isCellKey } from '@/lib/form'
import { integer } from '@/lib/format'
import { REPORT } from '@/lib/locale/report'
import type { Lang } from '@/lib/url'
import { cellName } from './cell-name'
import type { ShownReport } from './sheet'
import { type Line, linesOf, type Mark, type Segment, sentLines, stretchesOf } from './source-lines'

interface TextProps {
  readonly report: ShownReport
  readonly chosen: CellKey | null
  readonly lang: Lang
  /** Where a figure that was read leads: to its cell in the tables. */
  readonly linkOf: (cell: string) => string
}

/** What is marked in the text: the chosen cell first, so that it wins where two share a place. */
const marksOf = ({ places, narrative }: ShownReport, chosen: CellKey | null): Mark[] => {
  const cells = Object.entries(places).filter(([key]) => isCellKey(key))
  const ordered = [...cells.filter(([key]) => key === chosen), ...cells.filter(([key]) => key !== chosen)]
  return [
    ...ordered.map(([key, place]): Mark => ({ ...place, kind: 'cell', key })),
    ...narrative.map((claim, index): Mark => ({ ...claim.quote_place, kind: 'claim', key: String(index) })),
  ]
}

const Marked = ({
  segment,
  props: { chosen, lang, linkOf },
}: {
  readonly segment: Segment
  readonly props: TextProps
}) => {
  const { text, mark, skipped } = segment
  if (skipped > 0) return <em className="skipped">{REPORT[lang].skipped(integer(skipped, lang))}</em>
  if (!mark) return text
  if (mark.kind === 'claim') return <span className="claim">{text}</span>
  if (mark.key === chosen) return <mark id="cell">{text}</mark>
  return (
    <a className="read" href={linkOf(mark.key)} title={isCellKey(mark.key) ? cellName(mark.key, lang) : undefined}>
      {text}
    </a>
  )
}

const Lines = ({ lines, props }: { readonly lines: readonly Line[]; readonly props: TextProps }) =>
  lines.map(({ number, segments }) => (
    <div key={number} className="source-line" id={`L${number}`}>
      <span className="source-number" aria-hidden="true">
        {number}
      </span>
      <span className="source-words">
        {segments.map((segment, index) => (
          // Segments of a line never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Marked key={index} segment={segment} props={props} />
        ))}
      </span>
    </div>
  ))

const Folded = ({ lines, props }: { readonly lines: readonly Line[]; readonly props: TextProps }) => {
  const t = REPORT[props.lang]
  const sent = sentLines(lines)
  return (
    <details className="folded">
      <summary>{t.folded(String(lines[0]?.number), String(lines.at(-1)?.number))}</summary>
      <Lines lines={sent.lines} props={props} />
      {sent.skipped > 0 && <p className="skipped">{t.skipped(integer(sent.skipped, props.lang))}</p>}
    </details>
  )
}

/** The extracted text with everything that was read in it; prose without figures is folded. */
export const SourceText = (props: TextProps) => {
  const { report, chosen } = props
  const stretches = stretchesOf(linesOf(report.document.text, marksOf(report, chosen)))
  return (
    <div className="source" lang="zh-CN">
      {stretches.map(({ folded, lines }) =>
        folded ? (
          <Folded key={lines[0]?.number} lines={lines} props={props} />
        ) : (
          <Lines key={lines[0]?.number} lines={lines} props={props} />
        ),
      )}
    </div>
  )
}
