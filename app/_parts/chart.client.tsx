'use client'

import { type ComponentType, type ReactNode, useState } from 'react'

/** A drawing as the server made it; the option is plain JSON. */
interface LiveDrawing {
  readonly option: object
  readonly width: number
  readonly height: number
}

interface LiveChartProps {
  readonly drawing: LiveDrawing
  /** The same chart as a picture: what is seen until, or instead of, the live one. */
  readonly children: ReactNode
}

/** Shows the server's picture; the first touch or hover loads ECharts and puts the live chart in its place. */
export const LiveChart = ({ drawing, children }: LiveChartProps) => {
  const [Live, setLive] = useState<ComponentType<{ drawing: LiveDrawing }> | null>(null)
  const enliven = async () => {
    try {
      const { EChart } = await import('./echart.client')
      setLive(() => EChart)
    } catch (error) {
      // The picture stays, and says the same.
      console.info('live chart not loaded', error)
    }
  }
  return <div onPointerEnter={Live ? undefined : enliven}>{Live ? <Live drawing={drawing} /> : children}</div>
}
