/** Mutations of markup: what people see in the table stays, or nearly so. */
import type { Mutation } from './subject'

const placesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

/** One match of a pattern, changed. */
const change =
  (pattern: RegExp, into: (match: string) => string, what: string): Mutation =>
  (subject, random) => {
    if (!subject.isHtml) return null
    const found = placesOf(subject.text, pattern)
    if (found.length === 0) return null
    const match = random.pick(found)
    const text = subject.text.slice(0, match.index) + into(match[0]) + subject.text.slice(match.index + match[0].length)
    return { text, note: `${what} at ${match.index}` }
  }

const closing = change(/<\/(?:td|tr|table|p|span|div|tbody|font)>/gi, () => '', 'a closing tag lost')
const span = change(
  /(?:col|row)span="\d+"/gi,
  (match) => match.replace(/\d+/, (size) => String((Number(size) % 4) + 1)),
  'a span changed',
)
const spanLost = change(/ (?:col|row)span="\d+"/gi, () => '', 'a span lost')
const opening = change(/<(?:tr|tbody|p|span|font|div)(?: [^>]*)?>/gi, () => '', 'an opening tag lost')
const wrapped = change(/<td[^>]*>/gi, (tag) => `${tag}<b>`, 'an element opened')
const comment = change(/<t[dr][^>]*>/gi, (tag) => `<!-- 7 -->${tag}`, 'a comment put in')
const newline = change(/<t[dr][^>]*>/gi, (tag) => `${tag}\n\t`, 'white space put in')
// Not where a quotation mark is lost already, so that its value reaches over cells: without the other they are back.
const quote = change(/="[^"<>]*"/g, (value) => value.replaceAll('"', ''), 'quotes lost')

const allClosing: Mutation = (subject, random) => {
  if (!subject.isHtml) return null
  const tag = random.pick(['td', 'tr', 'p', 'span', 'tbody'])
  return { text: subject.text.replaceAll(new RegExp(`</${tag}>`, 'gi'), ''), note: `all closing tags of ${tag} lost` }
}

const allSpans: Mutation = (subject, random) => {
  if (!subject.isHtml) return null
  const name = random.pick(['colspan', 'rowspan'])
  return { text: subject.text.replaceAll(new RegExp(` ${name}="\\d+"`, 'gi'), ''), note: `all of ${name} lost` }
}

export const MARKUP = {
  closing,
  span,
  spanLost,
  opening,
  wrapped,
  comment,
  newline,
  quote,
  allClosing,
  allSpans,
} satisfies Record<string, Mutation>
