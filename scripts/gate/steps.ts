/** What the gate runs, in order. Steps of one group do not touch each other and run at the same time. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSite } from '../build'
import { missingFromLock } from './lock'
import { type Ended, ROOT, run } from './process'
import { type Counts, runSuite } from './suite'

export interface Step {
  readonly name: string
  /** `counts` where the step is a suite of tests; any other step passes or fails as a whole. */
  readonly run: () => Promise<Ended & { readonly counts?: Counts }>
}

/** Route types and the declarations that Next.js writes come first: a fresh clone has none. */
const types = async (): Promise<Ended> => {
  const generated = await run('next', ['typegen'])
  return generated.ok ? run('typescript', ['--noEmit'], 'tsc') : generated
}

const lock = async (): Promise<Ended> => {
  const missing = missingFromLock(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages)
  return { ok: missing.length === 0, output: missing.map((line) => `not in package-lock.json: ${line}`).join('\n') }
}

const suite = (name: string): Step => ({ name: `tests: ${name}`, run: () => runSuite(name) })

export const GROUPS: readonly (readonly Step[])[] = [
  [
    { name: 'style (biome)', run: () => run('@biomejs/biome', ['check', '--error-on-warnings', '.']) },
    { name: 'types (tsc)', run: types },
    { name: 'unused (knip)', run: () => run('knip', []) },
    { name: 'lock', run: lock },
  ],
  [suite('unit')],
  // The store's tests wait for processes and the disk now and then: the build has the processors meanwhile.
  [suite('db'), { name: 'build', run: buildSite }],
  [suite('site')],
]
