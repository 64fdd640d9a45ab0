/**
 * From when on two reports are told to hold the same figures. Reports with fewer figures look alike by chance: most bodies
 * answer a handful of requests. Counted are figures above or below 0 that no other figure follows from: totals are left out.
 */
export const COPIES = {
  /** Every figure is the same. */
  whole: { figures: 8, different: 5 },
  /** Of the cells that either report fills, one in `oneIn` at most differs. Fewer figures than `oneIn` are the same or not. */
  near: { figures: 20, different: 8, oneIn: 20 },
} as const
