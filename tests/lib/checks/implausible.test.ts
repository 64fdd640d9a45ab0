import { describe, expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { checkImplausible } from '@/lib/checks/implausible'
import type { CellKey } from '@/lib/form'
import { reportOf, requests, unreadable } from './reports'

const told = (...given: Parameters<typeof reportOf>) =>
  checkImplausible(reportOf(...given)).map(({ severity, expected, actual }) => [severity, expected, actual])

test('a report in which nothing is odd has no such finding, and one that has it keeps its figures', () => {
  expect(told(requests(12, 9, 2))).toEqual([])
  expect(told({}, {}, '2019')).toEqual([])
  expect(told({}, {}, '2014')).toEqual([])
  expect(check(reportOf({ 'disclosure.regulations.issued': 2 })).every(({ severity }) => severity !== 'error')).toBe(
    true,
  )
})

describe('documents in force', () => {
  const row = (issued: number | null, repealed: number | null, inForce: number | null) => ({
    'disclosure.normative_documents.issued': issued,
    'disclosure.normative_documents.repealed': repealed,
    'disclosure.normative_documents.in_force': inForce,
  })

  test('are not fewer than those issued, unless some were repealed', () => {
    expect(told(row(5, 0, 3))).toEqual([['info', 5, 3]])
    expect(told(row(5, null, 3))).toEqual([['info', 5, 3]])
    expect(told(row(5, 2, 3))).toEqual([])
    expect(told(row(5, 0, 50))).toEqual([])
    expect(told(row(5, 0, null))).toEqual([])
  })
})

test('what is newly published is among what is published in total', () => {
  const row = (published: number, total: number) => ({
    'disclosure.normative_documents.published': published,
    'disclosure.normative_documents.published_total': total,
  })
  expect(told(row(8, 7), {}, '2019')).toEqual([['warning', 7, 8]])
  expect(told(row(7, 7), {}, '2019')).toEqual([])
})

describe('rules', () => {
  const values = { 'disclosure.regulations.in_force': 2 }
  test.each([
    ['township', 'government', 'warning'],
    ['county', 'department', 'warning'],
    ['prefecture', 'department', 'info'],
    ['county', 'vertical', 'info'],
    ['prefecture', 'government', undefined],
    ['province', 'office', undefined],
    ['central', 'department', undefined],
  ] as const)('of a %s %s', (level, kind, severity) => {
    expect(checkImplausible(reportOf(values, { level, kind })).map((one) => one.severity)).toEqual(
      severity ? [severity] : [],
    )
  })
})

test('disputes without requests, or many more than requests', () => {
  const reviews = (total: number) => ({ 'review.upheld': total, 'review.total': total })
  expect(told(reviews(1))).toEqual([['info', 0, 1]])
  expect(told({ ...requests(1, 1), ...reviews(2) })).toEqual([])
  expect(told({ ...requests(122, 122), ...reviews(144) })).toEqual([['info', 122, 144]])
  const key: CellKey = 'applications.received.total'
  expect(told({ ...reviews(3), [key]: null }, { unread: { [key]: unreadable() } })).toEqual([])
})

test('items entered where decisions belong', () => {
  const row = (last: number, change: number, decisions: number) => ({
    'disclosure.licensing.items_last_year': last,
    'disclosure.licensing.items_change': change,
    'disclosure.licensing.decisions': decisions,
  })
  expect(told(row(80, -38, 42), {}, '2019')).toEqual([['info', null, 42]])
  expect(told(row(80, 0, 80), {}, '2019')).toEqual([])
  expect(told(row(1, 1, 2), {}, '2019')).toEqual([])
})
