/** All layouts that the fuzzer writes. */
import { LAYOUTS } from '../../demo/layouts'
import type { Layout } from '../../demo/layouts/layout'
import { HTML_LAYOUTS } from './html'
import { CSV, TEXT_LAYOUTS } from './text'

export const ALL_LAYOUTS: readonly Layout[] = [...LAYOUTS, ...TEXT_LAYOUTS, ...HTML_LAYOUTS, CSV]
