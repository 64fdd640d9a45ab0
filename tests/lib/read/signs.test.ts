import { describe, expect, it } from 'vitest'
import { mayCount, SIGN, signOf } from '@/lib/read/signs'
import { AMONG_THEM, CARRIED, COUNTED, COUNTED_IN_WORDS, LITIGATION, NOT, REQUESTS, REVIEW } from '@/lib/read/words'

const signsOf = (text: string): number => [...text].reduce((signs, one) => signs | signOf(one.charCodeAt(0)), 0)

/** Words that a pattern looks for, each with the sign by which a clause is told to be worth trying it on. */
const WORDS = [
  [REQUESTS, SIGN.request, '信息公开申请 信息公开的申请 公开申请 依申请 申请公开 信息的申请 信息申请 申请件 公开件'],
  [AMONG_THEM, SIGN.among, '其中 包括 包含 含'],
  [CARRIED, SIGN.carried, '结转 转结 转下一年 转次年 转入下年 转至下一年 顺延至下年 延至次年'],
  [REVIEW, SIGN.review, '复议'],
  [LITIGATION, SIGN.litigation, '诉讼'],
  [NOT, SIGN.denial, '未收到 没有 无'],
] as const

describe('signs of what a clause may hold', () => {
  for (const [pattern, sign, words] of WORDS)
    it(`are in everything that ${String(pattern).slice(0, 24)} finds`, () => {
      for (const word of words.split(' ')) {
        expect(word).toMatch(pattern)
        expect(signsOf(word) & sign, word).toBe(sign)
      }
    })

  it('are in every counted figure', () => {
    for (const counter of ['件次', '件', '条', '宗', '起', '封', '份', '次', '例']) {
      expect(`15${counter}`.match(COUNTED)).not.toBeNull()
      expect(mayCount(signsOf(`15${counter}`)), counter).toBe(true)
    }
    for (const counter of ['件', '宗', '起', '封', '份'])
      for (const numeral of '一二两三四五六七八九十百') {
        expect(` ${numeral}${counter}`.match(COUNTED_IN_WORDS)).not.toBeNull()
        expect(mayCount(signsOf(numeral + counter)), numeral + counter).toBe(true)
      }
  })

  it('are not in plain words', () => {
    expect(mayCount(signsOf('本机关主动公开政府信息'))).toBe(false)
  })
})
