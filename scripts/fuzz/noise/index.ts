/** Every noise that real documents were met with. */
import { COLUMN_NOISE } from './columns'
import { DRESSES } from './dress'
import { LABEL_NOISE } from './labels'
import type { Noise } from './noise'
import { PAGE_NOISE } from './page'

export const NOISES: readonly Noise[] = [...DRESSES, ...LABEL_NOISE, ...PAGE_NOISE, ...COLUMN_NOISE]
