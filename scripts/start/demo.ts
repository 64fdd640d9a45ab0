/** The demonstration corpus in an empty store, so that the first run shows something. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '@/db/client'
import { dataDirectory } from '@/db/local'
import { storeState } from '@/db/queries/state'
import { corpus } from '../demo/corpus'
import { DEMO_DEFAULTS, optionsOf } from '../demo/options'
import { load } from '../load/load'
import type { Source } from '../load/source'

const STEP = 500

/** Says that the corpus is on its way in: a load that was cut off is then taken up again. */
const marker = (): string => path.join(dataDirectory(), 'demonstration-loading')

const sources = function* (): Generator<Source> {
  for (const { path: file, bytes } of corpus(optionsOf({})))
    yield { file, bytes: () => Promise.resolve(bytes), url: null, hints: {} }
}

/**
 * Loads the corpus if the store is empty or an earlier load of it did not end; otherwise does nothing.
 * @throws Error when a simulated report could not be stored
 */
export const loadDemonstration = async (
  db: Database,
  say: (message: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const { origin, reports } = await storeState(db)
  const isCutOff = existsSync(marker()) && origin !== 'published'
  if (reports > 0 && !isCutOff) return
  mkdirSync(dataDirectory(), { recursive: true })
  writeFileSync(marker(), '')
  say(`loading simulated reports of ${DEMO_DEFAULTS.agencies} agencies, ${DEMO_DEFAULTS.years}, to look at`)
  const problems: string[] = []
  const counts = await load(db, sources(), {
    failed: (file, message) => problems.push(`${file}: ${message}`),
    say,
    progress: (done) => done % STEP === 0 && say(`  ${done} reports`),
    signal,
  })
  if (problems.length > 0) throw new Error(`demonstration corpus: ${problems.slice(0, 5).join('\n')}`)
  if (signal.aborted) return
  rmSync(marker(), { force: true })
  say(`${counts.read} simulated reports are in the store`)
}
