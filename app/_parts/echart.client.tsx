'use client'

import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import * as core from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import EChartsReact from 'echarts-for-react/lib/core'

core.use([
  LineChart,
  BarChart,
  ScatterChart,
  GridComponent,
  GraphicComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
])

/** A point as ECharts hands it to a tooltip; `text` is what the server wrote for it. */
interface Hovered {
  readonly name: string
  readonly seriesName: string
  readonly data: { readonly text?: string } | null
}

const words = (given: Hovered | readonly Hovered[]): string => {
  const items = [given].flat().filter((item) => item.data?.text)
  const [first] = items
  if (!first) return ''
  return [first.name, ...items.map((item) => `${item.seriesName}  ${item.data?.text}`)].join('\n')
}

const tooltip = (lines: boolean) => ({
  trigger: lines ? 'axis' : 'item',
  triggerOn: lines ? 'none' : 'mousemove',
  renderMode: 'richText',
  confine: true,
  transitionDuration: 0,
  axisPointer: { animation: false, lineStyle: { color: 'var(--edge)' }, label: { show: false } },
  backgroundColor: 'var(--paper)',
  borderColor: 'var(--edge)',
  borderWidth: 1,
  shadowBlur: 0,
  shadowOffsetX: 0,
  shadowOffsetY: 0,
  padding: [8, 10],
  textStyle: { color: 'var(--ink)', fontSize: 13, lineHeight: 20, fontFamily: 'sans-serif' },
  formatter: words,
})

/** Years stand at the odd positions of the axis (breaks between them): the pointer goes to the nearest year. */
const followYears = (positions: number) => (chart: core.ECharts) => {
  const years = Array.from({ length: Math.floor(positions / 2) }, (_, index) => 2 * index + 1)
  const show = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
    const pixels = years.map((index) => Number(chart.convertToPixel({ xAxisIndex: 0 }, index)))
    const [nearest] = pixels.sort((a, b) => Math.abs(a - offsetX) - Math.abs(b - offsetX))
    if (nearest !== undefined) chart.dispatchAction({ type: 'showTip', x: nearest, y: offsetY })
  }
  chart.getZr().on('mousemove', show)
  chart.getZr().on('click', show)
  chart.getZr().on('globalout', () => chart.dispatchAction({ type: 'hideTip' }))
}

interface EChartProps {
  readonly drawing: { readonly option: object; readonly width: number; readonly height: number }
}

/** The live chart, from the very option of the picture, with a tooltip in words. */
export const EChart = ({ drawing: { option, width, height } }: EChartProps) => {
  const { xAxis } = option as { xAxis?: { type?: string; data?: string[] } }
  const lines = xAxis?.type === 'category'
  return (
    <EChartsReact
      echarts={core}
      option={{ ...option, tooltip: tooltip(lines) }}
      opts={{ renderer: 'svg' }}
      style={{ width: '100%', aspectRatio: `${width}/${height}`, height: 'auto' }}
      onChartReady={lines ? followYears(xAxis?.data?.length ?? 0) : undefined}
    />
  )
}
