/** XML → events, element by element, with limits. Names come without their namespace prefix. */
import { SaxesParser } from 'saxes'
import { decode } from '../charset'
import { Refusal } from '../refusal'

const MAX_ELEMENTS = 400_000
const MAX_DEPTH = 256
const MAX_ATTRIBUTES = 100

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute given by its name without prefix, which is nearly always `w`; null where it is missing. */
export const attribute = (attributes: Attributes, name: string): string | null => {
  const usual = attributes[`w:${name}`]
  if (usual !== undefined) return usual
  for (const key in attributes) if (localOf(key) === name) return attributes[key] ?? null
  return null
}

/**
 * Reads an XML text from start to end. Only the five entities of XML itself and character references are known.
 * @throws Refusal where it is broken, declares a document type, or has more elements or levels than any report
 */
export const readXml = (bytes: Uint8Array, handler: XmlHandler): void => {
  const source = decode(bytes)
  if (source === null) throw new Refusal('unreadable', 'holds XML in an unknown encoding; save it again')
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = new Map<string, string>()
  let elements = 0
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => {
    throw new Refusal('unsupported', 'holds XML with a document type, which Office files never have; save it again')
  })
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) throw tooLarge(`${MAX_ATTRIBUTES} attributes in an element`)
  })
  parser.on('opentag', (tag) => {
    if (++elements > MAX_ELEMENTS) throw tooLarge(`${MAX_ELEMENTS} elements`)
    if (++depth > MAX_DEPTH) throw tooLarge(`${MAX_DEPTH} elements inside each other`)
    let name = names.get(tag.name)
    if (name === undefined) {
      name = localOf(tag.name)
      names.set(tag.name, name)
    }
    handler.open(name, tag.attributes)
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  parser.on('closetag', (tag) => {
    depth--
    handler.close(names.get(tag.name) ?? localOf(tag.name))
  })
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 100)
    throw new Refusal('unreadable', `holds broken XML (${reason}); open it in Word or WPS and save it again`)
  }
}

const tooLarge = (what: string): Refusal =>
  new Refusal('too-large', `has more than ${what}; keep only the report's own pages`)
