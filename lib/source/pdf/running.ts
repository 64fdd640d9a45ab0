/** Lines that stand on page after page at the same height: page numbers, running heads. */
import type { Block, PageBlocks } from './blocks'
import { lineText } from './spacing'

/** Part of a page at its top and bottom where they stand, and how far their place may differ, in points. */
const MARGIN = 0.13
const SAME_PLACE = 4
/** A longer line is text. */
const MAX_LENGTH = 60
const NUMBER = /\d{1,4}/
/** A page number by itself between dashes. */
const DASHED = /^[-\u2010-\u2015]\s?\d{1,3}\s?[-\u2010-\u2015]$/

interface Candidate {
  readonly page: number
  readonly block: Block
  readonly text: string
  /** The same on all pages: text without its number, and its place. */
  readonly key: string
  /** What its number is ahead of the page's, where it has one. */
  readonly ahead: number | null
}

const candidatesOf = (pages: readonly PageBlocks[]): Candidate[] =>
  pages.flatMap(({ blocks, height }, page) =>
    blocks.flatMap((block): Candidate[] => {
      if (block.kind !== 'line') return []
      const { top, bottom } = block.line
      if (bottom > height * MARGIN && top < height * (1 - MARGIN)) return []
      const text = lineText(block.line).trim()
      if (text.length > MAX_LENGTH) return []
      const number = NUMBER.exec(text)
      const place = Math.round((bottom > height * MARGIN ? height - top : top) / SAME_PLACE)
      const key = `${place} ${text.replace(NUMBER, '#')}`
      return [{ page, block, text, key, ahead: number ? Number(number[0]) - page : null }]
    }),
  )

/** The pages without their running lines. A running head that is no number stays where it stands first. */
export const withoutRunningLines = (pages: readonly PageBlocks[]): PageBlocks[] => {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidatesOf(pages)) {
    const key = `${candidate.key} ${candidate.ahead}`
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  const dropped = new Set<Block>()
  for (const group of groups.values()) {
    const isNumber = group[0]?.ahead !== null
    const isRunning = new Set(group.map(({ page }) => page)).size > 1
    for (const { block, text, page } of group)
      if (DASHED.test(text) || (isRunning && (isNumber || page !== group[0]?.page))) dropped.add(block)
  }
  return dropped.size === 0
    ? [...pages]
    : pages.map((page) => ({ ...page, blocks: page.blocks.filter((block) => !dropped.has(block)) }))
}
