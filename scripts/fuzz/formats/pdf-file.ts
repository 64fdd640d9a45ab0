/**
 * Pages of drawing operators → a PDF file with a Chinese font that is not in it. What its codes mean is known by the name
 * of their character map, or listed in the file, as programs do for the parts of fonts that they put in.
 */
import { deflateSync } from 'node:zlib'

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Degrees by which a viewer turns it. */
  readonly rotate: 0 | 90 | 270
  readonly content: string
}

export interface PdfOptions {
  readonly title: string | null
  readonly compressed: boolean
  readonly codes: 'named' | 'listed'
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** UTF-16 as hexadecimal digits, which is also the font's own code. */
export const hexOf = (text: string): string => {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return hex
}

const fontObjects = (isNamed: boolean): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${isNamed ? 'UniGB-UCS2-H' : 'Identity-H'} ` +
    `/DescendantFonts [4 0 R]${isNamed ? '' : ' /ToUnicode 7 0 R'} >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [${isNamed ? '1 95' : '32 126'} 500] ` +
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${isNamed ? 'GB1' : 'Identity'}) /Supplement 2 >> ` +
    '/FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
    '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
]

const IN_A_LIST = 100

/** The list of what each code means: here, itself. */
const listOf = (pages: readonly PdfPage[]): string => {
  const codes = new Set<string>()
  for (const { content } of pages)
    for (const [, hex = ''] of content.matchAll(/<([0-9a-f]+)> Tj/g))
      for (const code of hex.match(/.{4}/g) ?? []) codes.add(code)
  const lines = [...codes].sort().map((code) => `<${code}> <${code}>`)
  const lists: string[] = []
  for (let i = 0; i < lines.length; i += IN_A_LIST) {
    const part = lines.slice(i, i + IN_A_LIST)
    lists.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /L def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...lists,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

const FIRST_PAGE = 8

/** The bytes of a file with these pages. Objects 1 to 7: catalogue, page tree, font (three), properties, list of codes. */
export const fileOf = (pages: readonly PdfPage[], { title, compressed, codes }: PdfOptions): Uint8Array => {
  const parts: Uint8Array[] = [latin('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  const object = (...body: (string | Uint8Array)[]) => {
    offsets.push(length)
    add(latin(`${offsets.length} 0 obj\n`))
    for (const part of body) add(typeof part === 'string' ? latin(part) : part)
    add(latin('\nendobj\n'))
  }
  object('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  for (const part of fontObjects(codes === 'named')) object(part)
  object(title === null ? '<< >>' : `<< /Title <feff${hexOf(title)}> >>`)
  const stream = (text: string) => {
    const bytes = compressed ? deflateSync(latin(text)) : latin(text)
    const filter = compressed ? ' /Filter /FlateDecode' : ''
    object(`<< /Length ${bytes.length}${filter} >>\nstream\n`, bytes, '\nendstream')
  }
  stream(codes === 'named' ? '' : listOf(pages))
  pages.forEach(({ width, height, rotate, content }, i) => {
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * i + 1} 0 R >>`,
    )
    stream(content)
  })
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`))
  add(latin(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  const file = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}
