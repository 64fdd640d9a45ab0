/** What a list says of a document goes before what the document says, and fills in what it leaves out. */
import { expect, test } from 'vitest'
import { type Hints, identify } from '@/lib/identity'
import { normalize } from '@/lib/read/normalize'

const listed = (text: string, hints: Hints) =>
  identify({ format: 'text', text, pieces: [], pictures: [], title: null }, normalize(text), 'report.txt', null, hints)

const REPORT = '鼓楼区民政局2023年政府信息公开工作年度报告\n一、总体情况\n工作平稳。'

test('a code places a body whose name several places bear', () => {
  expect(listed(REPORT, {})?.region).toBeNull()
  const identity = listed(REPORT, { regionCode: '350102' })
  expect(identity).toMatchObject({ agency: '鼓楼区民政局', year: 2023, level: 'county' })
  expect(identity?.region?.path).toEqual(['福建省', '福州市', '鼓楼区'])
  expect(identity?.evidence.region).toMatchObject({ source: 'list', against: undefined })
})

test('a code that was given up places it in the unit of today', () => {
  const text = '上虞市民政局2016年政府信息公开工作年度报告\n一、总体情况'
  expect(listed(text, { regionCode: '330682' })?.region?.code).toBe('330604')
})

test('a code that contradicts the name counts, and the name is told against it', () => {
  const text = '长春市朝阳区民政局2023年政府信息公开工作年度报告\n一、总体情况'
  const identity = listed(text, { regionCode: '110105' })
  expect(identity?.region?.code).toBe('110105')
  expect(identity?.evidence.region).toMatchObject({ source: 'list', against: ['name'] })
  expect(listed(text, { regionCode: '220104' })?.evidence.region?.source).toBe('name')
})

test('a body and a year that the document leaves out', () => {
  const text = '一、总体情况\n本机关工作平稳。'
  expect(listed(text, {})).toBeNull()
  expect(listed(text, { agency: '太平镇人民政府' })).toBeNull()
  expect(listed(text, { year: 2022 })).toBeNull()
  expect(listed(text, { agency: '太平镇人民政府', regionCode: '371083', year: 2022 })).toMatchObject({
    agency: '太平镇人民政府',
    year: 2022,
    titleYear: undefined,
    region: { code: '371083' },
    level: 'township',
    kind: 'government',
    scope: 'own',
    evidence: { agency: { source: 'list', place: null }, year: { source: 'list', place: null } },
  })
})

test('a body listed in traditional script is the one of the simplified name', () => {
  expect(listed(REPORT, { agency: '官渡區財政局' })?.agency).toBe('官渡区财政局')
  expect(listed(REPORT, { agency: '鼓樓區民政局' })).toMatchObject({
    agency: '鼓楼区民政局',
    evidence: { agency: { source: 'title' } },
  })
  expect(listed(REPORT, { agency: '乾安县人民政府' })?.agency).toBe('乾安县人民政府')
})

test('a listed body takes the year of a title that names none', () => {
  const text = '2023年政府信息公开工作年度报告\n一、总体情况'
  expect(listed(text, { agency: '太平镇人民政府' })).toMatchObject({ agency: '太平镇人民政府', year: 2023 })
})

test('tier and kind are those of the listed body', () => {
  expect(listed(REPORT, { agency: '鼓楼区人民政府办公室' })).toMatchObject({ kind: 'office', level: 'county' })
})

test('another year counts, and the document’s own is kept as a conflict', () => {
  expect(listed(REPORT, { year: 2022 })).toMatchObject({ year: 2022, titleYear: 2023 })
  expect(listed(REPORT, { year: 2023 })).toMatchObject({
    year: 2023,
    titleYear: undefined,
    evidence: { year: { source: 'title' } },
  })
})

test('the mark of a simulated body stays, whatever the list calls it', () => {
  const text = REPORT.replace('民政局', '民政局（模拟）')
  const marked = { agency: '福州市鼓楼区民政局（模拟）', origin: 'simulated' }
  expect(listed(text, { agency: '福州市鼓楼区民政局' })).toMatchObject(marked)
  expect(listed(text, { agency: '福州市鼓楼区民政局（模拟）' })).toMatchObject(marked)
})
