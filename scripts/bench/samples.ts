/** Documents to measure with: simulated reports, grouped by what makes them differ in cost. */
import { corpus, type DemoFile } from '../demo/corpus'

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const OPTIONS = { agencies: 60, from: 2020, to: 2024, seed: 'bench' }

const GROUPS: Readonly<Record<string, (file: DemoFile) => boolean>> = {
  text: ({ look }) => look.layout.extension === 'txt' && !look.traditional && look.encoding === 'utf-8',
  'text, traditional': ({ look }) => look.layout.extension === 'txt' && look.traditional && look.encoding === 'utf-8',
  'text, GB 18030': ({ look }) => look.layout.extension === 'txt' && !look.traditional && look.encoding === 'gb18030',
  markdown: ({ look }) => look.layout.extension === 'md' && !look.traditional && look.encoding === 'utf-8',
  html: ({ look }) => look.layout.extension === 'html' && !look.traditional && look.encoding === 'utf-8',
}

/** Reports by format, the same ones every time. */
export const samples = (): Map<string, Sample[]> => {
  const files = [...corpus(OPTIONS)]
  return new Map(
    Object.entries(GROUPS).map(([group, belongs]) => [
      group,
      files.filter(belongs).map(({ path, bytes }) => ({ name: path, bytes })),
    ]),
  )
}
