/** What a ZIP file is: a Word document, a bundle around one document, or something that is not read. */
import { adviceFor } from './advice'
import type { Document } from './document'
import { docxDocument, type Inner } from './docx'
import { MAX_BYTES } from './identify'
import { Refusal } from './refusal'
import type { Zip } from './zip'

/** Entries that only one format has, and the ending that its advice is kept under. */
const NOT_READ: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['META-INF/manifest.xml', 'odt'],
]

const DOCUMENT = /\.(?:s?html?|xhtml|txt|md|docx|pdf|mht(?:ml)?)$/i
const NESTED = /\.(?:zip|rar|7z|gz|tar)$/i
/** Where browsers put what belongs to a saved page, and systems their own files. */
const BESIDE = /(?:_files|\.files|^__MACOSX|\/__MACOSX)\/|(?:^|\/)\.[^/]*$/
const SHOWN = 5
const MAX_SHOWN = 80

const shown = (names: readonly string[]): string => {
  const some = names.slice(0, SHOWN).map((name) => name.replace(/\p{Cc}/gu, '').slice(0, MAX_SHOWN))
  return names.length > SHOWN ? `${some.join(', ')} and ${names.length - SHOWN} more` : some.join(', ')
}

/**
 * The document in a ZIP file, or the one file in it that is a document.
 * @throws Refusal where it holds none, several, or another archive
 */
export const unpack = async (zip: Zip): Promise<Document | Inner> => {
  if (zip.has('word/document.xml')) return docxDocument(zip)
  for (const [entry, ending] of NOT_READ)
    if (zip.has(entry)) throw new Refusal('unsupported', adviceFor(ending) ?? `is ${ending}`)
  // Some programs give the text another name, which only the package's relations tell.
  if (zip.has('[Content_Types].xml')) return docxDocument(zip)
  const files = zip.names.filter((name) => !name.endsWith('/') && !BESIDE.test(name))
  const documents = files.filter((name) => DOCUMENT.test(name))
  const [name] = documents
  if (name === undefined) {
    const holds = files.length > 0 ? `holds ${shown(files)}` : 'is empty'
    const what = files.some((file) => NESTED.test(file)) ? 'archives in archives are not opened' : 'no document'
    throw new Refusal('unsupported', `is an archive that ${holds}: ${what}; unpack it and give the report itself`)
  }
  if (documents.length > 1)
    throw new Refusal(
      'unsupported',
      `is an archive of ${documents.length} documents (${shown(documents)}); unpack it and give them one by one`,
    )
  return { name, bytes: await zip.read(name, MAX_BYTES) }
}
