/** Units and the words for the several kinds of nothing. */
import type { Lang } from '@/lib/url'

const zh = {
  points: '个百分点',
  zeroDenominator: '分母为0',
  range: (from: string, to: string) => (from === to ? from : `${from}—${to}`),
  list: '、',
  colon: '：',
  /** What an empty place means: glyph, then words. */
  nothing: {
    blank: { glyph: '—', words: '空白（未填）' },
    unknown: { glyph: '—', words: '无法计算：所需的格有空白或存疑' },
    unreadable: { glyph: '?', words: '无法辨认' },
    missing: { glyph: '?', words: '原文缺此行或此表' },
    absent: { glyph: '·', words: '本版表格无此项' },
    'no-report': { glyph: '无报告', words: '未收录该年报告' },
  },
}

const en: typeof zh = {
  points: 'pp',
  zeroDenominator: 'denominator 0',
  range: (from, to) => (from === to ? from : `${from}–${to}`),
  list: ', ',
  colon: ': ',
  nothing: {
    blank: { glyph: '—', words: 'left blank' },
    unknown: { glyph: '—', words: 'not computable: a cell it needs is blank or doubtful' },
    unreadable: { glyph: '?', words: 'unreadable' },
    missing: { glyph: '?', words: 'row or table missing in the source' },
    absent: { glyph: '·', words: 'not in this edition of the form' },
    'no-report': { glyph: 'no report', words: 'no report for this year in the store' },
  },
}

/** English words for a number of things that is already written as text: “1 report”, “12 reports”. */
export const plural = (count: string, one: string, many = `${one}s`): string => `${count} ${count === '1' ? one : many}`

export type NothingKind = keyof typeof zh.nothing

export const UNITS: Readonly<Record<Lang, typeof zh>> = { zh, en }
