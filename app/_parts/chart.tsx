import type { Drawing, Size } from '@/lib/chart/option'
import { drawSvg } from '@/lib/chart/svg'
import { LiveChart } from './chart.client'
import { Svg } from './svg'

const SIZES: readonly Size[] = ['wide', 'narrow']

interface ChartProps {
  readonly draw: (size: Size) => Drawing
  /** Id of the element that names the chart, and of the one that describes it. */
  readonly labelledBy: string
  readonly describedBy: string
}

/** A chart in two drawings, of which the page shows the one that fits; the browser may bring it to life. */
export const Chart = ({ draw, labelledBy, describedBy }: ChartProps) => (
  <div className="chart" role="img" aria-labelledby={labelledBy} aria-describedby={describedBy}>
    {SIZES.map((size) => {
      const drawing = draw(size)
      return (
        <div key={size} className={`chart-${size}`}>
          <LiveChart drawing={drawing}>
            <Svg text={drawSvg(drawing)} />
          </LiveChart>
        </div>
      )
    })}
  </div>
)
