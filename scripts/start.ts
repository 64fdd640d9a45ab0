/** `npm start`: database, demonstration corpus where the store is empty, site built where it is not, served. */
import { once } from 'node:events'
import { connectionOptions } from '@/db/client'
import { closeLocal, dataDirectory } from '@/db/local'
import { buildSite, isBuilt } from './build'
import { openStore } from './load/store'
import { loadDemonstration } from './start/demo'
import { assertFree, serve } from './start/web'
import { stopSignal } from './stopping'

const say = (message: string): void => console.log(message)

const portOf = (text: string): number => {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw new Error(`PORT ${text} is no port: 1 to 65535`)
  return port
}

/** `npm run dev`: the site from its sources, for working on it. */
const isDevelopment = process.argv.includes('--dev')

const build = async (): Promise<void> => {
  if (isDevelopment || isBuilt()) return
  say('building the site, which takes about a minute')
  const { ok, output } = await buildSite()
  if (!ok) throw new Error(`the site could not be built:\n${output}`)
  say('the site is built')
}

const run = async (signal: AbortSignal): Promise<void> => {
  const port = portOf(process.env.PORT || '3000')
  const host = process.env.HOST || 'localhost'
  await assertFree(host, port)
  say(process.env.DATABASE_URL ? 'opening the database of DATABASE_URL' : `starting PostgreSQL in ${dataDirectory()}`)
  const db = await openStore()
  try {
    const { connectionString } = connectionOptions()
    const [loaded, built] = await Promise.allSettled([loadDemonstration(db, say, signal), build()])
    if (signal.aborted) return
    for (const one of [loaded, built]) if (one.status === 'rejected') throw one.reason
    const web = await serve({ host, port, database: connectionString, isDevelopment }, signal)
    if (!signal.aborted) {
      say(`\n  ${web.url}\n`)
      await Promise.race([web.ended, once(signal, 'abort')])
    }
    const isAsked = signal.aborted
    await web.stop()
    if (!isAsked) throw new Error('the web server ended by itself; its words are above')
  } finally {
    await closeLocal()
  }
}

try {
  await run(stopSignal())
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
