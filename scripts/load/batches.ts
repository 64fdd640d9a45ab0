/** Things gathered into batches: one batch is worked on while the next one fills. */

export interface BatchLimits {
  readonly count: number
  readonly bytes: number
  /** How long the first thing of a batch waits for others. */
  readonly milliseconds: number
}

export interface Batches<Item> {
  /** Waits only while two batches are under way. @throws Error when a batch could not be worked on */
  readonly add: (item: Item, bytes: number) => Promise<void>
  /** Ends when nothing is left. @throws Error as above */
  readonly drain: () => Promise<void>
}

export const openBatches = <Item>(
  limits: BatchLimits,
  work: (batch: readonly Item[]) => Promise<void>,
): Batches<Item> => {
  let items: Item[] = []
  let size = 0
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()

  /** Hands the batch on behind those before it; ends when those are done. */
  const hand = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const before = underWay
    if (items.length === 0) return before
    const batch = items
    items = []
    size = 0
    underWay = before.then(() => work(batch))
    // Told to whoever adds or drains.
    underWay.catch(() => undefined)
    return before
  }
  return {
    add: async (item, bytes) => {
      items.push(item)
      size += bytes
      if (items.length >= limits.count || size >= limits.bytes) await hand()
      else timer ??= setTimeout(() => hand().catch(() => undefined), limits.milliseconds)
    },
    drain: async () => {
      await hand()
      await underWay
    },
  }
}
