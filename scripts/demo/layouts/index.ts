/** Every layout met so far in real reports. */
import { barredCells } from './barred-cells'
import { barredRows } from './barred-rows'
import { htmlOffice } from './html-office'
import { htmlSpans } from './html-spans'
import type { Layout } from './layout'
import { leadingPipes } from './leading-pipes'
import { markdown } from './markdown'
import { mergedPipes } from './merged-pipes'
import { oneLine } from './one-line'
import { paddedPipes } from './padded-pipes'
import { pipedLines } from './piped-lines'
import { plainLines } from './plain-lines'
import { spacedLines } from './spaced-lines'
import { tabbedLines } from './tabbed-lines'

export const LAYOUTS: readonly Layout[] = [
  paddedPipes,
  mergedPipes,
  leadingPipes,
  pipedLines,
  barredRows,
  barredCells,
  spacedLines,
  plainLines,
  tabbedLines,
  markdown,
  htmlSpans,
  htmlOffice,
  oneLine,
]
