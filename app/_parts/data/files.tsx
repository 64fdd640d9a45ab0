import type { View } from '@/app/_parts/view'
import { integer } from '@/lib/format'
import { DATA } from '@/lib/locale/data'
import { type Filters, href } from '@/lib/url'
import type { FileRows } from './counts'

const FILES = ['reports', 'cells', 'series', 'findings'] as const

interface FilesProps {
  readonly view: View
  readonly rows: FileRows
}

/** Sums know no names; everything else follows the page. */
const filtersOf = (file: (typeof FILES)[number], { q, metric, ...filters }: Filters): Filters =>
  file === 'series' ? { ...filters, metric } : { ...filters, q }

const addressOf = (file: (typeof FILES)[number], filters: Filters, bom?: 1): string =>
  href(`/api/v1/${file}.csv`, 'zh', filtersOf(file, filters), { by: file === 'series' ? 'year' : undefined, bom })

/** The files under the page's filters, each with its exact number of rows and its address for programs. */
export const Files = ({ view: { lang, filters }, rows }: FilesProps) => {
  const t = DATA[lang]
  return (
    <section className="block" id="files">
      <h2>{t.files}</h2>
      <p className="hint">{t.filesLead}</p>
      <ul className="files">
        {FILES.map((file) => {
          const count = rows[file]
          return (
            <li key={file}>
              <h3>{t.file[file].title}</h3>
              <p>{t.file[file].text}</p>
              <a className="button" href={addressOf(file, filters, 1)} download>
                {t.download(`${file}.csv`)} {count !== null && <small>{t.rows(integer(count, lang))}</small>}
              </a>
              <p className="file-address">
                <span className="hint">{t.address}</span>
                <code>{addressOf(file, filters)}</code>
              </p>
            </li>
          )
        })}
      </ul>
      <ul className="links links-row">
        <li>
          <a href={`${href('/methods', lang)}#cells`}>{t.dictionary}</a>
        </li>
        <li>
          <a href="/api/v1/openapi.json">{t.openapi}</a>
        </li>
      </ul>
    </section>
  )
}
