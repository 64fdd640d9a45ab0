import { describe, expect, test } from 'vitest'
import { markPictures, pictureOf } from '@/lib/source/pdf/pictures'
import { documentOf, HEIGHT, page, ruled, text } from './draw'
import { type Extra, type Picture, pictured } from './picture-file'

const TABLE = ruled([50, 150, 200], [100, 130])
const LABEL = text('甲', 60, 120)
const at = (x: number, y: number, width: number, height: number, before = '') =>
  `q ${before} ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm /P Do Q`
const OVER = at(155, 105, 40, 20)
const READ = '甲 | 88'
const UNREAD = '甲 | \ufffc\ufffc'

const shown = async (parts: readonly string[], picture: Picture = {}, extra: Extra = {}) =>
  (await documentOf(pictured(page(TABLE, LABEL, ...parts), { pictures: { P: picture }, ...extra }))).text.trim()
const FIGURE = text('88', 160, 120)

describe('a picture painted over a figure', () => {
  test.each<[string, string, Picture?, Extra?]>([
    ['as it is', OVER],
    ['without a state of its own', `40 0 0 20 155 ${HEIGHT - 125} cm /P Do`],
    ['turned', `q 0 20 -40 0 195 ${HEIGHT - 125} cm /P Do Q`],
    ['packed', OVER, { more: '/Filter /DCTDecode', data: '\xff\xd8\xff\xe0 no picture' }],
    ['that says that nothing shows through', OVER, { more: '/ImageMask false /SMaskInData 0' }],
    ['that has little data', OVER, { data: 'x' }],
    ['that has its length elsewhere', OVER, { length: '40 0 R' }, { objects: ['99'] }],
    [
      'drawn with a state that lets nothing through',
      at(155, 105, 40, 20, '/S gs'),
      {},
      { states: { S: '/ca 1 /BM /Normal /SMask /None' } },
    ],
  ])('leaves it unread: %s', async (_, part, picture, extra) => {
    expect(await shown([FIGURE, part], picture, extra)).toBe(UNREAD)
    expect(await shown([`q ${part} Q`, FIGURE], picture, extra)).toBe(READ)
  })

  test.each<[string, string, Picture?, Extra?]>([
    ['beside it', at(155, 140, 40, 20)],
    ['over less than half of it', at(155, 105, 40, 6)],
    ['cut off before it', `q 0 0 20 20 re W n ${OVER} Q`],
    ['within a shape', `q 155 700 m 185 700 l 170 740 l W n ${OVER} Q`],
    ['leaning', `q 20 15 -15 20 175 ${HEIGHT - 130} cm /P Do Q`],
    ['with a mask of its own', OVER, { more: '/SMask 41 0 R' }],
    ['with a colour that lets through', OVER, { more: '/Mask [255 255]' }],
    ['that is a stencil', OVER, { more: '/ImageMask true' }],
    ['that may be switched off', OVER, { more: '/OC 41 0 R' }],
    ['that lets through', at(155, 105, 40, 20, '/S gs'), {}, { states: { S: '/ca 0.4' } }],
    ['that is mixed with what is below', at(155, 105, 40, 20, '/S gs'), {}, { states: { S: '/BM /Multiply' } }],
    ['whose length is told twice', OVER, { length: '40 0 R' }, { objects: ['99', '<< >>\n40 0 obj\n98\nendobj'] }],
    ['whose length is wrong', OVER, { length: '20' }],
  ])('leaves it as it is: %s', async (_, part, picture, extra) => {
    expect(await shown([FIGURE, part], picture, extra)).toBe(READ)
  })

  test('within the drawing itself, too, where it is small and no stencil', async () => {
    const inline = (size: number, more = '') =>
      OVER.replace('/P Do', `BI /W ${size} /H ${size} /BPC 8 /CS /G ${more} /F /AHx ID 00> EI`)
    for (const size of [1, 9, 31]) {
      expect(await shown([FIGURE, inline(size)])).toBe(UNREAD)
      expect(await shown([inline(size), FIGURE])).toBe(READ)
    }
    expect(await shown([FIGURE, inline(9, '/IM true')])).toBe(READ)
    expect(await shown([FIGURE, inline(9).replace('q', 'q 0 0 20 20 re W n')])).toBe(READ)
  })

  test('and drawn again above it, the figure is read', async () => {
    expect(await shown([FIGURE, OVER, FIGURE])).toBe(READ)
  })

  test('all that stands on a page is what was recognised of its picture', async () => {
    const scan = at(0, 0, 595, HEIGHT)
    expect(await shown([FIGURE, scan])).toBe(READ)
    expect(await shown([FIGURE, scan, text('乙', 60, 160)])).toBe(`${UNREAD}\n乙`)
  })

  test('white figures show on it, and where it lies below text without ink this is read', async () => {
    expect(await shown([OVER, '1 g', FIGURE])).toBe(READ)
    const hidden = [TABLE, LABEL, FIGURE].join('\n').replaceAll('BT', 'BT 3 Tr')
    const bytes = pictured(page(at(40, 90, 200, 50), hidden), { pictures: { P: { more: '/ImageMask true' } } })
    expect((await documentOf(bytes)).text.trim()).toBe(READ)
  })
})

describe('what is drawn together', () => {
  const group = (content: string, more = '') =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Group << /S /Transparency >> ${more} ` +
    `/Resources << /XObject << /P 20 0 R >> /ExtGState << /T << /ca 1 >> >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  const drawing = (state: string, content: string) =>
    pictured(page(TABLE, LABEL, FIGURE, 'q /S gs /P1 Do Q'), {
      pictures: { P: {}, P1: {} },
      states: { S: state },
      objects: [group(content)],
    })
  const withForm = async (state: string, content: string) => {
    const file = Buffer.from(drawing(state, content)).toString('latin1').replace('/P1 21 0 R', '/P1 40 0 R')
    return (await documentOf(Buffer.from(file, 'latin1'))).text.trim()
  }
  test('lets through as a whole, whatever is set in it', async () => {
    expect(await withForm('/ca 1', `/T gs ${OVER}`)).toBe(UNREAD)
    expect(await withForm('/ca 0.4', `/T gs ${OVER}`)).toBe(READ)
    expect(await withForm('/BM /Multiply', OVER)).toBe(READ)
  })
  test('to be a mask is not seen itself', async () => {
    expect(await withForm('/SMask << /S /Luminosity /G 40 0 R >>', OVER)).toBe(READ)
  })
  test('beside the page, as a mark on it is, begins in a state of its own', async () => {
    const stamp =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ' +
      `/Length ${FIGURE.length} >>\nstream\n${FIGURE}\nendstream`
    const mark = '<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 595 842] /AP << /N 41 0 R >> >>'
    const bytes = pictured(page(TABLE, LABEL, '3 Tr 1 g 40 w'), { more: '/Annots [40 0 R]', objects: [mark, stamp] })
    expect((await documentOf(bytes)).text.trim()).toBe(READ)
  })

  test('makes text disappear that it lets nothing of through', async () => {
    const bytes = pictured(page(TABLE, LABEL, FIGURE, '/S gs', text('5', 170, 120)), { states: { S: '/ca 0' } })
    expect((await documentOf(bytes)).text.trim()).toBe(READ)
  })
})

describe('pictures are found in a file', () => {
  const marked = (file: string) => Buffer.from(markPictures(Buffer.from(file, 'latin1'))).toString('latin1')
  const object = (id: number, dictionary: string, data: string) =>
    `${id} 0 obj\n<<${dictionary} /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`
  const IMAGE = '/Type /XObject /Subtype /Image /Width 9 /Height 11 /ColorSpace /DeviceGray'

  test('and nothing else is changed, nor the length of the file', () => {
    const [text, image] = [object(1, '', 'q Q BT (a) Tj ET'), object(2, IMAGE, 'x'.repeat(99))]
    const found = marked(text + image + text)
    expect(found).toHaveLength(2 * text.length + image.length)
    expect(found.startsWith(text)).toBe(true)
    expect(found.endsWith(text)).toBe(true)
    expect(found).toContain('<</Subtype/Form/BBox[0 0 1 7919]/Length 0 ')
    expect(found).toMatch(/>>\nstream\nendstream x/)
  })

  test('behind a name that ends in the word that begins their data', () => {
    const file = object(1, '/Subtype /application#2Foctet-stream', 'a')
    expect(marked(file + object(2, IMAGE, 'x'.repeat(99)))).toContain('<</Subtype/Form')
  })

  test('but not in what another holds, nor behind one whose end is not sure', () => {
    const fake = object(2, IMAGE, 'x'.repeat(99))
    for (const file of [
      object(1, '', `% ${fake}`),
      object(1, '', 'q Q').replace('/Length 3', '/Length 4000') + fake,
      object(1, '', 'q Q').replace('/Length 3', '/Length 9 0 R') + fake,
      `${fake.slice(0, 60)}stream`,
      'stream\nendstream\n'.repeat(1000),
    ])
      expect(marked(file)).toBe(file)
  })

  test('are told by a frame that no drawing has', () => {
    expect(pictureOf([0, 0, 1, 7919])).toBe('opaque')
    expect(pictureOf([0, 0, 1, 7907])).toBe('sheer')
    for (const frame of [null, undefined, 5, [], [0, 0, 1, 1], [0, 0, 7919, 1]]) expect(pictureOf(frame)).toBeNull()
  })
})
