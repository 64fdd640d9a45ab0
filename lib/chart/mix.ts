/** What became of the requests: one bar of 100 % a row, its six outcome groups always in the same order and colours. */
import { OUTCOMES, type Outcome, outcomeMetric, SMALL_N } from '@/lib/form'
import { percent } from '@/lib/format'
import { type Figures, metricValue } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'
import {
  baseOption,
  type Drawing,
  MARK_HEIGHT,
  markOf,
  type Option,
  type Size,
  textStyle,
  textWidth,
  WIDTHS,
} from './option'
import { colour, onOutcome, outcomeColour } from './theme'

export interface MixRow {
  readonly label: string
  readonly figures: Figures
  /** Stands at the right end: how many cases, or why there is no bar. */
  readonly note: string
}

export interface Mix {
  readonly rows: readonly MixRow[]
  readonly mark: string | null
  readonly lang: Lang
}

const GROUPS = Object.keys(OUTCOMES) as Outcome[]
const ROW_HEIGHT = 38
const BAR_WIDTH = 26
const FOOT = 28

interface Segment {
  readonly share: number
  readonly cases: number
}

const segmentOf = (row: MixRow, outcome: Outcome): Segment | null => {
  const figure = row.figures[outcomeMetric(outcome)]
  const share = metricValue(outcomeMetric(outcome), figure)
  const cases = figure.denominator ?? 0
  return share === null || cases < SMALL_N.show ? null : { share, cases }
}

const barsOf = (mix: Mix, size: Size, plot: number, outcome: Outcome): NonNullable<Option['series']> => ({
  type: 'bar',
  stack: 'outcomes',
  name: OUTCOMES[outcome][mix.lang],
  barWidth: BAR_WIDTH,
  itemStyle: { color: outcomeColour(outcome), borderColor: colour('paper'), borderWidth: 1 },
  emphasis: { disabled: true },
  data: mix.rows.map((row) => {
    const segment = segmentOf(row, outcome)
    if (!segment) return { value: '-', text: row.note }
    const label = percent(segment.share, segment.cases, mix.lang)
    const fits = segment.share * plot > textWidth(label, size) + 8
    const { numerator } = row.figures[outcomeMetric(outcome)]
    return {
      value: segment.share * 100,
      text: `${label} (${numerator}/${segment.cases})`,
      label: { show: fits, formatter: label, color: onOutcome(outcome), fontSize: textStyle(size).fontSize },
    }
  }),
})

/** Draws the rows from top to bottom. A row with fewer than `SMALL_N.show` cases has its note and no bar. */
export const drawMix = (mix: Mix, size: Size): Drawing => {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)))
  const room = {
    left: widest(mix.rows.map((row) => row.label)) + 14,
    right: widest(mix.rows.map((row) => row.note)) + 14,
    top: mix.mark === null ? 4 : MARK_HEIGHT + 4,
    bottom: FOOT,
  }
  const plot = WIDTHS[size] - room.left - room.right
  const category = (labels: string[], position: 'left' | 'right', ink: 'ink' | 'muted') => ({
    type: 'category' as const,
    position,
    inverse: true,
    data: labels,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { interval: 0, margin: 12, color: colour(ink), fontSize: textStyle(size).fontSize },
  })
  const option: Option = {
    ...baseOption(),
    grid: { ...room, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 50,
      splitLine: { show: false },
      axisLabel: { formatter: '{value}%', ...textStyle(size) },
    },
    yAxis: [
      category(
        mix.rows.map((row) => row.label),
        'left',
        'ink',
      ),
      category(
        mix.rows.map((row) => row.note),
        'right',
        'muted',
      ),
    ],
    graphic: markOf(mix.mark, size),
    series: GROUPS.flatMap((outcome) => barsOf(mix, size, plot, outcome)),
  }
  return { option, width: WIDTHS[size], height: room.top + mix.rows.length * ROW_HEIGHT + FOOT }
}
