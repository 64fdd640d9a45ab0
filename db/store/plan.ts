/**
 * What storing a batch comes to: its reports taken one after the other, against what is stored in their slots and under
 * their bytes. Pure, so that a batch of any size costs the database the same few statements.
 */
import type { Slot } from '@/db/rollup'
import type { Packed } from './packed'
import type { Outcome } from './record'
import { currentOf, type Origin, type Version } from './version'

/** A document's row: that of an agency's bytes. */
export interface Page extends Origin {
  readonly agencyId: number
  readonly sha256: string
}

/** A version with the row of its document. */
export interface Held {
  readonly version: Version
  readonly page: Page
  readonly current: boolean
}

/** A version to be written, with its rows. */
export interface Coming extends Held {
  readonly packed: Packed
}

/** A document to be written: its text as last read, its name as first met. */
export interface Writing {
  readonly page: Page
  readonly last: Packed
  readonly first: Packed
}

export interface Plan {
  readonly outcomes: readonly Outcome[]
  /** Stored versions that go: read as something else now, or written anew under the same key. */
  readonly removed: readonly Version[]
  readonly written: readonly Coming[]
  /** Stored versions that stay, and become current or are so no more. */
  readonly raised: readonly Version[]
  readonly lowered: readonly Version[]
  /** Documents by what becomes of them. */
  readonly added: readonly Writing[]
  readonly changed: readonly Writing[]
  readonly dropped: readonly Page[]
  /** Slots of which some version came, went or was read anew, each once. */
  readonly slots: readonly Slot[]
}

/** The same while the batch is gone through. */
interface Book {
  page: Page
  readonly isStored: boolean
  /** Null for what is stored and stays as it is. */
  writing: Omit<Writing, 'page'> | null
}
interface Entry {
  readonly version: Version
  readonly book: Book
  /** Null for what is stored. */
  readonly packed: Packed | null
  readonly wasCurrent: boolean
  current: boolean
}

const keyOf = (...parts: readonly (string | number)[]): string => parts.join(' ')
const slotKey = ({ agencyId: agency, scope, year }: Version): string => keyOf(agency, scope, year)
const inOrder = (a: Entry, b: Entry): number => a.version.version - b.version.version || a.version.id - b.version.id

/** What the store holds in the slots of a batch and under its bytes, changed by one record after the other. */
const openLedger = (stored: readonly Held[]) => {
  const slots = new Map<string, Entry[]>()
  const bytes = new Map<string, Entry[]>()
  const books = new Map<string, Book>()
  const removed: Entry[] = []
  const dropped: Book[] = []

  const add = (entry: Entry) => {
    const { version } = entry
    slots.set(slotKey(version), [...(slots.get(slotKey(version)) ?? []), entry].sort(inOrder))
    bytes.set(version.sha256, [...(bytes.get(version.sha256) ?? []), entry])
  }
  const remove = (entry: Entry) => {
    const { version } = entry
    slots.set(
      slotKey(version),
      (slots.get(slotKey(version)) ?? []).filter((one) => one !== entry),
    )
    bytes.set(
      version.sha256,
      (bytes.get(version.sha256) ?? []).filter((one) => one !== entry),
    )
    if (entry.packed === null) removed.push(entry)
  }
  const bookOf = (agency: number, sha256: string) => books.get(keyOf(agency, sha256))
  const open = (book: Book): Book => {
    books.set(keyOf(book.page.agencyId, book.page.sha256), book)
    return book
  }
  /** Takes an agency's document away; the address that it had. */
  const drop = (agency: number, sha256: string): string | null => {
    const book = bookOf(agency, sha256)
    if (!book) return null
    books.delete(keyOf(agency, sha256))
    if (book.isStored) dropped.push(book)
    return book.page.url
  }
  for (const { version, page, current } of stored) {
    const book = bookOf(page.agencyId, page.sha256) ?? open({ page, isStored: true, writing: null })
    add({ version, book, packed: null, wasCurrent: current, current })
  }
  return {
    inSlot: (key: string): readonly Entry[] => slots.get(key) ?? [],
    ofBytes: (sha256: string): readonly Entry[] => bytes.get(sha256) ?? [],
    entries: () => [...slots.values()].flat(),
    books: () => [...books.values()],
    add,
    remove,
    bookOf,
    open,
    drop,
    removed,
    dropped,
  }
}

type Ledger = ReturnType<typeof openLedger>

/** Makes the right version of a slot current, and no other. */
const settle = (ledger: Ledger, key: string): void => {
  const entries = ledger.inSlot(key)
  const chosen = currentOf(entries.map(({ version, book }) => ({ ...version, ...book.page })))
  for (const [index, entry] of entries.entries()) entry.current = index === chosen
}

/** The document of a record: new, or that of the same bytes with what is known of them now. */
const writeBook = (ledger: Ledger, url: string | null, packed: Packed): Book => {
  const { agency, host, document } = packed
  const { sha256 } = document
  const known = ledger.bookOf(agency, sha256)
  const book = known ?? ledger.open({ page: { agencyId: agency, sha256, url, host }, isStored: false, writing: null })
  book.page = { agencyId: agency, sha256, url: url ?? book.page.url, host }
  book.writing = { last: packed, first: book.writing?.first ?? packed }
  return book
}

/** Takes the records in their order. */
export const planOf = (batch: readonly Packed[], stored: readonly Held[]): Plan => {
  const ledger = openLedger(stored)
  const slots = new Map<string, Slot>()
  const touch = (version: Version) => {
    const { agencyId: agency, scope, year } = version
    slots.set(slotKey(version), { agency, scope, year })
  }

  const take = (packed: Packed): Outcome => {
    const { agency, id, year, scope, fingerprint, parser, claims } = packed
    const { sha256, url } = packed.document
    const known = ledger.ofBytes(sha256)
    const same = known.find(({ version }) => version.id === id)
    const stale = known.filter(({ version }) => version.id !== id)
    if (same?.version.parser === parser && stale.length === 0) {
      if (url !== null && same.book.page.url !== url) writeBook(ledger, url, packed)
      return 'unchanged'
    }
    const slot = { agencyId: agency, id, year, scope, sha256, parser, fingerprint, claims }
    const first = { ...slot, version: 0 }
    touch(first)
    let address = url
    for (const entry of stale) {
      touch(entry.version)
      ledger.remove(entry)
      const { agencyId: of } = entry.version
      if (of !== agency) {
        const freed = ledger.drop(of, sha256)
        address ??= freed
      }
    }
    const latest = ledger.inSlot(slotKey(first)).reduce((most, { version }) => Math.max(most, version.version), 0)
    const version = same?.version.version ?? latest + 1
    if (same) ledger.remove(same)
    const book = writeBook(ledger, address, packed)
    const entry = { version: { ...slot, version }, book, packed, wasCurrent: false, current: false }
    ledger.add(entry)
    for (const one of [first, ...stale.map((each) => each.version)]) settle(ledger, slotKey(one))
    return version > 1 && entry.current && !same ? 'superseded' : 'stored'
  }

  const outcomes = batch.map(take)
  const entries = ledger.entries()
  const held = ({ version, book, current }: Entry): Held => ({ version, page: book.page, current })
  const turned = (current: boolean) =>
    entries.flatMap((one) => (!one.packed && one.current === current && one.wasCurrent !== current ? one.version : []))
  const written = (isStored: boolean): Writing[] =>
    ledger
      .books()
      .flatMap((book) => (book.writing && book.isStored === isStored ? { page: book.page, ...book.writing } : []))
  return {
    outcomes,
    removed: ledger.removed.map(({ version }) => version),
    written: entries.flatMap((one) => (one.packed ? { ...held(one), packed: one.packed } : [])),
    raised: turned(true),
    lowered: turned(false),
    added: written(false),
    changed: written(true),
    dropped: ledger.dropped.map(({ page }) => page),
    slots: [...slots.values()],
  }
}
