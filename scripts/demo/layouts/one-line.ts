import type { Layout } from './layout'
import { paddedPipes } from './padded-pipes'

/** The whole report on one line, its line ends turned into spaces. */
export const oneLine: Layout = {
  ...paddedPipes,
  id: 'one-line',
  write: (sheet) => paddedPipes.write(sheet).replaceAll('\n', ' '),
}
