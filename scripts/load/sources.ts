/** The documents that the arguments of a command stand for. */
import { documentsIn } from '../files'
import { fileSource, type Source } from './source'

/** Those that a list names. The module that reads lists knows all regions: it is loaded where one may be given only. */
const listed = async (name: string): Promise<Source[] | null> => {
  if (!/\.csv$/i.test(name)) return null
  const { listedIn } = await import('./list')
  return listedIn(name).catch(() => null)
}

/** In the order of the arguments: files, directories with all below them, and what lists name. */
export const sourcesOf = async (names: readonly string[]): Promise<Source[]> => {
  const sources: Source[] = []
  for (const name of names) sources.push(...((await listed(name)) ?? (await documentsIn([name])).map(fileSource)))
  return sources
}
