/** Damage done to the tables of a report's source, as copying, converting and printing do it. */

/** Draws a whole number from 0 to `below` − 1. */
export type Draw = (below: number) => number

export interface Mutation {
  readonly name: string
  /** The damaged text; the same text where there is nothing to damage. */
  readonly apply: (text: string, draw: Draw) => string
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const ZONE_START = /第二十[条條]/
const ZONE_END = '五、'

/** The tables, from the first heading inside table two to the heading behind table four. */
const zoneOf = (text: string): Stretch => {
  const start = text.search(ZONE_START)
  const end = text.indexOf(ZONE_END, text.indexOf('四、政府信息'))
  return { start: Math.max(0, start), end: end < 0 ? text.length : end }
}

const matches = (text: string, pattern: RegExp): Stretch[] => {
  const zone = zoneOf(text)
  return [...text.slice(zone.start, zone.end).matchAll(pattern)].map((match) => {
    const start = zone.start + match.index
    return { start, end: start + match[0].length }
  })
}

const FIGURE = /(?<=[|>\t\n ])[+-]?\d+(?:\.\d+)?(?=[|<\t\n ])/g
const LINE = /[^\n]*\n/g
/** A cell with what parts it from the next one. */
const CELL = /<td[^>]*>[^<]*<\/td>|[^|\n\t]+[|\n\t]/g
/** Money with its unit is no label: cut short it is another sum, and nothing shows it. */
const LABEL = /(?<=[|\n\t>])(?!\s*[+-]?\d[\d.]*\p{Script=Han})[^|\n\t<>]*\p{Script=Han}[^|\n\t<>]*/gu

const replaced = (text: string, { start, end }: Stretch, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

const at = (text: string, { start, end }: Stretch): string => text.slice(start, end)

/** A mutation of one stretch that matches the pattern. */
const each = (name: string, pattern: RegExp, change: (found: string, draw: Draw) => string): Mutation => ({
  name,
  apply: (text, draw) => {
    const all = matches(text, pattern)
    const one = all[draw(Math.max(1, all.length))]
    return one ? replaced(text, one, change(at(text, one), draw)) : text
  },
})

const isBare = (cell: string): boolean => !/\p{Script=Han}/u.test(cell.replace(/<[^>]*>|(?<=\d)万?元/g, ''))

const swap = (name: string, pattern: RegExp, far: boolean): Mutation => ({
  name,
  apply: (text, draw) => {
    const all = matches(text, pattern)
    const i = draw(Math.max(1, all.length))
    const j = far ? draw(Math.max(1, all.length)) : i + 1
    const first = all[Math.min(i, j)]
    const second = all[Math.max(i, j)]
    // Two bare figures that change places leave a document in which nothing is wrong.
    if (!first || !second || first === second || (isBare(at(text, first)) && isBare(at(text, second)))) return text
    return replaced(replaced(text, second, at(text, first)), first, at(text, second))
  },
})

const stray = (draw: Draw): string => ['3', '0', '17', '2023', '1', '251'][draw(6)] ?? '5'

export const MUTATIONS: readonly Mutation[] = [
  each('line dropped', LINE, () => ''),
  each('line twice', LINE, (line) => line + line),
  swap('lines swapped', LINE, false),
  swap('lines far apart swapped', LINE, true),
  each('cell dropped', CELL, () => ''),
  each('cell twice', CELL, (cell) => cell + cell),
  swap('cells swapped', CELL, false),
  each('figure dropped', FIGURE, () => ''),
  each('stray figure on a line before', LINE, (line, draw) => `${stray(draw)}\n${line}`),
  each('stray figure before', FIGURE, (figure, draw) => `${stray(draw)} ${figure}`),
  each('stray figure behind', FIGURE, (figure, draw) => `${figure} ${stray(draw)}`),
  each('stray cell before', FIGURE, (figure, draw) => `${stray(draw)} | ${figure}`),
  each('stray line before', FIGURE, (figure, draw) => `${stray(draw)}\n${figure}`),
  each('footnote behind', FIGURE, (figure, draw) => `${figure}[${1 + draw(4)}]`),
  each('page mark before', LINE, (line, draw) => `- ${1 + draw(9)} -\n${line}`),
  each('figure split by a space', /(?<=[|>\t\n ])\d{2,}(?=[|<\t\n ])/g, (figure, draw) => {
    const cut = 1 + draw(figure.length - 1)
    return `${figure.slice(0, cut)} ${figure.slice(cut)}`
  }),
  each('figure split by a line end', /(?<=[|>\t\n ])\d{2,}(?=[|<\t\n ])/g, (figure, draw) => {
    const cut = 1 + draw(figure.length - 1)
    return `${figure.slice(0, cut)}\n${figure.slice(cut)}`
  }),
  each('two cells joined', /(?<=[>|\t\n ])\d+\s*(?:\||<\/td><td>|\n)+\s*\d+(?=[|<\t\n ])/g, (pair) =>
    pair.replace(/\s*(?:\||<\/td><td>|\n)+\s*/, ' '),
  ),
  each('label dropped', LABEL, () => ''),
  each('label cut', LABEL, (label, draw) => label.slice(0, draw(label.length))),
  each('label broken', LABEL, (label, draw) => {
    const cut = draw(label.length)
    return `${label.slice(0, cut)}\n${label.slice(cut)}`
  }),
  each('line end lost', /\n/g, () => ' '),
  each('bar lost', /\|/g, () => ' '),
  {
    name: 'document cut',
    apply: (text, draw) => {
      const { start, end } = zoneOf(text)
      return text.slice(0, start + draw(Math.max(1, end - start)))
    },
  },
  {
    name: 'stretch dropped',
    apply: (text, draw) => {
      const { start, end } = zoneOf(text)
      const from = start + draw(Math.max(1, end - start))
      return text.slice(0, from) + text.slice(Math.min(end, from + 1 + draw(200)))
    },
  },
  {
    name: 'repeated lines dropped',
    apply: (text) => {
      const seen = new Set<string>()
      const lines = text.split('\n')
      return lines
        .filter((line) => {
          const isNew = !seen.has(line.trim())
          seen.add(line.trim())
          return isNew
        })
        .join('\n')
    },
  },
]
