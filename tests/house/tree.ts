/** The project's own files as the house rules see them: their text, their imports, their words. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What tools leave behind; everything else belongs to the project. */
const LEFT = new Set(['node_modules', '.git', '.next', '.data', 'pictures', 'next-env.d.ts', 'package-lock.json'])
const TEXT = /\.(ts|tsx|js|mjs|css|md|json|sql)$|^\.ci\/run$/

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly name: string
  readonly text: string
  readonly lines: number
}

const walk = (dir: string): string[] =>
  readdirSync(path.join(ROOT, dir), { withFileTypes: true }).flatMap((entry) => {
    const name = dir ? `${dir}/${entry.name}` : entry.name
    if (LEFT.has(entry.name) || entry.isSymbolicLink()) return []
    return entry.isDirectory() ? walk(name) : [name]
  })

export const FILES: readonly SourceFile[] = walk('')
  .filter((name) => TEXT.test(name))
  .sort()
  .map((name) => {
    const text = readFileSync(path.join(ROOT, name), 'utf8')
    return { name, text, lines: text.split('\n').length - 1 }
  })

export const isCode = (file: SourceFile): boolean => /\.(ts|tsx|js|mjs)$/.test(file.name)
export const isProduct = (file: SourceFile): boolean => /^(app|lib|db|scripts)\//.test(file.name)

export interface Import {
  readonly from: string
  /** Path from the root without ending for files of the project; the specifier for packages. */
  readonly to: string
  readonly typeOnly: boolean
}

const STATEMENT = /^(import|export)\b([^'"`;]*?)\bfrom '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm

/** `import type …`, or braces in which every name is marked as a type. */
const TYPES_ONLY = /^\s+type\b|^\s*\{(\s*type\s[^,}]*,?)+\s*\}\s*$/

/** Every module that `file` names, by import, re-export or dynamic import. */
export const importsOf = (file: Pick<SourceFile, 'name' | 'text'>): Import[] =>
  [...file.text.matchAll(STATEMENT)].map(([, , names = '', named, bare, dynamic]) => {
    const specifier = named ?? bare ?? dynamic ?? ''
    const to = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file.name), specifier)
      : specifier.replace(/^@\//, '')
    return { from: file.name, to, typeOnly: TYPES_ONLY.test(names) }
  })

const TOKEN = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** The text with comments blanked out, line numbers kept. */
export const withoutComments = (text: string): string =>
  text.replace(TOKEN, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, ' ') : token))

/** `name:line` of every line that matches, for messages that can be clicked. */
export const linesMatching = (name: string, text: string, pattern: RegExp): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim().slice(0, 100)}`] : []))
