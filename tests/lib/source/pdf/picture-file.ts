/** A page drawn by hand with pictures that it names, in a file that says where all its objects are. */
import type { PdfPage } from '@/scripts/fuzz/formats/pdf-file'
import { bytesOf } from './draw'

const PAGE = 8
const FIRST = 20

export interface Picture {
  /** What its dictionary says beside its size. */
  readonly more?: string
  readonly data?: string
  /** What stands for its length in the dictionary; its own length where there is none. */
  readonly length?: string
}

export interface Extra {
  readonly pictures?: Readonly<Record<string, Picture>>
  /** Settings by their names. */
  readonly states?: Readonly<Record<string, string>>
  /** What its dictionary says of the page beside that. */
  readonly more?: string
  /** Whole objects, from number 40 on. */
  readonly objects?: readonly string[]
}

const NUMBERED = 40

/** The file with a later version of its page behind it, which has the pictures, and behind that where these stand. */
export const pictured = (page: PdfPage, { pictures = {}, states = {}, more = '', objects = [] }: Extra): Uint8Array => {
  const file = Buffer.from(bytesOf(page)).toString('latin1')
  const [written = ''] = new RegExp(`(?<=\\n${PAGE} 0 obj\\n)[^\\n]{1,500}`).exec(file) ?? []
  const [, before = '0'] = /startxref\n(\d{1,9})/.exec(file) ?? []
  const names = Object.keys(pictures)
  const resources =
    `${more} /Resources << /XObject << ${names.map((name, i) => `/${name} ${FIRST + i} 0 R`).join(' ')} >> ` +
    `/ExtGState << ${Object.entries(states)
      .map(([name, state]) => `/${name} << ${state} >>`)
      .join(' ')} >>`
  const all: [number, string][] = [
    [PAGE, written.replace('/Resources <<', resources)],
    ...Object.values(pictures).map(
      ({ more = '', data = 'x'.repeat(99), length = `${data.length}` }, i): [number, string] => [
        FIRST + i,
        `<< /Type /XObject /Subtype /Image /Width 9 /Height 11 /ColorSpace /DeviceGray /BitsPerComponent 8 ${more} ` +
          `/Length ${length} >>\nstream\n${data}\nendstream`,
      ],
    ),
    ...objects.map((object, i): [number, string] => [NUMBERED + i, object]),
  ]
  let text = file
  const places = all.map(([id, object]) => {
    const at = text.length
    text += `${id} 0 obj\n${object}\nendobj\n`
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n${places.join('')}trailer\n<< /Size 90 /Root 1 0 R /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
