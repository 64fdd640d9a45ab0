import { expect, test } from 'vitest'
import { spell } from '@/lib/identity/pinyin'

test.each([
  ['朔州市人民政府办公室', 'shuozhoushirenminzhengfubangongshi', 'szsrmzfbgs'],
  ['重庆市', 'chongqingshi', 'cqs'],
  ['长沙市第１中学（模拟）', 'changshashidi1zhongxuemoni', 'cssd1zxmn'],
])('%s', (name, pinyin, initials) => {
  expect(spell(name)).toMatchObject({ pinyin, initials })
})

test('names sort by syllable, equal readings by the name itself', () => {
  const names = ['重庆市', '西安市', '襄阳市', '安阳市', '安庆市']
  const sorted = names.toSorted((a, b) => (spell(a).sortKey < spell(b).sortKey ? -1 : 1))
  expect(sorted).toEqual(['安庆市', '安阳市', '重庆市', '西安市', '襄阳市'])
  expect(spell('时市').sortKey).not.toBe(spell('实市').sortKey)
})
