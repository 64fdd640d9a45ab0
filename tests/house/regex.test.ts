import path from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, test, vi } from 'vitest'
import { FILES, isCode, isProduct, ROOT, type SourceFile } from './tree'

/** A pattern, and where it stands. */
interface Pattern {
  readonly where: string
  readonly regex: RegExp
}

const FORMS = /^\/(.*)\/(\w*)$/s
const PRODUCT = FILES.filter((file) => isCode(file) && isProduct(file))

const isConstruction = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp'

/** Every pattern written out in a file, and the lines of those put together when the program runs. */
const patternsIn = ({ name, text }: Pick<SourceFile, 'name' | 'text'>) => {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const parsed = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind)
  const literals: Pattern[] = []
  const constructed: string[] = []
  const visit = (node: ts.Node): void => {
    const where = `${name}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const [, source, flags] = (ts.isRegularExpressionLiteral(node) && FORMS.exec(node.text)) || []
    if (source !== undefined) literals.push({ where, regex: new RegExp(source, flags) })
    if (isConstruction(node)) constructed.push(where)
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return { literals, constructed }
}

/**
 * How a pattern can take more than linear time on a text made for it: two repetitions that share characters, one that
 * is repeated itself, or a search that starts anew at each character of a long run.
 */
const faultsOf = ({ where, regex: { source, flags } }: Pattern): string[] =>
  analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.map(
    ({ type, character }) => `${where} /${source}/${flags} ${type} on ${JSON.stringify(character.pick)}`,
  )

/** Generators read what they have written themselves. */
const READS_ITS_OWN = /^scripts\/(demo|fuzz|gate)\//

test('no pattern written out takes more than linear time', { timeout: 120_000 }, () => {
  const checked = PRODUCT.filter(({ name }) => !READS_ITS_OWN.test(name)).flatMap((file) => patternsIn(file).literals)
  expect(checked.length).toBeGreaterThan(150)
  expect(checked.flatMap(faultsOf)).toEqual([])
})

test('nor does one put together when its module is loaded', async () => {
  const homes = PRODUCT.filter(({ name }) => name.startsWith('lib/') && !name.startsWith('lib/sandbox/')).filter(
    (file) => patternsIn(file).constructed.length > 0,
  )
  // Tests before this one may have loaded them.
  vi.resetModules()
  const built: RegExp[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [source, flags]: [string, string?]) => {
      const regex = new target(source, flags)
      built.push(regex)
      return regex
    },
  })
  try {
    for (const { name } of homes) await import(path.join(ROOT, name))
  } finally {
    globalThis.RegExp = Native
  }
  expect(built.length).toBeGreaterThanOrEqual(homes.length)
  expect(built.flatMap((regex) => faultsOf({ where: 'built', regex }))).toEqual([])
})

describe('the rule bites', () => {
  test.each([
    ['const x = /(a+)+$/', true],
    ['const x = text.replace(/\\s+$/, "")', true],
    ['const x = /^\\d*\\w+$/u', true],
    ['const x = /^(?:a|b)+$/', false],
    ["const x = '/(a+)+$/' // /(a+)+$/", false],
  ])('%s', (text, isFaulty) => {
    expect(patternsIn({ name: 'x.ts', text }).literals.flatMap(faultsOf).length > 0).toBe(isFaulty)
  })
})
