/** PDF → Document, from the places at which characters and rulings stand. What pictures show is not read. */
import type { Document, ParseFailure } from '../document'
import { blocksOf, type PageBlocks } from './blocks'
import { isBomb } from './bombs'
import { withTablesContinued } from './continued'
import { Engine, PdfError } from './engine'
import { written } from './flow'
import { Budget, drawingOf, TooMuch } from './page'
import { withoutRunningLines } from './running'
import { withUnruledTables } from './unruled'

/** The longest reports met have some thirty pages. */
const MAX_PAGES = 300
const MAX_TEXT = 5_000_000

const tooLarge = (name: string, what: string): ParseFailure => ({
  code: 'too-large',
  message: `${name} has ${what}; keep only the report's own pages`,
})

const GENERATED = /^microsoft \w+ - |\.(?:docx?|wps|pdf|xlsx?|html?)$/gi

/** A title given in the file's properties, where it is one: programs leave file names and their own names there. */
const titleOf = (title: unknown): string | null => {
  if (typeof title !== 'string' || title.length > 120) return null
  const bare = title.replace(GENERATED, '').trim()
  return /\p{Script=Han}{4}/u.test(bare) ? bare : null
}

const unopened = (name: string, error: PdfError): ParseFailure =>
  error.name === 'PasswordException'
    ? { code: 'unreadable', message: `${name} is locked with a password; save it without one and try again` }
    : {
        code: 'unreadable',
        message: `${name} is a damaged PDF (${error.message.slice(0, 100)}); open it in a viewer, print it to PDF anew and try again`,
      }

const withoutText = (name: string, pages: readonly PageBlocks[]): ParseFailure => {
  const isScan = pages.some(({ blocks }) => blocks.some((block) => block.kind === 'picture'))
  const what = isScan ? 'is a scan: its pages are pictures without text' : 'has no text: its pages are empty or drawn'
  return {
    code: 'no-tables',
    message: `${name} ${what}; get the report as HTML, DOCX or text, or have the text recognised and check it`,
  }
}

const read = async (engine: Engine, pages: number, name: string): Promise<Document | ParseFailure> => {
  if (pages > MAX_PAGES) return tooLarge(name, `${pages} pages, the limit is ${MAX_PAGES}`)
  const budget = new Budget()
  const drawn: PageBlocks[] = []
  for (let i = 0; i < pages; i++) drawn.push(blocksOf(await drawingOf(engine, i, budget)))
  const writer = written(withTablesContinued(withUnruledTables(withoutRunningLines(drawn))))
  const text = writer.done()
  if (text.trim() === '') return withoutText(name, drawn)
  if (text.length > MAX_TEXT) return tooLarge(name, `${text.length} characters of text, the limit is ${MAX_TEXT}`)
  const { pieces, pictures } = writer
  return { format: 'pdf', text, pieces, pictures, title: titleOf(await engine.title()) }
}

/**
 * The text and cells of a PDF file.
 * @param name of the file, for messages
 * @returns a failure for a damaged or locked file, for one without text (a scan), or one out of all proportion
 */
export const pdfDocument = async (name: string, bytes: Uint8Array): Promise<Document | ParseFailure> => {
  if (isBomb(bytes)) return tooLarge(name, 'streams that unpack to more than any report holds')
  let engine: Engine | null = null
  try {
    const opened = await Engine.open(bytes)
    engine = opened.engine
    return await read(opened.engine, opened.pages, name)
  } catch (error) {
    if (error instanceof TooMuch) return tooLarge(name, error.message)
    if (error instanceof PdfError) return unopened(name, error)
    throw error
  } finally {
    engine?.close()
  }
}
