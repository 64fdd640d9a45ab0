import { expect, test } from 'vitest'
import { checkBelow } from '@/lib/checks/regions'

type Below = Parameters<typeof checkBelow>[1]

const whole = (received: number | null, disposed: number | null = received) => ({ received, disposed })
const own = (received: number | null, reports = 3) => ({ ...whole(received), reports })
const area = (report: number, received: number | null) => ({ ...whole(received), report, region: `区${report}` })
const told = (received: number | null, below: Partial<Below>) =>
  checkBelow(whole(received), { own: own(null, 0), areas: [], ...below })

test('a summary that holds all that is known below it is told nothing', () => {
  expect(told(3607, {})).toEqual([])
  expect(told(3607, { own: own(1282), areas: [area(1, 477), area(2, 301), area(3, 1547)] })).toEqual([])
  expect(told(0, { own: own(0), areas: [area(1, 0)] })).toEqual([])
})

test('fewer requests than its own departments received is a warning', () => {
  const found = told(40, { own: own(41), areas: [area(1, 500)] })
  expect(found).toMatchObject([
    { code: 'region-sum', severity: 'warning', cells: ['applications.received.total'], expected: 41, actual: 40 },
  ])
  expect(found[0]).not.toHaveProperty('otherReport')
})

test('fewer than a region below is a note that names the largest', () => {
  const found = told(400, { own: own(399), areas: [area(1, 401), area(2, 477), area(3, null)] })
  expect(found).toMatchObject([{ severity: 'info', expected: 477, actual: 400, otherReport: 2 }])
  expect(found[0]?.message.zh).toContain('区2')
})

test('fewer than all of them together is a note', () => {
  const areas = [area(1, 200), area(2, 150)]
  expect(told(400, { own: own(50), areas })).toEqual([])
  expect(told(399, { own: own(50), areas })).toMatchObject([{ severity: 'info', expected: 400, actual: 399 }])
  // Departments without a report below a region is no sum of regions.
  expect(told(399, { own: own(300) })).toEqual([])
})

test('what was not reported is not compared, and one finding is enough', () => {
  expect(told(null, { own: own(41), areas: [area(1, 9)] })).toEqual([])
  expect(told(5, { own: own(null), areas: [area(1, null)] })).toEqual([])
  const below = { own: { received: 9, disposed: 12, reports: 2 }, areas: [] }
  expect(checkBelow(whole(10, 11), below)).toMatchObject([{ cells: ['applications.total.total'], expected: 12 }])
  expect(checkBelow(whole(8, 11), below)).toMatchObject([{ cells: ['applications.received.total'], expected: 9 }])
})
