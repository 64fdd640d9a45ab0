/** Words of the list that opens under a search while one types. */
import type { Lang } from '@/lib/url'

const zh = {
  list: '名称相符的机关',
  /** Said, not shown. */
  found: (count: number) => (count === 0 ? '没有相符的机关' : `${count} 个相符的机关，用上下方向键选择`),
}

const en: typeof zh = {
  list: 'Agencies that match',
  found: (count) =>
    count === 0
      ? 'No agency matches'
      : `${count === 1 ? '1 agency matches' : `${count} agencies match`}; choose with the arrow keys`,
}

export const SUGGEST: Readonly<Record<Lang, typeof zh>> = { zh, en }
