import { describe, expect, it } from 'vitest'
import type { CellKey, EditionId } from '@/lib/form'
import { randomOf } from '@/scripts/demo/random'
import type { Specimen } from '@/scripts/fuzz/document'
import { marked, unmark } from '@/scripts/fuzz/marks'
import { cut } from '@/scripts/fuzz/mutate/gone'
import { headsExchanged } from '@/scripts/fuzz/mutate/heads'
import { MARKUP } from '@/scripts/fuzz/mutate/markup'
import { linesOf, type Subject, subjectOf } from '@/scripts/fuzz/mutate/subject'
import { exactly } from '@/scripts/fuzz/oracle'

const cell = (key: CellKey, text: string, edition: EditionId = '2021'): string => marked(edition, key, text)

const subjectOn = (name: string, written: string, truth: Specimen['truth'], edition: EditionId = '2021'): Subject =>
  subjectOf({ id: name, name, edition, ...unmark(edition, written), encoding: 'utf-8', truth, packed: null })

const granted = (column: string): CellKey => `applications.granted.${column}` as CellKey

describe('what may be read without a flag', () => {
  it.each<EditionId>(['2019', '2021'])(
    'where heads have changed places, the figures below as printed: %s',
    (edition) => {
      const [enterprise, research, total] = ['enterprise', 'research', 'total'].map(granted)
      if (!enterprise || !research || !total) throw new Error('three columns')
      const subject = subjectOn(
        'heads.txt',
        `商业企业 |\n科研机构 |\n总计 |\n(一)予以公开 |\n${cell(enterprise, '3', edition)} |\n${cell(research, '5', edition)} |\n${cell(total, '8', edition)} |\n`,
        new Map([
          [enterprise, exactly(3)],
          [research, exactly(5)],
          [total, exactly(8)],
        ]),
        edition,
      )
      const [one, two, three, label] = linesOf(subject.text)
      if (!one || !two || !three || !label) throw new Error('seven lines')
      expect([...headsExchanged(subject, one, two)]).toEqual([
        [enterprise, exactly(5)],
        [research, exactly(3)],
      ])
      // A total is told by what it adds up; a label is no head.
      expect(headsExchanged(subject, two, three).size).toBe(0)
      expect(headsExchanged(subject, three, label).size).toBe(0)
    },
  )

  it('where heads have changed places, and stand again before the figures, be they glossed', () => {
    const [enterprise, research] = ['enterprise', 'research'].map(granted)
    if (!enterprise || !research) throw new Error('two columns')
    const subject = subjectOn(
      'again.txt',
      `商业企业\n科研机构\n商(shāng)业企业\n科研机构\n(一)予以公开\n${cell(enterprise, '3')}\n${cell(research, '5')}\n`,
      new Map([
        [enterprise, exactly(3)],
        [research, exactly(5)],
      ]),
    )
    const [one, two] = linesOf(subject.text)
    if (!one || !two) throw new Error('seven lines')
    expect(headsExchanged(subject, one, two).size).toBe(0)
  })

  it('where the only figure of a row is cut out between tabs, a blank', () => {
    const key: CellKey = 'disclosure.licensing.decisions'
    const subject = subjectOn('row.txt', `行政许可\t件\t${cell(key, '12')}\n`, new Map([[key, exactly(12)]]))
    const blankWithout = (from: string, to: string) =>
      cut(subject, subject.text.indexOf(from), subject.text.indexOf(to), '').truth.get(key)?.blank
    expect(blankWithout('12', '\n')).toBe(true)
    expect(blankWithout('\t12', '\n')).toBeFalsy()
  })

  it('where a figure is cut out of its box, a blank as long as the box is opened', () => {
    const key = 'disclosure.licensing.decisions'
    const subject = subjectOn(
      'box.html',
      `<tr><td>行政许可</td><td class="n"><p>${cell(key, '12')}</p></td></tr>`,
      new Map([[key, exactly(12)]]),
    )
    const blankAfter = (from: string, to: string) =>
      cut(subject, subject.text.indexOf(from), subject.text.indexOf(to), '').truth.get(key)?.blank
    expect(blankAfter('12', '</p>')).toBe(true)
    expect(blankAfter('ass="n"', '/p>')).toBe(true)
    expect(blankAfter('行政许可', '</p>')).toBe(false)
  })

  it('what a lost quotation mark hides stays hidden', () => {
    const key = 'disclosure.licensing.decisions'
    const subject = subjectOn('quote.html', `<p a="b>${cell(key, '12')}</p><p c">`, new Map([[key, exactly(null)]]))
    expect(MARKUP.quote(subject, randomOf('quote', 1))).toBeNull()
  })
})
