import { describe, expect, it } from 'vitest'
import { KIND, kindOf, mayCount } from '@/lib/read/characters'
import {
  AMONG_THEM,
  CARRIED,
  COUNTED,
  COUNTED_IN_WORDS,
  LAST_YEAR,
  LITIGATION,
  NO_FIGURE_OF_THE_YEAR,
  NOT,
  RECEIVED,
  REQUESTS,
  REVIEW,
  THIS_YEAR,
  YEAR_ALONE,
} from '@/lib/read/words'

const kindsOf = (text: string): number => [...text].reduce((kinds, one) => kinds | kindOf(one.charCodeAt(0)), 0)

/** Words that a pattern looks for, each with the kind of character by which a clause is told to be worth trying it on. */
const WORDS = [
  [REQUESTS, KIND.request, '信息公开申请 信息公开的申请 公开申请 依申请 申请公开 信息的申请 信息申请 申请件 公开件'],
  [AMONG_THEM, KIND.among, '其中 包括 包含 含'],
  [CARRIED, KIND.carried, '结转 转结 转下一年 转次年 转入下年 转至下一年 顺延至下年 延至次年'],
  [REVIEW, KIND.review, '复议'],
  [LITIGATION, KIND.litigation, '诉讼'],
  [NOT, KIND.denial, '未收到 没有 无'],
  [LAST_YEAR, KIND.year, '上年 上一年 去年 前一年'],
  [YEAR_ALONE, KIND.year, '2020年 上一年 在去年度'],
  [THIS_YEAR, KIND.year, '本年 今年 当年 全年'],
  [
    NO_FIGURE_OF_THE_YEAR,
    KIND.compared,
    '同比 环比 增加 减少 增长 下降 上升 多于 少于 较 相比 对比 平均 人均 历年 计划 预计 拟于 力争 目标 累计 2019年至2020年',
  ],
  [RECEIVED, KIND.intake, '受理 收到 接收 接到 收办 新收 收件'],
] as const

describe('kinds of the characters of a clause', () => {
  for (const [pattern, kind, words] of WORDS)
    it(`are in everything that ${String(pattern).slice(0, 24)} finds`, () => {
      for (const word of words.split(' ')) {
        expect(word).toMatch(pattern)
        expect(kindsOf(word) & kind, word).toBe(kind)
      }
    })

  it('are in every counted figure', () => {
    for (const counter of ['件次', '件', '条', '宗', '起', '封', '份', '次', '例']) {
      expect(`15${counter}`.match(COUNTED)).not.toBeNull()
      expect(mayCount(kindsOf(`15${counter}`)), counter).toBe(true)
    }
    for (const counter of ['件', '宗', '起', '封', '份'])
      for (const numeral of '一二两三四五六七八九十百') {
        expect(` ${numeral}${counter}`.match(COUNTED_IN_WORDS)).not.toBeNull()
        expect(mayCount(kindsOf(numeral + counter)), numeral + counter).toBe(true)
      }
  })

  it('are not in plain words', () => {
    expect(mayCount(kindsOf('本机关主动公开政府信息'))).toBe(false)
  })
})
