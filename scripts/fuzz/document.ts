/** Generated documents: figures × edition × layout × style × noise × encoding, each with its truth. */
import { type Cell, type CellKey, cellsOf } from '@/lib/form'
import type { Agency } from '../demo/agencies'
import { toGb18030 } from '../demo/gb18030'
import type { Layout } from '../demo/layouts/layout'
import { CHARSET } from '../demo/layouts/page'
import { type Area, planOf } from '../demo/plan'
import { type Random, randomOf } from '../demo/random'
import type { Block, Sheet } from '../demo/sheet'
import { FIGURE_KINDS, type FigureKind } from './figures'
import { FORMATS, type Format } from './formats'
import { ALL_LAYOUTS } from './layouts'
import { type Span, unmark, withoutMarks } from './marks'
import { NOISES } from './noise'
import type { Noise } from './noise/noise'
import { exactly, type Truth } from './oracle'
import { type FormId, makeSheet } from './sheets'
import { NOTHING } from './words'

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a generated document is made of. */
export interface Recipe {
  readonly edition: FormId
  readonly figures: FigureKind
  readonly layout: Layout
  readonly noises: readonly Noise[]
  readonly encoding: Encoding
  /** For files that are no text; null for text and markup. */
  readonly format: Format | null
}

/** A document whose truth is known. `spans` say where its figures stand in `text`. */
export interface Specimen {
  readonly id: string
  readonly name: string
  readonly edition: FormId
  readonly text: string
  readonly encoding: Encoding
  readonly spans: readonly Span[]
  readonly truth: Truth
  /** The whole file, where it is no text: then only its bytes can be mutated. */
  readonly packed: Uint8Array | null
}

export interface Generated extends Specimen {
  readonly bytes: Uint8Array
  readonly recipe: Recipe
  readonly agency: string
  readonly year: number
}

/** How often documents are on each form. */
const FORMS = ['2021', '2021', '2021', '2021', '2019', '2019', '2014'] as const
const DASHES = ['/', '-', '—', NOTHING, '——']
const AGENCIES = 60
/** Years on which each form is met. */
const YEARS = {
  '2014': [2014, 2015, 2016, 2017, 2018],
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024, 2025],
} as const

let known: readonly Agency[] | null = null

const bodies = (area: Area): Agency[] => [...area.agencies, ...area.inner.flatMap(bodies)]

const agencies = (): readonly Agency[] => {
  known ??= planOf(AGENCIES, 'fuzz').flatMap(bodies)
  return known
}

const noisesFor = (layout: Layout, isText: boolean, random: Random): Noise[] => {
  const fitting = NOISES.filter((noise) => (isText || !noise.text) && (noise.fits?.(layout) ?? true))
  const count = random.pick([0, 1, 1, 1, 2, 3])
  return random.shuffle(fitting).slice(0, count)
}

/** The recipe of a document drawn at random, all layouts and kinds of figures equally often. */
const drawRecipe = (index: number, random: Random): Recipe => {
  const at = index % (ALL_LAYOUTS.length + FORMATS.length)
  const format = FORMATS[at - ALL_LAYOUTS.length] ?? null
  const layout = format?.layout ?? ALL_LAYOUTS[at] ?? random.pick(ALL_LAYOUTS)
  return {
    format,
    edition: random.pick(FORMS),
    figures: random.pick(FIGURE_KINDS),
    layout,
    noises: noisesFor(layout, format === null, random),
    encoding: format || random.chance(0.8) ? 'utf-8' : random.pick(ENCODINGS),
  }
}

const styleOf = (layout: Layout, random: Random) => ({
  disputeHeads: random.pick(['whole', 'whole', 'cut', 'level'] as const),
  blank: layout.keepsBlanks && random.chance(0.6) ? '' : random.pick(DASHES),
  wide: random.chance(0.5),
  broken: random.chance(0.2),
  titled: random.chance(0.95),
  framed: random.chance(0.2),
  yuan: random.chance(0.15),
})

/** The sheet without the marks of its figures. */
const bare = (sheet: Sheet): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block): Block => {
    if (block.kind !== 'table') return block
    const rows = block.grid.rows.map((row) => row.map((box) => ({ ...box, text: withoutMarks(box.text) })))
    return { kind: 'table', grid: { ...block.grid, rows } }
  }),
})

/** Writes a document after its recipe. The same recipe and seed give the same document. */
const generate = async (recipe: Recipe, seed: string, id: string): Promise<Generated> => {
  const { edition, layout, noises, format } = recipe
  const random = randomOf(seed, id)
  const agency = random.pick(agencies())
  const year = random.pick(YEARS[edition])
  const dresses = noises.flatMap((noise) => (noise.dress ? [noise.dress(random)] : []))
  const dress = (cell: Cell, text: string) => dresses.reduce((dressed, next) => next(cell, dressed), text)
  const style = styleOf(layout, random)
  const { sheet: plain, cells } = makeSheet({ ...recipe, agency, year, style, dress }, random)
  let sheet = plain
  for (const noise of noises) if (noise.sheet) sheet = noise.sheet(sheet, random)
  let written = layout.write(sheet).replace(CHARSET, recipe.encoding === 'gb18030' ? 'gb2312' : recipe.encoding)
  for (const noise of noises) if (noise.text) written = noise.text(written, layout, random)
  const { text, spans } = unmark(edition, written)
  const truth = new Map(cellsOf(edition).map(({ key }) => [key as CellKey, exactly(cells[key] ?? null)]))
  const extension = layout.id === 'csv' ? 'csv' : (format?.extension ?? layout.extension)
  const packed = format ? await format.bytes(bare(sheet), random) : null
  return {
    packed,
    bytes: packed ?? encoded(text, recipe.encoding),
    id,
    name: `${id}.${extension}`,
    edition,
    text,
    encoding: recipe.encoding,
    spans,
    truth,
    recipe,
    agency: agency.name,
    year,
  }
}

/** Document number `index` of a seed. */
export const generated = (seed: string, index: number): Promise<Generated> =>
  generate(drawRecipe(index, randomOf(seed, 'recipe', index)), seed, `document-${index}`)

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), isLittle)
  return bytes
}

export const encoded = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'gb18030') return toGb18030(text)
  return encoding === 'utf-8'
    ? new TextEncoder().encode(text)
    : utf16(text.replace('\ufeff', ''), encoding === 'utf-16le')
}
