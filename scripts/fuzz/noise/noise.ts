/** What a noise is. Each changes one thing that real documents were met with. */
import type { Cell } from '@/lib/form'
import type { Layout } from '../../demo/layouts/layout'
import type { Random } from '../../demo/random'
import type { Sheet } from '../../demo/sheet'

export interface Noise {
  readonly id: string
  /** Whether a careful reader loses anything by it: `none` must be read exactly, `damage` exactly or flagged. */
  readonly loss: 'none' | 'damage'
  readonly fits?: (layout: Layout) => boolean
  /** Prints a figure differently. */
  readonly dress?: (random: Random) => (cell: Cell, text: string) => string
  /** Changes what is written down, marks of figures included. */
  readonly sheet?: (sheet: Sheet, random: Random) => Sheet
  /** Changes the written text, marks of figures included. */
  readonly text?: (text: string, layout: Layout, random: Random) => string
}
