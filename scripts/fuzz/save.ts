/** Writes documents that fail, with what is wrong about each, a few for every cause. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cellOf } from '@/lib/form'
import type { Wrong } from './oracle'
import type { Failing } from './run'

const shown = ({ key, expected, read }: Wrong): string => {
  const values = expected
    ? [...expected.values, ...(expected.blank ? ['blank'] : [])].join(' or ') || 'only a flag'
    : 'no such cell'
  const got =
    read === null ? 'blank, not flagged' : read === undefined ? 'no such cell, not flagged' : `${read}, not flagged`
  return `- \`${key}\`: expected ${values}; read ${got}`
}

const tableOf = (wrong: readonly Wrong[]): string => (wrong[0] ? cellOf(wrong[0].key).table.id : 'none')

/** What documents that fail for the same reason have in common, as far as a program can see. */
export const causeOf = ({
  kind,
  source,
  wrong,
  crash,
}: Pick<Failing, 'kind' | 'source' | 'wrong' | 'crash'>): string => {
  const [first] = wrong
  const how =
    crash !== null ? 'crash' : first?.read === null ? 'blank' : first?.read === undefined ? 'other-form' : 'number'
  return [kind, source.split(' ')[0] ?? '', tableOf(wrong), how].join('-').replace(/[^\w.-]+/g, '-')
}

const MOST_SHOWN = 30

/** Saves the source and a note beside it into `directory`. */
export const save = (directory: string, failing: Failing): void => {
  mkdirSync(directory, { recursive: true })
  const extension = failing.name.slice(failing.name.lastIndexOf('.'))
  const base = path.join(directory, `${causeOf(failing)}-${failing.id}`)
  writeFileSync(base + extension, failing.bytes)
  const lines = [
    `# ${failing.kind} ${failing.id}`,
    '',
    `- of: ${failing.source}`,
    `- done: ${failing.note}`,
    ...(failing.crash === null ? [] : ['', '```', failing.crash, '```']),
    '',
    `${failing.wrong.length} cells wrong and not flagged:`,
    ...failing.wrong.slice(0, MOST_SHOWN).map(shown),
    ...(failing.wrong.length > MOST_SHOWN ? ['- …'] : []),
  ]
  writeFileSync(`${base}.note.md`, `${lines.join('\n')}\n`)
}
