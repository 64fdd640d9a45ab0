import { expect, test } from 'vitest'
import { FILES, isCode, isProduct, linesMatching, withoutComments } from './tree'

/** Where literals in Han script may stand; everything else derives from these. */
const HAN_HOMES =
  /^(lib\/form\/|lib\/locale\/|lib\/(read|identity|checks)\/(\w+\/)?words\.ts$|scripts\/demo\/|scripts\/fuzz\/words\.ts$|tests\/)/

/** One word for one thing: the word we use, and others that must not appear for it. */
const ONE_WORD: readonly (readonly [ours: string, others: RegExp])[] = [
  ['administrative review', /\breconsideration/i],
  ['litigation', /\b(lawsuit|court case)/i],
  ['not held', /\b(non-?existent information|not in possession|not possessed)/i],
  ['carried over', /\b(carried forward|carry-?forward|rolled over|roll-?over|backlog)/i],
  ['agency', /\bpublic authorit(y|ies)\b/i],
  ['metric', /\b(kpi|indicator)s?\b/i],
  ['finding', /\b(anomaly|anomalies)\b/i],
  ['rollup', /\b(summary table|roll-up)s?\b/i],
  ['edition', /\b(form version|vintage)s?\b/i],
  ['simulated', /\b(fake|dummy|mock(ed)?) (data|report|record)s?\b/i],
  ['region', /\b(administrative division|jurisdiction)s?\b/i],
]

test('text in Chinese stands with the definitions, the word lists and the dictionaries', () => {
  const strays = FILES.filter((file) => isCode(file) && !HAN_HOMES.test(file.name)).flatMap((file) =>
    linesMatching(file.name, withoutComments(file.text), /\p{Script=Han}/u),
  )
  expect(strays).toEqual([])
})

test.each(ONE_WORD)('we say “%s”', (_, others) => {
  const told = FILES.filter((file) => isProduct(file) || /\.md$/.test(file.name))
  expect(told.flatMap((file) => linesMatching(file.name, file.text, others))).toEqual([])
})

test('a Han literal is found behind quotes and comments, a comment is not', () => {
  const text = "const url = 'https://x' // 中文\n/* 中\n文 */ const a = `文`\nconst b = \"it's\" // 中"
  expect(linesMatching('x.ts', withoutComments(text), /\p{Script=Han}/u)).toEqual(['x.ts:3 const a = `文`'])
})
