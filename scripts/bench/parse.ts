/**
 * How fast documents are read, a core: `npm run bench:parse [-- --json FILE]`. For each format the bare work that any
 * reader of these bytes must do, our reading of the source, and the whole way to checked figures, in turns in one run.
 * The process collects garbage and compiles as those do that read documents (lib/sandbox).
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse } from '@/lib/parse'
import { tuneForReading } from '@/lib/sandbox/tuning'
import { readSource } from '@/lib/source'
import { FLOOR_WORDS, floorOf } from './floors'
import { type Timing, timed } from './rounds'
import { type Sample, samples } from './samples'

const ROUNDS = 7
/** Documents in one run: enough to level out their sizes. */
const DOCUMENTS = 120

/** What must be reached: the source of an HTML page against its tokenizer, a text from bytes to findings. */
const HTML_TO_TOKENIZER = 2
const TEXTS_PER_SECOND = 3000

interface Line {
  readonly format: string
  readonly documents: number
  readonly kilobytes: number
  /** Documents a second and core. */
  readonly floor: number
  readonly source: number
  readonly whole: number
  /** Time of the source step over the floor's. */
  readonly ratio: number
}

const perSecond = (count: number, { median }: Timing): number => (1000 * count) / median

const measure = async (format: string, all: readonly Sample[]): Promise<Line> => {
  const documents = all.slice(0, DOCUMENTS)
  const bare = floorOf(format)
  const [floor, source, whole] = await timed(
    [
      {
        name: 'floor',
        run: async () => {
          for (const { bytes } of documents) await bare.run(bytes)
        },
      },
      {
        name: 'source',
        run: async () => {
          for (const { name, bytes } of documents) await readSource(name, bytes)
        },
      },
      {
        name: 'whole',
        run: async () => {
          for (const { name, bytes } of documents) await parse({ name, bytes })
        },
      },
    ],
    ROUNDS,
  )
  if (!floor || !source || !whole) throw new Error(`nothing was measured for ${format}`)
  const size = documents.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return {
    format,
    documents: documents.length,
    kilobytes: size / documents.length / 1000,
    floor: perSecond(documents.length, floor),
    source: perSecond(documents.length, source),
    whole: perSecond(documents.length, whole),
    ratio: source.median / floor.median,
  }
}

const verdict = ({ format, ratio, whole }: Line): string => {
  if (format.startsWith('html'))
    return `${ratio <= HTML_TO_TOKENIZER ? 'pass' : 'MISS'}: source ≤ ${HTML_TO_TOKENIZER} × tokenizer`
  if (format.startsWith('text'))
    return `${whole >= TEXTS_PER_SECOND ? 'pass' : 'MISS'}: whole ≥ ${TEXTS_PER_SECOND} a second`
  return ''
}

const COLUMNS = [
  'format',
  'documents',
  'kB each',
  'floor/s',
  'source/s',
  'source ÷ floor',
  'whole/s',
  'target',
] as const

const cells = (line: Line): string[] => [
  line.format,
  String(line.documents),
  line.kilobytes.toFixed(1),
  line.floor.toFixed(0),
  line.source.toFixed(0),
  line.ratio.toFixed(2),
  line.whole.toFixed(0),
  verdict(line),
]

const print = (rows: readonly (readonly string[])[]): void => {
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((cell, i) =>
          i > 0 && i < COLUMNS.length - 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
}

const { values } = parseArgs({ options: { json: { type: 'string' } } })
tuneForReading()
const lines: Line[] = []
for (const [format, documents] of await samples()) lines.push(await measure(format, documents))
print([COLUMNS, ...lines.map(cells)])
console.log(`Processor time of one core. Floor: ${FLOOR_WORDS}.`)
if (values.json) await writeFile(values.json, `${JSON.stringify(lines, null, 2)}\n`)
