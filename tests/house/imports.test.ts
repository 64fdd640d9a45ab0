import { describe, expect, test } from 'vitest'
import { FILES, type Import, importsOf, isCode } from './tree'

interface Rule {
  readonly who: string
  readonly files: RegExp
  /** Modules of the project that these files may import. */
  readonly own: RegExp
  /** Modules of which they may import types only. */
  readonly types?: RegExp
  readonly packages?: RegExp
}

const PLAIN = 'form|metrics|chart|export|format|url|locale'
const SHAPES = /^lib\/(report\/report|source\/document)$/
const SITE = /^(react|react-dom|next|echarts|echarts-for-react)(\/|$)/

/** Who may import whom; the first rule that fits a file holds for it. */
const RULES: readonly Rule[] = [
  { who: 'lib/form', files: /^lib\/form\//, own: /^lib\/form\//, packages: /^$/ },
  { who: 'lib/source', files: /^lib\/source\//, own: /^lib\/(form|source)(\/|$)/ },
  { who: 'lib/read', files: /^lib\/read\//, own: /^lib\/(form|source|read)(\/|$)/, types: SHAPES },
  { who: 'lib/identity', files: /^lib\/identity\//, own: /^lib\/(form|source|read|identity)(\/|$)/, types: SHAPES },
  { who: 'lib/report', files: /^lib\/report\//, own: /^lib\/(form|source|read|identity|report)(\/|$)/ },
  {
    who: 'the sandbox',
    files: /^lib\/sandbox\//,
    own: /^lib\/(sandbox(\/.*)?|parse|source\/identify)$/,
    types: SHAPES,
    packages: /^node:/,
  },
  { who: 'lib/checks', files: /^lib\/checks\//, own: /^lib\/(form|source|read|identity|report|checks)(\/|$)/ },
  {
    who: 'figures and their faces',
    files: new RegExp(`^lib/(${PLAIN})`),
    own: new RegExp(`^lib/(${PLAIN})(/|$)`),
    types: SHAPES,
  },
  {
    who: 'the store',
    files: /^db\//,
    own: /^(db|lib\/(form|metrics|export|url))(\/|$)/,
    types: SHAPES,
  },
  {
    who: 'browser parts',
    files: /^app\/.*\.client\.tsx$/,
    own: /^(app\/_parts\/.*|lib\/(form|format|url|locale)(\/.*)?)$/,
    packages: /^(react|next|echarts|echarts-for-react)(\/|$)/,
  },
  {
    who: 'app/_data',
    files: /^app\/_data/,
    own: new RegExp(`^(app|db|lib/(${PLAIN}))(/|$)`),
    types: SHAPES,
    packages: SITE,
  },
  {
    who: 'the check of a document',
    files: /^app\/(\[lang\]|api\/v1)\/check\//,
    own: new RegExp(`^(app|lib/(${PLAIN}|inspect))(/|$)`),
    packages: /^(next|rate-limiter-flexible)(\/|$)/,
  },
  {
    who: 'pages and routes',
    files: /^app\//,
    own: new RegExp(`^(app|lib/(${PLAIN}))(/|$)`),
    types: /^lib\/(inspect|report\/report)$/,
    packages: SITE,
  },
  { who: 'commands', files: /^scripts\//, own: /^(lib|db|scripts)(\/|$)/ },
]

const isOwn = (to: string) => /^(app|lib|db|scripts|tests)\//.test(to)

/** What a file's imports break, in words. */
const broken = (file: { name: string; text: string }): string[] => {
  const rule = RULES.find(({ files }) => files.test(file.name))
  if (!rule) return []
  const allowed = ({ to, typeOnly }: Import) =>
    isOwn(to)
      ? rule.own.test(to) || (typeOnly && rule.types?.test(to))
      : !rule.packages || rule.packages.test(to) || /\.css$/.test(to)
  return importsOf(file)
    .filter((entry) => !allowed(entry))
    .map(({ to }) => `${file.name} (${rule.who}) imports ${to}`)
}

const CODE = FILES.filter(isCode)

test('imports go one way only', () => {
  expect(CODE.flatMap(broken)).toEqual([])
})

test('what browser parts bring with them is light: definitions, formats and words', () => {
  const light = /^(app\/_parts\/|lib\/(form|format|url|locale)(\/|$)|lib\/metrics\/figure$)/
  const byName = new Map(CODE.map((file) => [file.name.replace(/\.\w+$/, ''), file]))
  const heavy = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    const file = byName.get(name)
    if (!file || seen.has(name)) return
    seen.add(name)
    for (const { to, typeOnly } of importsOf(file)) {
      if (typeOnly || !isOwn(to)) continue
      if (light.test(to)) visit(to)
      else heavy.add(`${name} brings ${to}`)
    }
  }
  for (const name of byName.keys()) if (/^app\/.*\.client$/.test(name)) visit(name)
  expect(seen.size).toBeGreaterThan(5)
  expect([...heavy]).toEqual([])
})

test('the database packages are named in db alone', () => {
  const users = CODE.filter((file) =>
    importsOf(file).some(({ to }) => /^(drizzle-orm|postgres|pg|pg-copy-streams)(\/|$)/.test(to)),
  )
  expect(users.map((file) => file.name).filter((name) => !/^(db|tests\/db)\//.test(name))).toEqual([])
})

test('lib is pure: no clock, chance, environment, network or file system', () => {
  const impure = /^node:(?!crypto|stream|buffer|string_decoder|util|zlib)|^next\b/
  const calls = /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.(env|cwd)|fetch\()/
  // The sandbox is there for what is not pure: processes, clocks, limits. The character maps are data of a package,
  // and so are the spellings, which are loaded late.
  const pure = CODE.filter(({ name }) =>
    /^lib\/(?!sandbox\/|source\/pdf\/cmaps\.ts$|identity\/spelling\.ts$)/.test(name),
  )
  const found = pure.filter((file) => calls.test(file.text) || importsOf(file).some(({ to }) => impure.test(to)))
  expect(found.map((file) => file.name)).toEqual([])
})

test('no module needs itself', () => {
  const byName = new Map(CODE.map((file) => [file.name.replace(/(\/index)?\.\w+$/, ''), file]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (name: string, trail: readonly string[]) => {
    if (trail.includes(name)) cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '))
    if (done.has(name) || trail.includes(name)) return
    const file = byName.get(name)
    for (const { to, typeOnly } of file ? importsOf(file) : [])
      if (!typeOnly) visit(to.replace(/\/index$/, ''), [...trail, name])
    done.add(name)
  }
  for (const name of byName.keys()) visit(name, [])
  expect(cycles).toEqual([])
})

describe('the rules bite', () => {
  test.each([
    ['lib/form/x.ts', "import { z } from 'zod'"],
    ['lib/read/x.ts', "import { check } from '@/lib/checks'"],
    ['db/store.ts', "import { read } from '@/lib/read/read'"],
    ['db/store.ts', "import { parse } from '@/lib/report/report'"],
    ['app/[lang]/page.tsx', "import {\n  a,\n  b,\n} from '@/db/queries/answers'"],
    ['app/_parts/chart.client.tsx', "const all = await import('@/lib/chart/svg')"],
    ['lib/url.ts', "export * from '../scripts/parse'"],
  ])('%s', (name, text) => {
    expect(broken({ name, text })).toHaveLength(1)
  })

  test('and let the rest pass', () => {
    expect(
      broken({
        name: 'db/store.ts',
        text: "import type { Report } from '@/lib/report/report'\nimport { a } from './client'",
      }),
    ).toEqual([])
  })
})
