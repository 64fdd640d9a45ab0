import { expect, test } from 'vitest'
import { cellsOf, type EditionId, placesByCell } from '@/lib/form'
import { understand } from '@/lib/parse'
import { pdfDocument } from '@/lib/source/pdf'
import { proseOf } from '@/scripts/demo/prose'
import { randomOf } from '@/scripts/demo/random'
import { sheetOf } from '@/scripts/demo/sheet'
import { drawFigures, FIGURE_KINDS } from '@/scripts/fuzz/figures'
import { pdfOf, pdfStyle } from '@/scripts/fuzz/formats/pdf'
import { AGENCY } from '../../read/simulated'

const REPORTS = 40

const reportOf = (index: number) => {
  const random = randomOf('pdf reports', index)
  const edition: EditionId = index % 3 === 0 ? '2019' : '2021'
  const year = edition === '2019' ? 2020 : 2023
  const { cells, told } = drawFigures(FIGURE_KINDS[index % FIGURE_KINDS.length] ?? 'usual', edition, random)
  const sheet = sheetOf(
    { edition, cells, prose: proseOf({ agency: AGENCY, year, edition, figures: told }, random) },
    {
      disputeHeads: random.pick(['whole', 'cut', 'level'] as const),
      blank: random.pick(['', '', '/', '—']),
      wide: random.chance(0.5),
      broken: random.chance(0.3),
      titled: true,
      framed: false,
      yuan: random.chance(0.2),
    },
  )
  const style = pdfStyle(random)
  return { edition, year, cells, style, bytes: pdfOf(sheet, style) }
}

test.each(Array.from({ length: REPORTS }, (_, i) => i))('report %i is read as printed', async (index) => {
  const { edition, year, cells, style, bytes } = reportOf(index)
  const document = await pdfDocument('r.pdf', bytes)
  if ('code' in document) throw new Error(document.message)
  const result = understand(document, 'r.pdf')
  if ('failure' in result) throw new Error(result.failure.message)
  const { report } = result.parsed
  expect(report, JSON.stringify(style)).toMatchObject({ edition, year, agency: AGENCY.name })
  const wrong = cellsOf(edition).filter(({ key }) => (report.cells[key] ?? null) !== (cells[key] ?? null))
  expect(
    wrong.map(({ key }) => `${key}: ${report.cells[key]} ≠ ${cells[key]}`),
    JSON.stringify(style),
  ).toEqual([])
  const places = placesByCell(edition, report.places)
  for (const { key } of cellsOf(edition)) {
    const place = places[key]
    if (typeof report.cells[key] === 'number')
      expect(place && document.text.slice(place.start, place.end), key).toMatch(/\d/)
  }
})
