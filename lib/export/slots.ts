/** How many long downloads run at once: each holds a connection and a snapshot of the database. */

export interface Slots {
  /** Takes a slot and answers how to give it back; null when all are taken. */
  readonly take: () => (() => void) | null
}

export const slots = (most: number): Slots => {
  let taken = 0
  return {
    take: () => {
      if (taken >= most) return null
      taken += 1
      let held = true
      return () => {
        if (held) taken -= 1
        held = false
      }
    },
  }
}
