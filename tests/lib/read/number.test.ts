import { describe, expect, test } from 'vitest'
import { MAX_COUNT, type Unit } from '@/lib/form'
import { isFigure, readFigure } from '@/lib/read/number'

const number = (value: number) => ({ state: 'number', value })

describe('a figure', () => {
  test.each<[string, Unit, number]>([
    ['0', 'count', 0],
    ['257569', 'count', 257_569],
    ['1,234,567', 'count', 1_234_567],
    ['5件', 'count', 5],
    ['12 件', 'count', 12],
    ['一件', 'count', 1],
    ['两件', 'count', 2],
    ['十二件', 'count', 12],
    ['三十件', 'count', 30],
    ['**7**', 'count', 7],
    [String(MAX_COUNT), 'count', MAX_COUNT],
    ['+2', 'change', 2],
    ['-5', 'change', -5],
    ['增1558', 'change', 1558],
    ['减38', 'change', -38],
    ['减少3项', 'change', -3],
    ['-0', 'change', 0],
    ['10324.7', 'money', 10_324.7],
    ['251000元', 'money', 25.1],
    ['21552.9万元', 'money', 21_552.9],
    ['2601.953875万', 'money', 2601.953_875],
    ['1.2亿元', 'money', 12_000],
    ['0.37万元', 'money', 0.37],
    ['3,000元', 'money', 0.3],
    ['1234.5(万元)', 'money', 1234.5],
    ['3,000 (元)', 'money', 0.3],
    ['人民币1234.5万元', 'money', 1234.5],
    ['¥1234.5 万元', 'money', 1234.5],
    ['¥251000(元)', 'money', 25.1],
  ])('%s (%s) is %d', (text, unit, value) => {
    expect(readFigure(text, unit)).toEqual(number(value))
    expect(isFigure(text.replace(/[\s*]/g, ''))).toBe(true)
  })

  test.each<[string, Unit, number]>([
    ['12 | 件', 'count', 12],
    ['251000 | 元', 'money', 25.1],
  ])('with its unit in the next cell: %s (%s) is %d', (text, unit, value) => {
    expect(readFigure(text, unit)).toEqual(number(value))
  })

  test('in a column headed 元 is turned into 万元, unless it has a unit of its own', () => {
    expect(readFigure('251000', 'money', -4)).toEqual(number(25.1))
    expect(readFigure('3万元', 'money', -4)).toEqual(number(3))
  })
})

test.each(['', ' ', '/', '-', '--', '无', '//', '**', '****', '.'])('“%s” is a blank', (text) => {
  expect(readFigure(text, 'count')).toEqual({ state: 'blank' })
})

describe('neither a figure nor a blank', () => {
  test.each<[string, Unit]>([
    ['10.5', 'count'],
    ['5.0', 'count'],
    ['007', 'count'],
    ['-3', 'count'],
    ['+3', 'count'],
    ['3元', 'count'],
    ['5%', 'count'],
    ['1,23', 'count'],
    ['1 2', 'change'],
    ['1 | 2', 'count'],
    ['1 | .2', 'money'],
    ['12 | 元', 'count'],
    ['约300', 'count'],
    ['300余', 'count'],
    ['28万余', 'money'],
    ['¥1234.5', 'money'],
    ['人民币1234', 'money'],
    ['¥万元', 'money'],
    ['1234.5(万元', 'money'],
    ['1234.5万元)', 'money'],
    ['1234.5(万)元', 'money'],
    ['¥12.3.4万元', 'money'],
    ['¥3元', 'count'],
    ['3(万元)', 'count'],
    ['-3(万元)', 'money'],
    ['-3', 'money'],
    ['见附件', 'count'],
    ['*', 'count'],
    ['***', 'count'],
    ['******', 'money'],
    ['...', 'count'],
    ['......', 'change'],
    ['一', 'count'],
    ['2147483648', 'count'],
    ['99999999999999999999', 'money'],
    ['9'.repeat(500), 'count'],
    ['1,234,567,890,123,456,789', 'count'],
  ])('%s (%s)', (text, unit) => {
    expect(readFigure(text, unit)).toEqual({ state: 'unreadable' })
  })
})
