/** The documents that file and directory arguments stand for. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Endings of documents looked for in directories; a file named outright is read whatever its ending. */
const DOCUMENT = /\.(?:txt|md|html?|docx|pdf|csv|mht|mhtml|zip)$/i

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inDirectory = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const file = path.join(directory, entry.name)
    // Links to directories are not followed: they may lead round in a circle.
    if (entry.isDirectory()) found.push(...(await inDirectory(file)))
    // A pipe may never have anything to say, and nobody named this one.
    else if (DOCUMENT.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) found.push(file)
  }
  return found
}

/**
 * Documents in the order of the arguments; directories are searched with all below them, by name. A path that does not
 * exist is kept, so that its error shows in its place.
 */
export const documentsIn = async (names: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for (const name of names) {
    const about = await stat(name).catch(() => null)
    if (about?.isDirectory()) found.push(...(await inDirectory(name)))
    else found.push(name)
  }
  return found
}
