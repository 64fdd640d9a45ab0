import { describe, expect, it } from 'vitest'
import type { CellKey } from '@/lib/form'
import { type ParsedReport, parse } from '@/lib/parse'
import { randomOf } from '@/scripts/demo/random'
import { encoded, type Generated, generated } from '@/scripts/fuzz/document'
import { fixtures } from '@/scripts/fuzz/fixtures'
import { mutate } from '@/scripts/fuzz/mutate'
import { subjectOf } from '@/scripts/fuzz/mutate/subject'
import { NOISES } from '@/scripts/fuzz/noise'
import { exactly, judge, LOST } from '@/scripts/fuzz/oracle'

const read = async ({ name, bytes }: Generated): Promise<ParsedReport> => {
  const result = await parse({ name, bytes })
  if ('failure' in result) throw new Error(result.failure.message)
  return result.parsed
}

/** A plain document, and how it is read. */
const document = await generated('oracle', 0)
const parsed = await read(document)
const cell: CellKey = 'review.total'

const withCell = (value: number | null): ParsedReport => ({
  ...parsed,
  findings: [],
  report: { ...parsed.report, cells: { ...parsed.report.cells, [cell]: value }, unread: {} },
})

const wrongIn = (report: ParsedReport, expected = document.truth) =>
  judge({ parsed: report }, document.edition, expected).wrong.map(({ key }) => key)

describe('the oracle', () => {
  it('finds nothing in a document read as printed', () => {
    expect(wrongIn(parsed)).toEqual([])
    expect(judge({ parsed }, document.edition, document.truth).exact).toBe(document.truth.size)
  })

  it('finds a number that is not printed, and a blank where a figure is', () => {
    expect(wrongIn(withCell(987_654))).toEqual([cell])
    expect(wrongIn(withCell(null))).toEqual([cell])
    expect(wrongIn(withCell(0), new Map([[cell, exactly(null)]]))).toEqual([cell])
  })

  it('takes a blank for none where only a flag will do', () => {
    const report = withCell(null)
    const blank: ParsedReport = {
      ...report,
      report: { ...report.report, unread: { [cell]: { state: 'blank', raw: '' } } },
    }
    expect(wrongIn(blank, new Map([[cell, LOST]]))).toEqual([cell])
    expect(wrongIn(blank, new Map([[cell, exactly(null)]]))).toEqual([])
  })

  it('lets pass what is flagged: by its state, by a finding, or as a whole', () => {
    const report = withCell(null)
    const lost: ParsedReport = {
      ...report,
      report: { ...report.report, unread: { [cell]: { state: 'missing', raw: '' } } },
    }
    expect(wrongIn(lost)).toEqual([])
    const [message] = parsed.findings.map((finding) => finding.message)
    const told = { zh: '', en: '', ...message }
    const finding = { code: 'review-sum', cells: [cell], expected: 1, actual: 2, message: told } as const
    expect(wrongIn({ ...withCell(5), findings: [{ ...finding, severity: 'error' }] })).toEqual([])
    expect(wrongIn({ ...withCell(987_654), findings: [{ ...finding, severity: 'info' }] })).toEqual([cell])
    expect(judge({ failure: { code: 'no-tables', message: '' } }, document.edition, document.truth).wrong).toEqual([])
  })

  it('finds cells of a form that the document is not on', () => {
    const other = document.edition === '2021' ? 'applications.other.total.total' : 'applications.other.misc.total'
    const report = { ...parsed, report: { ...parsed.report, cells: { ...parsed.report.cells, [other]: 3 } } }
    expect(wrongIn(report)).toEqual([other])
  })
})

describe('documents with a known truth', () => {
  it('say where each figure stands', async () => {
    for (let i = 0; i < 40; i++) {
      const { spans, text, truth, packed } = await generated('spans', i)
      if (packed) continue
      expect(spans.map(({ key }) => key).sort()).toEqual([...truth.keys()].sort())
      expect(text).not.toMatch(/[\ue0ff-\ue3ff]/)
      const plain = spans.filter(({ start, end }) => /^\d+$/.test(text.slice(start, end)))
      for (const { key, start, end } of plain) {
        const [value = -1] = truth.get(key)?.values ?? []
        // Money may be printed in 元.
        if (!key.includes('amount')) expect(Number(text.slice(start, end)), key).toBe(value)
      }
    }
  })

  it('are the same for the same seed, and others for another', async () => {
    const [one, same, other] = await Promise.all([generated('a', 5), generated('a', 5), generated('b', 5)])
    expect(same.bytes).toEqual(one.bytes)
    expect(other.bytes).not.toEqual(one.bytes)
  })

  it('take in most fixtures of the project', async () => {
    expect((await fixtures()).length).toBeGreaterThan(25)
  })

  it('are mutated the same way for the same seed, in every class', async () => {
    const kinds = new Set<string>()
    const subject = subjectOf(document)
    for (let i = 0; i < 3000; i++) {
      const { kind, bytes } = mutate(subject, randomOf('kinds', i))
      kinds.add(kind.split('.')[0] ?? '')
      if (i % 100 === 0) expect(mutate(subject, randomOf('kinds', i)).bytes).toEqual(bytes)
    }
    expect([...kinds].sort()).toEqual(['bytes', 'figures', 'outside', 'structure'])
    expect(encoded('甲', 'utf-16le')).toEqual(Uint8Array.of(0xff, 0xfe, 0x32, 0x75))
  })

  it('name every noise once', () => {
    expect(new Set(NOISES.map(({ id }) => id)).size).toBe(NOISES.length)
  })
})
