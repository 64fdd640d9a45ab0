/** Pieces of lines → whole rulings, and which of them belong to one table. */
import type { Box, Ruling } from './drawing'

/** Pieces this close across are one line, and this close along have no gap between them (dashes, dots, joints). */
const ACROSS = 1.2
const ALONG = 4
/** Shorter lines bound no cell. */
const SHORTEST = 6
/** Rulings of one direction that are looked at, longest first; a page of a report has some hundred. */
const MOST = 1500
/** Lines this close touch. */
const TOUCH = 4
/** Tables this close are one whose cells have borders of their own. */
const NEAR = 5

/** The rulings of one direction, joined from their pieces. */
export const joined = (pieces: readonly Ruling[]): Ruling[] => {
  const sorted = [...pieces].sort((a, b) => a.at - b.at)
  const whole: Ruling[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1
    const first = sorted[i]?.at ?? 0
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= ACROSS) end++
    let open: { at: number; from: number; to: number } | null = null
    for (const piece of sorted.slice(i, end).sort((a, b) => a.from - b.from)) {
      if (open && piece.from - open.to <= ALONG) open.to = Math.max(open.to, piece.to)
      else {
        open = { ...piece }
        whole.push(open)
      }
    }
    i = end
  }
  const long = whole.filter(({ from, to }) => to - from >= SHORTEST)
  return long.length <= MOST ? long : long.sort((a, b) => b.to - b.from - a.to + a.from).slice(0, MOST)
}

/** The rulings of one table. */
export interface Frame extends Box {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Sets of things that belong together, by index. */
class Sets {
  private readonly parent: number[]

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, i) => i)
  }

  find(i: number): number {
    let root = i
    while (this.parent[root] !== root) root = this.parent[root] ?? root
    for (let at = i; at !== root; ) {
      const next = this.parent[at] ?? root
      this.parent[at] = root
      at = next
    }
    return root
  }

  unite(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b)
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>()
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.find(i)
      const group = groups.get(root)
      if (group) group.push(i)
      else groups.set(root, [i])
    }
    return [...groups.values()]
  }
}

const within = (value: number, ruling: Ruling): boolean => value >= ruling.from - TOUCH && value <= ruling.to + TOUCH

const boundsOf = (horizontal: readonly Ruling[], vertical: readonly Ruling[]): Box => ({
  left: Math.min(...horizontal.map((ruling) => ruling.from), ...vertical.map((ruling) => ruling.at)),
  right: Math.max(...horizontal.map((ruling) => ruling.to), ...vertical.map((ruling) => ruling.at)),
  top: Math.min(...vertical.map((ruling) => ruling.from), ...horizontal.map((ruling) => ruling.at)),
  bottom: Math.max(...vertical.map((ruling) => ruling.to), ...horizontal.map((ruling) => ruling.at)),
})

const areNear = (a: Box, b: Box): boolean =>
  a.left - NEAR <= b.right && b.left - NEAR <= a.right && a.top - NEAR <= b.bottom && b.top - NEAR <= a.bottom

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left > outer.left + NEAR &&
  inner.right < outer.right - NEAR &&
  inner.top > outer.top + NEAR &&
  inner.bottom < outer.bottom - NEAR

/** The tables' frames of a page: rulings that touch. A frame that lies wholly within another is a table of its own. */
export const framesOf = (horizontal: readonly Ruling[], vertical: readonly Ruling[]): Frame[] => {
  const touching = new Sets(horizontal.length + vertical.length)
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (within(v.at, h) && within(h.at, v)) touching.unite(i, horizontal.length + j)
    })
  })
  const parts = touching.groups().map((group): Frame => {
    const h = group.flatMap((i) => horizontal[i] ?? [])
    const v = group.flatMap((i) => vertical[i - horizontal.length] ?? [])
    return { horizontal: h, vertical: v, ...boundsOf(h, v) }
  })
  const framed = parts.filter((part) => part.horizontal.length > 0 && part.vertical.length > 0)
  const near = new Sets(framed.length)
  framed.forEach((a, i) => {
    framed.slice(i + 1).forEach((b, j) => {
      if (areNear(a, b) && !isInside(a, b) && !isInside(b, a)) near.unite(i, i + 1 + j)
    })
  })
  return near.groups().map((group) => {
    const h = group.flatMap((i) => framed[i]?.horizontal ?? [])
    const v = group.flatMap((i) => framed[i]?.vertical ?? [])
    return { horizontal: h, vertical: v, ...boundsOf(h, v) }
  })
}
