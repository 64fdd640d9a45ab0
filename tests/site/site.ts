/** Before the site's tests: a small demonstration corpus goes in through the product's own commands, and it is served. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { buildSite } from '@/scripts/build'
import { openFolder } from '../folder'
import { endPostgres } from './cluster'
import { command, serve } from './commands'
import { writeHostile } from './hostile'
import { type Samples, samplesOf } from './samples'

declare module 'vitest' {
  interface ProvidedContext {
    site: { readonly url: string; readonly dir: string; readonly pictures: string; readonly samples: Samples }
  }
}

const PICTURES = fileURLToPath(new URL('pictures', import.meta.url))

/** The first report written in Markdown: its text can be changed by hand. */
const plainReport = (corpus: string): string => {
  const file = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .sort()
    .find((name) => name.endsWith('.md'))
  if (!file) throw new Error(`no Markdown report in ${corpus}`)
  return path.join(corpus, file)
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dir = openFolder('site-')
  const data = path.join(dir, 'data')
  const env = { DATA_DIR: data }
  const clear = () => {
    endPostgres(data)
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const built = await buildSite()
    if (!built.ok) throw new Error(`next build failed:\n${built.output}`)
    const corpus = path.join(dir, 'corpus')
    await command('demo.ts', ['--agencies', '60', '--years', '2019-2024', '--seed', 'site', '--out', corpus], env)
    await command('ingest.ts', [corpus, writeHostile(plainReport(corpus), path.join(dir, 'hostile'))], env)
    const served = await serve(env)
    rmSync(PICTURES, { recursive: true, force: true })
    mkdirSync(PICTURES, { recursive: true })
    project.provide('site', { url: served.url, dir, pictures: PICTURES, samples: await samplesOf(served.url) })
    return async () => {
      await served.stop()
      clear()
    }
  } catch (error) {
    clear()
    throw error
  }
}

export default setup
