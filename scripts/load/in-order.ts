/** Work on many things at once, whose results come out in the order of the things. */

export interface Width<Item> {
  /** How many are worked on at once. */
  readonly atOnce: number
  /** How many may be under way or done and waiting for an earlier one. */
  readonly ahead: number
  /** Things to be worked on while nothing else is under way; `quiet` then ends what follows from earlier results. */
  readonly alone?: { readonly is: (item: Item) => boolean; readonly quiet: () => Promise<void> }
}

interface Slot<Result> {
  readonly result: Promise<Result>
  isDone: boolean
}

/**
 * The results of `work` on each item, in the order of the items; the items are asked for as their turns come. Nothing
 * is begun while the reader of the results is not asking for one, so what waits in memory is bounded.
 */
export const inOrder = async function* <Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { atOnce, ahead, alone }: Width<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const slots: Slot<Result>[] = []
  const active = new Set<Promise<unknown>>()
  const begin = (item: Item) => {
    const slot: Slot<Result> = { result: work(item), isDone: false }
    const settled = slot.result.then(
      () => undefined,
      // Told where the result is taken out.
      () => undefined,
    )
    const freed = settled.then(() => {
      slot.isDone = true
      active.delete(freed)
    })
    active.add(freed)
    slots.push(slot)
  }
  for await (const item of items) {
    if (alone?.is(item)) {
      for (const { result } of slots.splice(0)) yield result
      await alone.quiet()
      yield work(item)
      await alone.quiet()
      continue
    }
    begin(item)
    while (slots.length > 0) {
      const isFull = active.size >= atOnce || slots.length >= ahead
      if (slots[0]?.isDone || slots.length >= ahead) yield (slots.shift() as Slot<Result>).result
      else if (isFull) await Promise.race(active)
      else break
    }
  }
  for (const { result } of slots) yield result
}

/** The same items, each asked for while the one before is at work. */
export const early = async function* <Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]()
  const ask = () => {
    const next = source.next()
    // Told when its turn comes.
    next.catch(() => undefined)
    return next
  }
  let next = ask()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = ask()
      yield value
    }
  } finally {
    await source.return?.()
  }
}
