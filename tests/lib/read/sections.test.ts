import { describe, expect, test } from 'vitest'
import { normalize } from '@/lib/read/normalize'
import { emptyProblems } from '@/lib/read/sections'

const TABLES = '表格\n'
const HEADING = '五、存在的主要问题及改进情况'
const found = (rest: string) => {
  const text = TABLES + rest
  const place = emptyProblems(normalize(text), [{ start: 0, end: TABLES.length }])
  return place && text.slice(place.start, place.end)
}

describe('section five that says nothing', () => {
  test.each([
    [`${HEADING}\n无\n六、其他需要报告的事项\n未收取信息处理费，按规定执行，没有其他事项。`, `${HEADING}\n无`],
    [`${HEADING}\n六、其他需要报告的事项\n无`, HEADING],
    [`${HEADING}\n暂无。`, `${HEADING}\n暂无。`],
    [
      '（五）工作中存在的问题和整改措施\n  无  \n六、其它需要报告的事项\n无',
      '（五）工作中存在的问题和整改措施\n  无  ',
    ],
  ])('%s', (text, place) => {
    expect(found(text)).toBe(place)
  })
})

describe('none', () => {
  test.each([
    ['says something', `${HEADING}\n公开形式不够多样，下一步将改进网站栏目。\n六、其他需要报告的事项\n无`],
    ['has no heading of its own', '公开形式不够多样。六、其他需要报告的事项'],
    ['runs on in one line', `${HEADING}公开形式不够多样，内容不够丰富，更新不够及时，下一步将全面加以改进和完善。`],
    ['is empty', ''],
  ])('%s', (_, text) => {
    expect(found(text)).toBeNull()
  })

  test('what stands before the tables is another thing', () => {
    const text = `${HEADING}\n无\n`
    expect(emptyProblems(normalize(text + TABLES), [{ start: text.length, end: text.length + 2 }])).toBeNull()
  })
})
