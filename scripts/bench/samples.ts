/** Documents to measure with: simulated reports, grouped by what makes them differ in cost. */
import { corpus, type DemoFile } from '../demo/corpus'
import { generated } from '../fuzz/document'
import { FORMATS } from '../fuzz/formats'
import { ALL_LAYOUTS } from '../fuzz/layouts'

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const SEED = 'bench'
const OPTIONS = { agencies: 60, from: 2020, to: 2024, seed: SEED }

const GROUPS: Readonly<Record<string, (file: DemoFile) => boolean>> = {
  text: ({ look }) => look.layout.extension === 'txt' && !look.traditional && look.encoding === 'utf-8',
  'text, traditional': ({ look }) => look.layout.extension === 'txt' && look.traditional && look.encoding === 'utf-8',
  'text, GB 18030': ({ look }) => look.layout.extension === 'txt' && !look.traditional && look.encoding === 'gb18030',
  markdown: ({ look }) => look.layout.extension === 'md' && !look.traditional && look.encoding === 'utf-8',
  html: ({ look }) => look.layout.extension === 'html' && !look.traditional && look.encoding === 'utf-8',
}

/** Bytes of the reports and pages met in the wild: 8 to 13 kB of text, 64 kB of HTML. */
const WILD = { text: 10_500, html: 64_000 }
/** Lines of running text have so many characters and more. */
const PROSE = 60

const textOf = ({ bytes }: Sample): string => new TextDecoder().decode(bytes)

/** Each text with as much of the others' prose behind it as makes it `size` bytes long. */
const longer = (samples: readonly Sample[], size: number, wrap: (line: string) => string): Sample[] => {
  const prose = samples.flatMap((one) =>
    textOf(one)
      .replace(/<[^>]{0,400}>/g, '\n')
      .split('\n')
      .filter((line) => line.length >= PROSE && !line.includes('|') && !line.includes('\t')),
  )
  let next = 0
  return samples.map(({ name, bytes }) => {
    const parts = [bytes]
    for (let length = bytes.length; length < size && prose.length > 0; next++) {
      const part = new TextEncoder().encode(wrap(prose[next % prose.length] ?? ''))
      parts.push(part)
      length += part.length
    }
    return { name, bytes: Buffer.concat(parts) }
  })
}

/** Generated files of one format; layouts and formats take turns, so each stands at fixed distances. */
const files = async (format: string, count: number): Promise<Sample[]> => {
  const first = ALL_LAYOUTS.length + FORMATS.findIndex(({ layout }) => layout.id === format)
  const step = ALL_LAYOUTS.length + FORMATS.length
  const samples: Sample[] = []
  for (let i = 0; i < count; i++) {
    const { name, bytes, recipe } = await generated(SEED, first + i * step)
    if (recipe.format?.layout.id !== format) throw new Error(`${name} is no ${format}: formats do not take turns`)
    samples.push({ name, bytes })
  }
  return samples
}

const FILES = 30

/** Reports by format, the same ones every time. */
export const samples = async (): Promise<Map<string, readonly Sample[]>> => {
  const all = [...corpus(OPTIONS)]
  const groups = new Map<string, readonly Sample[]>()
  for (const [group, belongs] of Object.entries(GROUPS))
    groups.set(
      group,
      all.filter(belongs).map(({ path, bytes }) => ({ name: path, bytes })),
    )
  groups.set(
    'text, as long as real ones',
    longer(groups.get('text') ?? [], WILD.text, (line) => `\n${line}`),
  )
  groups.set(
    'html, as long as real ones',
    longer(groups.get('html') ?? [], WILD.html, (line) => `<p>${line}</p>`),
  )
  for (const format of ['docx', 'pdf']) groups.set(format, await files(format, FILES))
  return groups
}
