import { expect, test } from 'vitest'
import type { Report } from '@/lib/report/report'
import { twinFinder } from '@/scripts/parse/twins'
import { reportOf, requests } from '../lib/checks/reports'

const MANY = Object.fromEntries(
  ['issued', 'repealed', 'in_force'].flatMap((column, i) => [
    [`disclosure.regulations.${column}`, 10 + i],
    [`disclosure.normative_documents.${column}`, 20 + i],
  ]),
)
const figures = { ...requests(12, 9, 2), ...MANY }
const read = (more: Partial<Report> = {}, values: Parameters<typeof reportOf>[0] = figures) => ({
  report: reportOf(values, more),
})
const codes = (found: ReturnType<ReturnType<typeof twinFinder>>) => found.map(({ code, severity }) => [code, severity])

test('the later of two documents with the same figures names the first, whatever came between', () => {
  const twinsOf = twinFinder()
  expect(twinsOf('a.txt', '1', read())).toEqual([])
  expect(twinsOf('b.txt', '2', read({}, { ...figures, 'review.total': 1 }))).toEqual([])
  const [copy] = twinsOf('c.html', '3', read())
  expect(copy).toMatchObject({ code: 'duplicate', severity: 'info' })
  expect(copy?.message.zh).toContain('a.txt')
  expect(copy?.message.en).toContain('another source of the same report')
})

test('another body or another year with the same figures is a warning', () => {
  const twinsOf = twinFinder()
  twinsOf('a.txt', '1', read())
  expect(codes(twinsOf('b.txt', '2', read({ year: 2023 })))).toEqual([['duplicate', 'warning']])
  expect(codes(twinsOf('c.txt', '3', read({ agency: '滨江区民政局' })))).toEqual([['duplicate', 'warning']])
})

test('reports of few figures are duplicates only byte by byte', () => {
  const twinsOf = twinFinder()
  const few = () => read({}, requests(1, 1))
  expect(twinsOf('a.txt', '1', few())).toEqual([])
  expect(twinsOf('b.txt', '2', few())).toEqual([])
  expect(codes(twinsOf('c.txt', '1', few()))).toEqual([['duplicate', 'info']])
})
