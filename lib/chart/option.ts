/** What all charts share: the shape of a drawing, text, the mark of simulated data. Options are plain JSON. */
import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GraphicComponentOption, GridComponentOption, MarkLineComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { colour } from './theme'

export type Option = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | MarkLineComponentOption
>

/** Every chart is drawn twice, so that its text can be read on a telephone as well. */
export type Size = 'wide' | 'narrow'

export interface Drawing {
  readonly option: Option
  readonly width: number
  readonly height: number
}

export const WIDTHS: Readonly<Record<Size, number>> = { wide: 800, narrow: 358 }
const FONT_SIZES: Readonly<Record<Size, number>> = { wide: 13, narrow: 12 }

/** Height of the line that says that the data are simulated. */
export const MARK_HEIGHT = 22

export const textStyle = (size: Size) => ({ color: colour('muted'), fontSize: FONT_SIZES[size] })
export const strongText = (size: Size) => ({ color: colour('ink'), fontSize: FONT_SIZES[size] })

/** Width of a text in pixels, near enough to reserve room: Han characters are square, others about half as wide. */
export const textWidth = (text: string, size: Size): number => {
  let width = 0
  for (const character of text) width += character >= '\u2e80' ? 1 : 0.56
  return Math.ceil(width * FONT_SIZES[size])
}

/** Words across the top of the drawing, where the data are not real; they stay with a copied picture. */
export const markOf = (mark: string | null, size: Size): Option['graphic'] =>
  mark === null
    ? []
    : [
        {
          type: 'text',
          left: 0,
          top: 0,
          silent: true,
          style: { text: mark, fill: colour('mark'), fontSize: FONT_SIZES[size], fontWeight: 600 },
        },
      ]

/** Settings of every chart. */
export const baseOption = (): Option => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: 'sans-serif' },
})
