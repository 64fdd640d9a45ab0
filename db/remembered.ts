/**
 * Answers of queries, kept in this process under the release they are of. The same question asked twice at once is
 * asked of the store once; an error is never kept; when the release moves, everything kept is dropped.
 */
import { LRUCache } from 'lru-cache'
import type { Database } from './client'
import type { Pinned } from './pinned'
import { sealed } from './sealed'

/** Bytes, roughly, of all answers kept, and of the largest one that is: a report's whole text is not worth its room. */
const MOST_BYTES = 64_000_000
const MOST_OF_ONE = 1_500_000
const MOST_ENTRIES = 20_000

interface Memory {
  /** The newest release seen, and the store it is of. */
  of: Pick<Pinned, 'store' | 'release'>
  readonly kept: LRUCache<string, { readonly answer: unknown; readonly size: number }>
  readonly underway: Map<string, Promise<unknown>>
}

/** One for the process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensMemory?: Memory }

const isOf = ({ of }: Memory, { store, release }: Pinned): boolean => of.store === store && of.release === release

/** What is kept, emptied where `pinned` is of a newer release than it, or of another store. */
const memoryFor = (pinned: Pinned): Memory => {
  const { store, release } = pinned
  shared.disclosureLensMemory ??= {
    of: { store, release },
    kept: new LRUCache({
      max: MOST_ENTRIES,
      maxSize: MOST_BYTES,
      maxEntrySize: MOST_OF_ONE,
      sizeCalculation: ({ size }, key) => size + 2 * key.length,
    }),
    underway: new Map(),
  }
  const memory = shared.disclosureLensMemory
  if (store !== memory.of.store || release > memory.of.release) {
    memory.kept.clear()
    memory.of = { store, release }
  }
  return memory
}

/**
 * The answer of `query` to `args` at the pinned release. `name` stands for the query in what is kept; arguments are
 * plain data, so their text is their identity. Answers are frozen: many requests share them.
 */
export const remembered = async <Args extends readonly unknown[], Answer>(
  pinned: Pinned,
  name: string,
  query: (db: Database, ...args: Args) => Promise<Answer>,
  args: Args,
): Promise<Answer> => {
  const memory = memoryFor(pinned)
  const question = `${name}${JSON.stringify(args)}`
  const found = isOf(memory, pinned) ? memory.kept.get(question) : undefined
  if (found) return found.answer as Answer
  const key = `${pinned.store} ${pinned.release} ${question}`
  const same = memory.underway.get(key)
  if (same) return same as Promise<Answer>
  const asked = pinned
    .ask((db) => query(db, ...args))
    .then((answer) => {
      const size = sealed(answer)
      // A request that began before the release moved gets its own answer, and leaves none behind.
      if (isOf(memory, pinned)) memory.kept.set(question, { answer, size })
      return answer
    })
  memory.underway.set(key, asked)
  try {
    return await asked
  } finally {
    memory.underway.delete(key)
  }
}
