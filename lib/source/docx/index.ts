/** Word documents (Office Open XML, transitional and strict; Word 2003 XML) → Document. */
import type { Document } from '../document'
import { Refusal } from '../refusal'
import type { Zip } from '../zip'
import { Body } from './body'
import { chunksOf, mainPart, stylesOf, titleOf } from './parts'
import { stylesIn } from './styles'
import { readXml } from './xml'

/** The XML of the text; that of the largest reports met has 2 MB. */
const MAX_XML = 16_000_000

/** A file of its own inside another. */
export interface Inner {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The document in a Word package, or the page that is all it holds: some sites pack one and call it Word. @throws Refusal */
export const docxDocument = async (zip: Zip): Promise<Document | Inner> => {
  const part = await mainPart(zip, 'word/document.xml')
  if (part === null) throw new Refusal('unreadable', 'has lost its text; open it in Word or WPS and save it again')
  const styles = await stylesOf(zip, part)
  const body = new Body(styles === null ? undefined : stylesIn(await zip.read(styles, MAX_XML)))
  readXml(await zip.read(part, MAX_XML), body)
  const document = body.document(await titleOf(zip))
  const [chunk, ...more] = body.hasChunks ? await chunksOf(zip, part) : []
  if (chunk === undefined) return document
  if (more.length > 0 || document.pieces.length > 0)
    throw new Refusal('unsupported', 'is put together from several files; open it in Word or WPS and save it again')
  return { name: chunk, bytes: await zip.read(chunk, MAX_XML) }
}

/** The document in one XML file, as Word 2003 and "flat" packages have it. @throws Refusal */
export const wordXmlDocument = (bytes: Uint8Array): Document => {
  if (bytes.length > MAX_XML)
    throw new Refusal('too-large', `has ${bytes.length} bytes, the limit for Word XML is ${MAX_XML}`)
  const body = new Body()
  readXml(bytes, body)
  return body.document(null)
}
