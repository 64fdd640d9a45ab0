import { TableBox } from '@/app/_parts/table-box'
import { BRIDGE, CELLS, type Cell, EDITION_IDS, EDITIONS, type Row, SHEET_BRIDGE, type Table } from '@/lib/form'
import { METHODS } from '@/lib/locale/methods'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

const COLUMNS = 6
const COUNTERPARTS = new Map([...BRIDGE, ...SHEET_BRIDGE].map((entry) => [entry.from, entry]))

interface CellProps {
  readonly cell: Cell
  readonly lang: Lang
}

/** What an older form's cell is in a later form, or why there is none. */
const Counterpart = ({ cell, lang }: CellProps) => {
  const t = METHODS[lang].cells
  const entry = COUNTERPARTS.get(cell.key)
  if (!entry) return t.only2021
  const others = entry.to.filter((key) => key !== cell.key)
  const why = entry.why ? ` ${entry.why[lang]}` : ''
  if (entry.to.length === 0) return `${t.none}${UNITS[lang].colon}${why}`
  if (others.length === 0) return t.same
  return (
    <>
      {t.into}{' '}
      {others.map((key) => (
        <a key={key} href={`#${key}`}>
          <code>{key}</code>{' '}
        </a>
      ))}
      {!entry.comparable && `${t.with}${UNITS[lang].colon}${why}`}
    </>
  )
}

const CellRow = ({ cell, lang }: CellProps) => (
  <tr id={cell.key}>
    <th scope="row">
      <code>{cell.key}</code>
    </th>
    <td lang="zh-CN">{cell.column.label.zh}</td>
    <td lang="en">{cell.column.label.en}</td>
    <td>{cell.row.counter?.[lang] ?? METHODS[lang].cells.units[cell.unit]}</td>
    <td>{cell.editions.join(UNITS[lang].list)}</td>
    <td>
      <Counterpart cell={cell} lang={lang} />
    </td>
  </tr>
)

const RowGroup = ({
  row,
  cells,
  lang,
}: {
  readonly row: Row
  readonly cells: readonly Cell[]
  readonly lang: Lang
}) => (
  <tbody>
    <tr className="group">
      <th scope="rowgroup" colSpan={COLUMNS}>
        {row.under && (
          <span className="hint" lang="zh-CN">
            {row.under.zh}{' '}
          </span>
        )}
        <span lang="zh-CN">{row.label.zh}</span> <span lang="en">{row.label.en}</span>{' '}
        <small className="hint" lang="zh-CN">
          {row.law}
        </small>
      </th>
    </tr>
    {cells.map((cell) => (
      <CellRow key={cell.key} cell={cell} lang={lang} />
    ))}
  </tbody>
)

/** Rows of a table in both editions, the newest edition's first. */
const rowsOf = (id: Table['id']): [Row, Cell[]][] => {
  const rows = new Map<string, [Row, Cell[]]>()
  for (const cell of CELLS.filter(({ table }) => table.id === id)) {
    const entry = rows.get(cell.row.key) ?? [cell.row, []]
    entry[1].push(cell)
    rows.set(cell.row.key, entry)
  }
  return [...rows.values()]
}

/** The tables of all editions, each once, as the newest has it; the newest edition's first. */
const TABLES: readonly Table[] = [
  ...new Map(
    [...EDITION_IDS].flatMap((id) => EDITIONS[id].tables.map((table): [Table['id'], Table] => [table.id, table])),
  ).values(),
].sort((a, b) => Number(a.number === null) - Number(b.number === null))

/** Every cell of every edition, table by table. */
export const CellDefinitions = ({ lang }: { readonly lang: Lang }) => {
  const t = METHODS[lang].cells
  return (
    <section className="block" id="cells">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      {TABLES.map(({ id, heading }) => (
        <details key={id} className="cells-table" open>
          <summary id={`table-${id}`}>{heading[lang]}</summary>
          <TableBox label={heading[lang]}>
            <table className="dictionary">
              <thead>
                <tr>
                  <th scope="col">{t.key}</th>
                  <th scope="col" colSpan={2}>
                    {t.column}
                  </th>
                  <th scope="col">{t.unit}</th>
                  <th scope="col">{t.editions}</th>
                  <th scope="col">{t.counterpart}</th>
                </tr>
              </thead>
              {rowsOf(id).map(([row, cells]) => (
                <RowGroup key={row.key} row={row} cells={cells} lang={lang} />
              ))}
            </table>
          </TableBox>
        </details>
      ))}
    </section>
  )
}
