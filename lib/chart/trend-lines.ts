/** The lines of a chart by year with their points and labels, and the dashed lines where figures stop being comparable. */
import { endOf, type Frame, LINE_HEIGHT, OVERHANG, position, stepOf, unitOf } from './frame'
import { type Option, strongText, textStyle, textWidth } from './option'
import { colour } from './theme'
import type { Trend, TrendPoint, TrendSeries } from './trend'

const SYMBOL_SIZE = 8
const LABEL_GAP = 6

const symbolStyle = (series: TrendSeries, firm: boolean) => ({
  color: firm ? colour(series.colour) : colour('paper'),
  borderColor: colour(series.colour),
  borderWidth: 2,
})

/** How far up or down the name of a line moves, so that names of lines that end together can both be read. */
const nudge = (trend: Trend, frame: Frame, series: TrendSeries): number => {
  const end = (one: TrendSeries) => endOf(one).point?.value ?? 0
  let offset = 0
  for (const other of trend.series) {
    if (other === series) continue
    const apart = (end(series) - end(other)) * unitOf(frame)
    const above = apart > 0 || (apart === 0 && trend.series.indexOf(series) < trend.series.indexOf(other))
    if (Math.abs(apart) < LINE_HEIGHT) offset += ((above ? -1 : 1) * (LINE_HEIGHT - Math.abs(apart))) / 2
  }
  return offset
}

const labelOf = (trend: Trend, frame: Frame, series: TrendSeries) => {
  const { point: end, label } = endOf(series)
  const style = strongText(frame.size)
  if (trend.series.length > 1)
    return (point: TrendPoint) => ({
      show: trend.named && point === end,
      position: 'right' as const,
      distance: LABEL_GAP,
      offset: [0, nudge(trend, frame, series)],
      formatter: label,
      ...style,
    })
  const widest = Math.max(0, ...series.points.map((point) => textWidth(point.label, frame.size)))
  const every = Math.ceil((widest + LABEL_GAP) / stepOf(frame))
  return (point: TrendPoint) => ({
    show: (frame.last - point.year) % every === 0,
    position: 'top' as const,
    distance: LABEL_GAP,
    formatter: point.label,
    ...style,
  })
}

/** Places without a value: years that are not in the series, and the breaks. */
const gapsOf = (frame: Frame, series: TrendSeries) => {
  const known = new Set(series.points.map((point) => point.year))
  const gaps = frame.breaks.map(({ year }) => position(frame, year) - 1)
  for (let year = frame.first; year <= frame.last; year++) if (!known.has(year)) gaps.push(position(frame, year))
  return gaps.map((at) => ({ value: [at, null], text: '' }))
}

export const lineOf = (trend: Trend, frame: Frame, series: TrendSeries): NonNullable<Option['series']> => {
  const label = labelOf(trend, frame, series)
  const points = series.points.map((point) => ({
    value: [position(frame, point.year), point.value],
    symbol: series.shape,
    itemStyle: symbolStyle(series, point.firm),
    text: point.text,
    label: label(point),
  }))
  const data = [...points, ...gapsOf(frame, series)]
  return {
    type: 'line',
    name: series.name,
    data: data.sort((a, b) => Number(a.value[0]) - Number(b.value[0])),
    connectNulls: false,
    symbolSize: series.shape === 'diamond' ? SYMBOL_SIZE + 2 : SYMBOL_SIZE,
    showAllSymbol: true,
    lineStyle: { color: colour(series.colour), width: 2.5, type: series.shape === 'diamond' ? [7, 4] : 'solid' },
    itemStyle: { color: colour(series.colour) },
    emphasis: { disabled: true },
    clip: false,
    z: 3,
  }
}

/** A dashed line from the axis up to its words. */
export const breakLines = (frame: Frame): NonNullable<Option['series']> => ({
  type: 'scatter',
  silent: true,
  symbolSize: 0,
  z: 2,
  data: frame.breaks.map(({ year, why, isLeft, width }) => ({
    value: [position(frame, year) - 1, frame.scale.max],
    label: {
      show: true,
      position: 'top' as const,
      align: isLeft ? ('right' as const) : ('left' as const),
      offset: [isLeft ? OVERHANG : -OVERHANG, -16],
      formatter: why,
      width,
      overflow: 'break' as const,
      lineHeight: LINE_HEIGHT,
      ...textStyle(frame.size),
    },
  })),
  markLine: {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colour('edge'), type: [4, 4], width: 1 },
    data: frame.breaks.map(({ year }) => ({ xAxis: position(frame, year) - 1 })),
  },
})
