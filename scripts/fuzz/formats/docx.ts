/** A report as a Word document: the tables merged as the form is drawn, the text cut into runs as Word cuts it. */
import type { Box, Grid } from '../../demo/grids'
import { escaped } from '../../demo/layouts/page'
import type { Random } from '../../demo/random'
import type { Sheet } from '../../demo/sheet'
import { packed } from './zip'

export interface DocxStyle {
  /** Whether merged cells say how far they reach; without, rows have different numbers of cells. */
  readonly spans: boolean
  /** The namespaces of the strict variant, which Word writes on demand. */
  readonly strict: boolean
}

const OFFICE = {
  transitional: 'http://schemas.openxmlformats.org',
  strict: 'http://purl.oclc.org/ooxml',
} as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NO_XML = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu

/** What Word leaves between runs and shows to nobody: marks, tracked deletions, hidden text, field codes. */
const UNSEEN = [
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
  '<w:del w:id="7" w:author="a"><w:r><w:delText>15</w:delText></w:r></w:del>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>16</w:t></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE 17 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
]

/** How often a text is cut before a character, wrapped in something transparent, or has something unseen beside it. */
const CUT = 0.12
const WRAPPED = 0.04
const BESIDE = 0.03

/** A line end or tab is an element of its own. */
const characters = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>'
      if (part === '\t') return '<w:tab/>'
      return part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`
    })
    .join('')

const WRAPPERS = [
  ['<w:ins w:id="8" w:author="a">', '</w:ins>'],
  ['<w:smartTag w:element="date">', '</w:smartTag>'],
  ['<w:hyperlink w:anchor="a">', '</w:hyperlink>'],
  ['<w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
] as const

const run = (text: string, random: Random): string => {
  const format = random.chance(0.5) ? '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr>' : ''
  const content = `<w:r>${format}${characters(text)}</w:r>`
  const unseen = random.chance(BESIDE) ? random.pick(UNSEEN) : ''
  if (!random.chance(WRAPPED)) return unseen + content
  const [before, behind] = random.pick(WRAPPERS)
  return unseen + before + content + behind
}

/** A paragraph whose text is cut into runs anywhere, also inside words and figures. */
const paragraph = (text: string, random: Random): string => {
  const runs: string[] = []
  let piece = ''
  for (const character of text.replace(NO_XML, '')) {
    if (piece !== '' && random.chance(CUT)) {
      runs.push(run(piece, random))
      piece = ''
    }
    piece += character
  }
  if (piece !== '') runs.push(run(piece, random))
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr>${runs.join('')}</w:p>`
}

const cell = (box: Box, properties: string, random: Random): string =>
  `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${properties}</w:tcPr>${paragraph(box.text, random)}</w:tc>`

const across = (box: Box): string => (box.columns > 1 ? `<w:gridSpan w:val="${box.columns}"/>` : '')

/** The rows of a table in which each cell that reaches down is written out again in every row below, empty. */
const mergedRows = (grid: Grid, random: Random): string[] => {
  const open = new Map<number, { box: Box; left: number }>()
  return grid.rows.map((row) => {
    const queue = [...row]
    const cells: string[] = []
    for (let column = 0; column < grid.width; ) {
      const above = open.get(column)
      const box = above && above.left > 0 ? above.box : queue.shift()
      if (!box) break
      if (above && above.left > 0) {
        above.left--
        cells.push(cell({ ...box, text: '' }, `${across(box)}<w:vMerge/>`, random))
      } else {
        if (box.rows > 1) open.set(column, { box, left: box.rows - 1 })
        else open.delete(column)
        cells.push(cell(box, across(box) + (box.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''), random))
      }
      column += box.columns
    }
    return cells.join('')
  })
}

const table = (grid: Grid, { spans }: DocxStyle, random: Random): string => {
  const rows = spans
    ? mergedRows(grid, random)
    : grid.rows.map((row) => row.map((box) => cell(box, '', random)).join(''))
  const columns = '<w:gridCol w:w="900"/>'.repeat(grid.width)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows
    .map((row) => `<w:tr><w:trPr><w:trHeight w:val="400"/></w:trPr>${row}</w:tr>`)
    .join('')}</w:tbl>`
}

/** The main part of a package around the markup of its body. */
export const wordPart = (body: string, strict = false): string => {
  const main = strict ? `${OFFICE.strict}/wordprocessingml/main` : `${OFFICE.transitional}/wordprocessingml/2006/main`
  return `${HEAD}<w:document xmlns:w="${main}" xmlns:mc="${OFFICE.transitional}/markup-compatibility/2006"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`
}

/** A package around a main part, with a title among its properties. */
export const wordPackage = (part: string, title: string, strict = false): Promise<Uint8Array> => {
  const relations = strict
    ? `${OFFICE.strict}/officeDocument/relationships`
    : `${OFFICE.transitional}/officeDocument/2006/relationships`
  const types = 'application/vnd.openxmlformats'
  return packed([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${OFFICE.transitional}/package/2006/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="${types}-package.core-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${OFFICE.transitional}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${OFFICE.transitional}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    ['word/document.xml', part],
    [
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${OFFICE.transitional}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    ],
  ])
}

/** A sheet as the bytes of a .docx file. The same sheet and random numbers give the same text and tables. */
export const docxOf = (sheet: Sheet, style: DocxStyle, random: Random): Promise<Uint8Array> => {
  const lines = (texts: readonly string[]) => texts.map((text) => paragraph(text, random))
  const body = [
    ...lines(sheet.above),
    ...sheet.blocks.map((block) =>
      block.kind === 'table' ? table(block.grid, style, random) : paragraph(block.text, random),
    ),
    ...lines(sheet.below),
  ].join('')
  return wordPackage(wordPart(body, style.strict), sheet.title.replace(NO_XML, ''), style.strict)
}
