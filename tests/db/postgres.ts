/** One PostgreSQL for all tests that need it, with an empty migrated store to clone. */
import { sql } from 'drizzle-orm'
import type { TestProject } from 'vitest/node'
import { connect } from '@/db/client'
import { startServer, stopServer } from '@/db/embedded'
import { migrateStore } from '@/db/migrate'
import { openFolder, removeBeside } from '../folder'
import { databaseAt, TEMPLATE } from './address'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database. */
    postgres: string
  }
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const directory = openFolder('lens-tests-')
  const server = await startServer({
    directory,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    initdb: ['--no-sync'],
  })
  const { db, close } = connect(server.url, { max: 1 })
  await db.execute(sql.raw(`create database ${TEMPLATE}`))
  await close()
  await migrateStore(databaseAt(server.url, TEMPLATE))
  project.provide('postgres', server.url)
  return async () => {
    await stopServer(server, 'SIGQUIT')
    removeBeside(directory)
  }
}

export default setup
