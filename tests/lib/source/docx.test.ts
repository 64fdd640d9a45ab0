import { describe, expect, test } from 'vitest'
import { randomOf } from '@/scripts/demo/random'
import { docxOf, wordPackage, wordPart } from '@/scripts/fuzz/formats/docx'
import { packed } from '@/scripts/fuzz/formats/zip'
import { drawn, linesOf, readDocument, readFailure, utf8 } from './pieces'

const bodyOf = async (body: string) => readDocument('r.docx', await wordPackage(wordPart(body), ''))
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const cell = (text: string, properties = '') => tc(p(text === '' ? '' : run(text)), properties)
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
const DOWN = '<w:vMerge w:val="restart"/>'
const ON = '<w:vMerge/>'

describe('text', () => {
  test('runs together whatever it is cut into, and breaks where it breaks', async () => {
    const document = await bodyOf(
      p(run('政府'), '<w:proofErr/>', run('信息'), '<w:hyperlink>', run('公开'), '</w:hyperlink>') +
        p(run('上'), '<w:r><w:br/></w:r>', run('下'), '<w:r><w:tab/></w:r>', run('右')) +
        p(run('1'), '<w:r><w:noBreakHyphen/></w:r>', run('2')),
    )
    expect(linesOf(document)).toEqual([['政府信息公开'], ['上'], ['下', '右'], ['1-2']])
    expect(document.format).toBe('docx')
  })

  test('is what is seen: insertions, not deletions, field codes, hidden text, prompts or glosses', async () => {
    const document = await bodyOf(
      p(
        '<w:ins>',
        run('增'),
        '</w:ins><w:del><w:r><w:delText>15</w:delText><w:t>16</w:t></w:r></w:del><w:moveFrom>',
        run('17'),
        '</w:moveFrom><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE 18</w:instrText></w:r>',
        run('19', '<w:vanish/>'),
        run('显', '<w:vanish w:val="0"/>'),
        '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ) +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(run('单击此处输入文字'))}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${p(run('内'))}</w:sdtContent></w:sdt>` +
        '<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>末</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="a" w:char="2014"/></w:r></w:p>',
    )
    expect(document.text).toBe('增显汉\n内\n末—\n')
  })

  test('of a text box stands behind its paragraph, once', async () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`
    const document = await bodyOf(
      p(
        run('前'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(p(run('框')) + table(row(cell('5'), cell(''))))}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(p(run('框')))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        run('后'),
      ) + table(row(tc(p(run('格'), `<w:r><w:pict>${box(p(run('7')))}</w:pict></w:r>`)), cell('8'))),
    )
    expect(linesOf(document)).toEqual([['前后'], ['框'], ['5', ''], ['格\n7', '8']])
  })

  test('keeps where pictures, charts and embedded objects stand', async () => {
    const document = await bodyOf(
      p(run('图')) +
        p('<w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r>') +
        p('<w:r><w:object><v:imagedata xmlns:v="v"/></w:object></w:r>', run('后')),
    )
    expect(document.text).toBe('图\n后\n')
    expect(document.pictures).toEqual([2, 2])
  })

  test('has its title among the properties', async () => {
    const document = await readDocument('r.docx', await wordPackage(wordPart(p(run('甲'))), '某某局 & 某某委'))
    expect(document.title).toBe('某某局 & 某某委')
  })
})

describe('tables', () => {
  test('cells that go on from above or from the left are no cells', async () => {
    const document = await bodyOf(
      table(
        row(cell('头', `<w:gridSpan w:val="2"/>${DOWN}`), cell('甲'), cell('')),
        row(cell('', `<w:gridSpan w:val="2"/>${ON}`), cell('1'), cell('2')),
        row(cell('左', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('3'), cell('4')),
        row(cell('a'), cell('b'), cell('c'), cell('d')),
      ),
    )
    expect(drawn(document)).toEqual([
      '头@0+2',
      '甲@2+1',
      '@3+1',
      '1@2+1',
      '2@3+1',
      '左@0+2',
      '3@2+1',
      '4@3+1',
      'a@0+1',
      'b@1+1',
      'c@2+1',
      'd@3+1',
    ])
    expect(linesOf(document)).toHaveLength(4)
  })

  test('a cell that goes on from none is a cell of its own', async () => {
    const document = await bodyOf(
      table(row(cell('甲'), cell('', ON)), row(cell('乙', DOWN), cell('5', ON)), row(cell('丙'), cell('6'))),
    )
    expect(drawn(document)).toEqual(['甲@0+1', '@1+1', '乙@0+1', '丙@0+1', '6@1+1'])
  })

  test('rows begin where the grid says, and deleted or hidden ones are not there', async () => {
    const document = await bodyOf(
      table(
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('9')}</w:tr>`,
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('删')}${tc(table(row(cell('除'))))}</w:tr>`,
        `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('隐')}</w:tr>`,
        row(cell('在')),
      ),
    )
    expect(drawn(document)).toEqual(['9@2+1', '在@0+1'])
    expect(document.text).toBe('9\n在\n')
  })

  test('tables in tables, controls around rows and cells, and formats before a tracked change', async () => {
    const inner = table(row(cell('内'), cell('')))
    const document = await bodyOf(
      table(
        `<w:sdt><w:sdtContent>${row(tc(p(run('外')) + inner + p('')), `<w:sdt><w:sdtContent>${cell('格')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
        row(cell('变', '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'), cell('后')),
        row(
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell('请输入')}</w:sdtContent></w:sdt>`,
          cell('3'),
        ),
      ),
    )
    expect(linesOf(document)).toEqual([['外'], ['内', ''], ['格'], ['变', '后'], ['', '3']])
    expect(drawn(document).slice(3)).toEqual(['变@0+1', '后@1+1', '@0+1', '3@1+1'])
  })

  test('line ends in a cell stay in it', async () => {
    const document = await bodyOf(table(row(tc(p(run('商业')) + p(run('企业'))), cell('1'))))
    expect(linesOf(document)).toEqual([['商业\n企业', '1']])
  })
})

describe('figures in cells', () => {
  const SUPER = '<w:vertAlign w:val="superscript"/>'
  const raised = (by: number) => `<w:position w:val="${by}"/>`
  const figure = async (content: string) => bodyOf(table(row(cell('甲'), tc(content))))
  const field = (kind: string, inner = '') => `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`
  const list = (...parts: string[]) => `<w:ffData><w:ddList>${parts.join('')}</w:ddList></w:ffData>`
  const entries = ['0', '5'].map((value) => `<w:listEntry w:val="${value}"/>`).join('')
  const power = (name: string) =>
    `<m:oMath><m:e><m:r><m:t>12</m:t></m:r></m:e><m:${name}><m:r><m:t>3</m:t></m:r></m:${name}></m:oMath>`
  const numbered = (id: number, ...runs: string[]) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${runs.join('')}</w:p>`

  test.each([
    ['the number of a note above the line', p(run('12'), run('1', SUPER)), '12'],
    ['below it', p(run('12'), run('1', '<w:vertAlign w:val="subscript"/>')), '12'],
    ['raised by its position', p(run('12'), run('1', raised(8))), '12'],
    ['raised, then on the line again', p(run('12', raised(2)), run('3', raised(2)), run('4')), '1234'],
    ['all of it raised', p(run('1', raised(8)), run('2', raised(8))), '12'],
    [
      'the result of a field in the code of another',
      p(
        field('begin'),
        field('begin'),
        field('separate'),
        run('7'),
        field('end'),
        field('separate'),
        run('12'),
        field('end'),
      ),
      '12',
    ],
    [
      'a field that is never closed',
      p(field('begin')) + p(field('begin'), field('separate'), run('12'), field('end')),
      '12',
    ],
    [
      'what is chosen in a list',
      p(field('begin', list('<w:result w:val="1"/>', entries)), field('separate'), run('9'), field('end'), run('0')),
      '50',
    ],
    ['what a list shows from the first', p(field('begin', list(entries)), field('end')), '0'],
    ['a list of nothing', p(field('begin', list()), field('end')), '\ufffc'],
    ['a number of the paragraph', numbered(1), '\ufffc'],
    ['a number before the figure', numbered(1, run('5')), '5\ufffc'],
    ['no number', numbered(0), ''],
    ['a power', p(power('sup')), '12'],
    ['a fraction', p(power('den')), '12\ufffc'],
  ])('%s', async (_, content, shown) => {
    expect(linesOf(await figure(content))).toEqual([['甲', shown]])
  })

  test.each([
    ['raised and alone', p(run('12', SUPER)), 1],
    ['raised by its position and as large', p(run('12'), run('1', raised(8))), 1],
    ['a power', p(power('sup')), 1],
    ['a note', p(run('12'), run('1', SUPER)), 0],
    ['all of it raised', p(run('1', raised(8)), run('2', raised(8))), 0],
  ])('are in doubt or not: %s', async (_, content, flaws) => {
    expect((await figure(content)).flaws ?? []).toHaveLength(flaws)
  })
})

describe('white and tiny figures', () => {
  const white = (text: string, more = '') => run(text, `<w:color w:val="FFFFFF"/>${more}`)
  const ground = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  test.each([
    [tc(p(run('1'), white('2'))), '12\ufffc'],
    [tc(p(white('12')), ground('auto')), '12\ufffc'],
    [tc(p(white('12')), ground('FFFFFF')), '12\ufffc'],
    [tc(p(white('12')), ground('1F4E79')), '12'],
    [tc(p(white('12', ground('000000')))), '12'],
    [tc(p(run('12', '<w:color w:val="FF0000"/>'))), '12'],
    [tc(p(white('规章'))), '规章'],
    [tc(p(run('5', '<w:sz w:val="1"/>'), run('12'))), '12'],
    [tc(p(run('5', '<w:sz w:val="4"/>'), run('12'))), '12'],
    [tc(p(run('1', '<w:sz w:val="5"/>'), run('2'))), '12'],
    [tc(p(run('5', '<w:w w:val="1"/>'), run('12'))), '12'],
    [tc(p(run('1', '<w:sz w:val="15"/>'), run('2', '<w:w w:val="80"/>'))), '12'],
  ])('%s', async (content, shown) => {
    expect(linesOf(await bodyOf(table(row(cell('甲'), content))))).toEqual([['甲', shown]])
  })
})

describe('styles', () => {
  const style = (id: string, properties: string, basedOn = '') =>
    `<w:style w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`
  const STYLES = [
    style('hidden', '<w:rPr><w:vanish/></w:rPr>'),
    style('struck', '<w:rPr><w:strike/></w:rPr>'),
    style('note', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
    style('later', '', 'note'),
    style('shown', '<w:rPr><w:vanish w:val="0"/></w:rPr>', 'hidden'),
    style('a', '', 'b'),
    style('b', '', 'a'),
    style('list', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    style('table', '<w:tblStylePr><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'),
  ].join('')
  const by = (id: string, more = '') => `<w:rStyle w:val="${id}"/>${more}`
  const paragraph = (id: string, ...runs: string[]) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${runs.join('')}</w:p>`
  const styled = async (content: string, name = 'word/styles.xml', styles = STYLES) =>
    packed([
      ['word/document.xml', wordPart(table(row(cell('甲'), tc(content))))],
      [name, `<w:styles xmlns:w="w">${styles}</w:styles>`],
      [
        'word/_rels/document.xml.rels',
        `<Relationships><Relationship Type="x/styles" Target="${name.slice('word/'.length)}"/></Relationships>`,
      ],
    ])

  test.each([
    ['<w:sz w:val="4"/>', '12'],
    ['<w:color w:val="FFFFFF"/>', '512\ufffc'],
    ['<w:color w:val="ff0000"/>', '512'],
  ])('are read where the only one that matters is a size or a colour: %s', async (properties, shown) => {
    const only = style('only', `<w:rPr>${properties}</w:rPr>`)
    const file = await styled(p(run('5', by('only')), run('12')), 'word/styles.xml', only)
    expect(linesOf(await readDocument('r.docx', file))).toEqual([['甲', shown]])
  })

  test('are read where the only one that matters strikes out twice', async () => {
    const twice = style('twice', '<w:rPr><w:dstrike/></w:rPr>')
    const file = await styled(p(run('5', by('twice')), run('12')), 'word/styles.xml', twice)
    expect(linesOf(await readDocument('r.docx', file))).toEqual([['甲', '12']])
  })

  test.each([
    [p(run('5', by('hidden')), run('12')), '12'],
    [p(run('5', by('struck')), run('12')), '12'],
    [p(run('12'), run('1', by('note'))), '12'],
    [p(run('12'), run('1', by('later'))), '12'],
    [p(run('1'), run('2', by('shown'))), '12'],
    [p(run('1'), run('2', by('hidden', '<w:vanish w:val="0"/>'))), '12'],
    [p(run('1'), run('2', by('a'))), '12'],
    [p(run('1'), run('2', by('table'))), '12'],
    [paragraph('hidden', '<w:r><w:t>5</w:t></w:r>') + p(run('12')), '12'],
    [paragraph('hidden', run('12', '<w:vanish w:val="0"/>')), '12'],
    [paragraph('list'), '\ufffc'],
  ])('%s', async (content, shown) => {
    for (const name of ['word/styles.xml', 'word/styles2.xml'])
      expect(linesOf(await readDocument('r.docx', await styled(content, name)))).toEqual([['甲', shown]])
  })
})

describe('packages', () => {
  const main = wordPart(p(run('甲')))

  test('the strict variant, and a main part under another name', async () => {
    const strict = await wordPackage(wordPart(p(run('甲')), true), '', true)
    expect((await readDocument('r.docx', strict)).text).toBe('甲\n')
    const renamed = await packed([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ],
      ['word/document2.xml', main],
    ])
    expect((await readDocument('r.docx', renamed)).text).toBe('甲\n')
  })

  test('by content, whatever the name; without custom parts, too', async () => {
    const bare = await packed([['word/document.xml', `\ufeff${main}`]])
    for (const name of ['r.doc', 'r.wps', 'r.html', 'r'])
      expect(await readDocument(name, bare)).toMatchObject({ format: 'docx', text: '甲\n', title: null })
  })

  test('Word 2003 XML and flat packages, in one file', async () => {
    const word2003 = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="a"><o:DocumentProperties xmlns:o="o"><o:Title>题</o:Title></o:DocumentProperties><w:body><wx:sect xmlns:wx="x">${table(row(cell('甲', '<w:vmerge w:val="restart"/>'), cell('1')), row(cell('', '<w:vmerge/>'), cell('2')))}</wx:sect></w:body></w:wordDocument>`
    expect(drawn(await readDocument('r.doc', utf8(word2003)))).toEqual(['甲@0+1', '1@1+1', '2@1+1'])
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="p"><pkg:part><pkg:xmlData><w:hdr xmlns:w="w">${p(run('页眉'))}</w:hdr></pkg:xmlData></pkg:part><pkg:part><pkg:xmlData>${main.slice(main.indexOf('<w:document'))}</pkg:xmlData></pkg:part></pkg:package>`
    expect((await readDocument('r.xml', utf8(flat))).text).toBe('甲\n')
  })

  test('a page packed as a Word document', async () => {
    const chunk = (body: string, ...targets: string[]) =>
      packed([
        ['word/document.xml', wordPart(`${body}<w:altChunk r:id="a" xmlns:r="r"/>`)],
        [
          'word/_rels/document.xml.rels',
          `<Relationships>${targets.map((target) => `<Relationship Type="x/aFChunk" Target="${target}"/>`).join('')}</Relationships>`,
        ],
        [
          'word/page.mht',
          'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n<table><tr><td>甲</td><td></td></tr></table>',
        ],
      ])
    for (const target of ['page.mht', '/word/page.mht'])
      expect(await readDocument('r.docx', await chunk('', target))).toMatchObject({ format: 'html', text: '甲 | \n' })
    for (const several of [chunk('', 'page.mht', 'page.mht'), chunk(p(run('乙')), 'page.mht')])
      expect(await readFailure('r.docx', await several)).toMatchObject({
        code: 'unsupported',
        message: expect.stringContaining('several files'),
      })
    expect(await readFailure('r.docx', await chunk('', 'lost.mht'))).toMatchObject({ code: 'unreadable' })
  })

  test('without a text part it says so', async () => {
    expect(await readFailure('r.docx', await packed([['[Content_Types].xml', '<Types/>']]))).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('has lost its text'),
    })
    expect(
      await readFailure('r.docx', await packed([['word/document.xml', '<w:document xmlns:w="a"/>']])),
    ).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('no text of a Word document'),
    })
  })
})

test('a written document is read as it was written', async () => {
  const grid = {
    table: 'disclosure' as const,
    width: 3,
    rows: [
      [
        { text: '甲', rows: 2, columns: 1 },
        { text: '乙 <&>', rows: 1, columns: 2 },
      ],
      [
        { text: '1', rows: 1, columns: 1 },
        { text: '', rows: 1, columns: 1 },
      ],
    ],
  }
  const sheet = {
    title: '题',
    above: ['上'],
    below: ['下'],
    blocks: [
      { kind: 'text' as const, text: '正文15件。' },
      { kind: 'table' as const, grid },
    ],
  }
  for (const spans of [true, false])
    for (let seed = 0; seed < 20; seed++) {
      const document = await readDocument('r.docx', await docxOf(sheet, { spans, strict: false }, randomOf(seed)))
      expect(document.title).toBe('题')
      expect(linesOf(document)).toEqual([['上'], ['正文15件。'], ['甲', '乙 <&>'], ['1', ''], ['下']])
      expect(drawn(document).slice(2)).toEqual(spans ? ['1@1+1', '@2+1'] : ['1@0+1', '@1+1'])
    }
})

test('a last column without a head, which pads rows of merged cells, is none', async () => {
  const pad = cell('', '<w:tcW w:w="6" w:type="dxa"/>')
  const head = cell('行政复议', '<w:gridSpan w:val="2"/>')
  const padded = await bodyOf(table(row(head, pad), row(cell('0'), cell('7'), pad)))
  expect(linesOf(padded)).toEqual([['行政复议'], ['0', '7']])
  const headed = await bodyOf(table(row(head, cell('总计')), row(cell('0'), cell('7'), pad)))
  expect(linesOf(headed)).toEqual([
    ['行政复议', '总计'],
    ['0', '7', ''],
  ])
})
