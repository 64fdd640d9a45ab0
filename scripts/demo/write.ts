/** Writes the corpus into a directory of its own. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CorpusOptions, corpus } from './corpus'

export interface Written {
  readonly files: number
  readonly agencies: number
}

/** Says that a directory holds a generated corpus, and so may be written anew. */
const MARKER = '.simulated'

/** Only a new or empty directory, or a corpus written before, is touched. */
const clear = async (directory: string) => {
  if (existsSync(directory) && (await readdir(directory)).length > 0) {
    if (!existsSync(join(directory, MARKER)))
      throw new Error(`${directory} holds other files: name a new directory with --out`)
    await rm(directory, { recursive: true })
  }
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, MARKER), 'Simulated reports. This directory is replaced as a whole.\n')
}

/**
 * @param progress told how many agencies are done
 * @throws RangeError for options that cannot be met, Error when the directory holds something else
 */
export const writeCorpus = async (
  directory: string,
  options: CorpusOptions,
  progress: (agencies: number) => void = () => {},
): Promise<Written> => {
  await clear(directory)
  const folders = new Set<string>()
  let files = 0
  let agencies = 0
  let last = ''
  for (const { path, bytes, expected } of corpus(options)) {
    const file = join(directory, path)
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    folders.add(dirname(file))
    await writeFile(file, bytes)
    files++
    if (expected.agency !== last) progress(++agencies)
    last = expected.agency
  }
  return { files, agencies }
}
