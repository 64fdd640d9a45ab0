/** Files that are no plain text: Word documents, PDF, saved pages. A sheet goes in, the bytes of a file come out. */
import { htmlSpans } from '../../demo/layouts/html-spans'
import type { Layout } from '../../demo/layouts/layout'
import { CHARSET } from '../../demo/layouts/page'
import type { Random } from '../../demo/random'
import type { Sheet } from '../../demo/sheet'
import { docxOf } from './docx'
import { mhtOf } from './mht'
import { pdfOf, pdfStyle } from './pdf'
import { packed } from './zip'

/** A format as a layout: what it is called, whether it keeps empty cells, and its writer. */
export interface Format {
  readonly layout: Layout
  readonly extension: string
  readonly bytes: (sheet: Sheet, random: Random) => Promise<Uint8Array>
}

const format = (id: string, extension: string, bytes: Format['bytes']): Format => ({
  layout: { ...htmlSpans, id },
  extension,
  bytes,
})

const page = (sheet: Sheet): Uint8Array => new TextEncoder().encode(htmlSpans.write(sheet).replace(CHARSET, 'utf-8'))

export const FORMATS: readonly Format[] = [
  format('docx', 'docx', (sheet, random) => docxOf(sheet, { spans: true, strict: random.chance(0.2) }, random)),
  format('docx-no-spans', 'docx', (sheet, random) => docxOf(sheet, { spans: false, strict: false }, random)),
  format('pdf', 'pdf', async (sheet, random) => pdfOf(sheet, pdfStyle(random))),
  format('pdf-unruled', 'pdf', async (sheet, random) => pdfOf(sheet, pdfStyle(random, false))),
  format('mht', 'mht', async (sheet, random) =>
    mhtOf(page(sheet), 'utf-8', random.pick(['base64', 'quoted-printable'] as const)),
  ),
  format('zip', 'zip', (sheet) => packed([['report/report.html', page(sheet)]])),
]
