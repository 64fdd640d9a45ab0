/** A web page saved as one file (.mht, .mhtml): a mail message whose parts are the page and what belongs to it. */
import { Refusal } from './refusal'

/** One part that is text, with its header's word on the encoding. */
interface TextPart {
  readonly bytes: Uint8Array
  readonly contentType: string
}

export interface SavedPage {
  readonly kind: 'html' | 'text'
  /** The page, and the frames in it. */
  readonly parts: readonly TextPart[]
}

const MAX_PARTS = 2000
const MAX_DEPTH = 8
const MAX_HEAD = 20_000

const HEAD_END = /\r?\n[ \t]{0,9}\r?\n/
const FOLDED = /\r?\n[ \t]{1,99}/g
const BOUNDARY = /\bboundary\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i

interface Entity {
  readonly contentType: string
  readonly encoding: string
  readonly body: string
}

const headerOf = (head: string, name: string): string => {
  for (const line of head.split('\n'))
    if (line.slice(0, name.length + 1).toLowerCase() === `${name}:`) return line.slice(name.length + 1).trim()
  return ''
}

/** Head and body of a message or of one of its parts. */
const entityOf = (source: string): Entity => {
  const end = source.startsWith('\n') || source.startsWith('\r\n') ? null : HEAD_END.exec(source.slice(0, MAX_HEAD))
  const head = (end ? source.slice(0, end.index) : '').replace(FOLDED, ' ')
  return {
    contentType: headerOf(head, 'content-type'),
    encoding: headerOf(head, 'content-transfer-encoding').toLowerCase(),
    body: end ? source.slice(end.index + end[0].length) : source,
  }
}

/** The parts between boundary lines; the last one may have lost its end. */
const partsOf = (body: string, boundary: string): string[] => {
  const mark = `\n--${boundary}`
  const text = `\n${body}`
  const parts: string[] = []
  let at = text.indexOf(mark)
  while (at >= 0 && !text.startsWith('--', at + mark.length)) {
    const start = text.indexOf('\n', at + mark.length) + 1
    if (start === 0) break
    // The line end before a boundary belongs to the boundary.
    const next = text.indexOf(mark, start - 1)
    parts.push(text.slice(start, next < 0 ? undefined : next))
    if (parts.length > MAX_PARTS) throw new Refusal('too-large', `is a saved page of more than ${MAX_PARTS} parts`)
    at = next
  }
  return parts
}

const SOFT_BREAK = /=[ \t]{0,99}\r?\n/g
const QUOTED = /=([0-9a-f]{2})/gi

const bytesOf = ({ encoding, body }: Entity): Uint8Array => {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(SOFT_BREAK, '')
  return Buffer.from(
    joined.replace(QUOTED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

const collect = (entity: Entity, depth: number, found: { html: TextPart[]; text: TextPart[] }): void => {
  const { contentType } = entity
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (/^multipart\//i.test(contentType) && boundary !== undefined) {
    if (depth >= MAX_DEPTH) throw new Refusal('too-large', `is a saved page nested deeper than ${MAX_DEPTH} levels`)
    for (const part of partsOf(entity.body, boundary)) collect(entityOf(part), depth + 1, found)
  } else if (/^(?:text\/html|application\/xhtml)/i.test(contentType))
    found.html.push({ bytes: bytesOf(entity), contentType })
  else if (/^(?:text\/plain|$)/i.test(contentType)) found.text.push({ bytes: bytesOf(entity), contentType })
}

/**
 * The page in a saved file, its transfer encoding undone.
 * @throws Refusal where there is none
 */
export const savedPage = (bytes: Uint8Array): SavedPage => {
  const found = { html: [], text: [] }
  collect(entityOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')), 0, found)
  const kind = found.html.length > 0 ? 'html' : 'text'
  if (found[kind].length === 0)
    throw new Refusal('unreadable', 'is a saved page without the page; open it in a browser and save it as HTML')
  return { kind, parts: found[kind] }
}
