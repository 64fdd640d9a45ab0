/** An ECharts option drawn to an SVG string, on the server; equal options are drawn once. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { LRUCache } from 'lru-cache'
import type { Drawing } from './option'

use([LineChart, BarChart, ScatterChart, GridComponent, MarkLineComponent, GraphicComponent, SVGRenderer])

const MAX_CHARACTERS = 16_000_000
const drawn = new LRUCache<string, string>({
  maxSize: MAX_CHARACTERS,
  sizeCalculation: (svg, key) => svg.length + key.length,
})

/** Hover styles and data marks that only ECharts' own browser part would use: a third of the string. */
const slim = (svg: string): string =>
  svg
    .replace(/<style >[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class="zr[^"]*"|ecmeta_[a-z_]+="[^"]*"|pointer-events="visible"|xml:space="preserve")/g, '')

/** The drawing as `<svg>` text; every text in it is escaped by ECharts. */
export const drawSvg = ({ option, width, height }: Drawing): string => {
  const key = JSON.stringify([width, height, option])
  const known = drawn.get(key)
  if (known !== undefined) return known
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    const svg = slim(chart.renderToSVGString({ useViewBox: true }))
    drawn.set(key, svg)
    return svg
  } finally {
    chart.dispose()
  }
}
